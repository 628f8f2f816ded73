import {stub} from 'sinon';

/** How long the first look of a poll is away, in milliseconds. */
const firstWait = 15_000;
let restore = () => {};

/**
 * Holds polls back. To be called before the widget is there.
 *
 * @returns The next look that is planned, as a function that takes it at once; undefined where none is.
 */
export function catchPolls() {
  const start = window.setTimeout.bind(window);
  const stop = window.clearTimeout.bind(window);
  const looks = new Map<number, () => void>();
  let count = 0;
  const starting = stub(window, 'setTimeout').callsFake(((run: () => void, wait?: number, ...rest: unknown[]) => {
    if (wait !== firstWait) return start(run, wait, ...rest);
    looks.set(--count, run);
    return count;
  }) as typeof setTimeout);
  const stopping = stub(window, 'clearTimeout').callsFake((id) => {
    if (!looks.delete(id as number)) stop(id);
  });
  restore = () => {
    starting.restore();
    stopping.restore();
  };
  return () => {
    const [planned] = looks;
    if (!planned) return undefined;
    return () => {
      looks.delete(planned[0]);
      planned[1]();
    };
  };
}

afterEach(() => {
  restore();
  restore = () => {};
});
