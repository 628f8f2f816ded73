import {stub} from 'sinon';

/** The delay before the first poll, in milliseconds. It identifies the timer of a poll. */
const firstPollDelayMs = 15_000;
let restore = () => {};

/**
 * Intercepts the timers of polls. Call it before the widget is mounted.
 *
 * @returns A function that returns the next scheduled poll, which runs when called; undefined if none is scheduled.
 */
export function catchPolls() {
  const start = window.setTimeout.bind(window);
  const stop = window.clearTimeout.bind(window);
  const polls = new Map<number, () => void>();
  let count = 0;
  const starting = stub(window, 'setTimeout').callsFake(((run: () => void, wait?: number, ...rest: unknown[]) => {
    if (wait !== firstPollDelayMs) return start(run, wait, ...rest);
    polls.set(--count, run);
    return count;
  }) as typeof setTimeout);
  const stopping = stub(window, 'clearTimeout').callsFake((id) => {
    if (!polls.delete(id as number)) stop(id);
  });
  restore = () => {
    starting.restore();
    stopping.restore();
  };
  return () => {
    const [planned] = polls;
    if (!planned) return undefined;
    return () => {
      polls.delete(planned[0]);
      planned[1]();
    };
  };
}

afterEach(() => {
  restore();
  restore = () => {};
});
