import {stub} from 'sinon';
import type {Server} from './server.js';
import {turn} from './turn.js';

/** How long a slow answer takes, in milliseconds: about ten seconds, and a wait that nothing in a widget has. */
export const slowly = 10_001;
/** Shorter waits run as ever: they are of tests, or of what they run on. */
const shortest = 100;
/** The longest that a request waits for its next try, in milliseconds. What waits longer is no part of it. */
const longest = 5_000;
/** The longest of these waits where the server asks for none, in milliseconds. */
const longestRetry = 1_500;
/** So many waits are no coincidence. */
const most = 50;

interface Wait {
  readonly run: () => void;
  readonly wait: number;
  readonly end: number;
}

let restore = () => {};

/**
 * Stops time for a page, so that no test waits for it, and no order of timers is luck: a wait ends when `settle` comes to
 * it, one after the other, and only while nothing else is under way.
 */
export function holdTime(server: Server) {
  const waits = new Map<number, Wait>();
  let now = 0;
  let count = 0;
  let reading = 0;

  const start = window.setTimeout.bind(window);
  const stop = window.clearTimeout.bind(window);
  const starting = stub(window, 'setTimeout').callsFake(((run: () => void, wait = 0, ...rest: unknown[]) => {
    if (wait < shortest) return start(run, wait, ...rest);
    waits.set(--count, {run, wait, end: now + wait});
    return count;
  }) as typeof setTimeout);
  const stopping = stub(window, 'clearTimeout').callsFake((id) => {
    if (!waits.delete(id as number)) stop(id);
  });
  // An answer is under way until its end is read.
  const reads = stub(Response.prototype, 'text');
  reads.callsFake(async function (this: Response) {
    reading++;
    try {
      return await reads.wrappedMethod.call(this);
    } finally {
      reading--;
    }
  });
  restore = () => [starting, stopping, reads].forEach((one) => one.restore());

  const underWay = () => {
    const slow = [...waits.values()].filter(({wait}) => wait === slowly);
    return server.underWay() + reading - slow.length;
  };

  /** Waits until requests can come no further without time. */
  async function pause() {
    const end = Date.now() + 4_000;
    do await turn();
    while (underWay() > 0 && Date.now() < end);
    if (underWay() > 0) throw new Error(`Timeout: ${underWay()} requests stay under way`);
  }

  return {
    pause,
    /** Lets time pass until all requests have come to their end, tries after a failure included. */
    async settle() {
      for (let ends = 0; ends < most; ends++) {
        await pause();
        const [next] = [...waits]
          .filter(([, {wait}]) => wait <= longest || wait === slowly)
          .sort(([, one], [, other]) => one.end - other.end);
        if (!next) return;
        const [id, {run, end}] = next;
        waits.delete(id);
        now = end;
        run();
      }
      throw new Error(`There is no end to waiting: ${most} waits are over`);
    },
  };
}

/** Lets the waits of a request for its next try pass at once. */
export function skipRetryWaits() {
  const start = window.setTimeout.bind(window);
  const starting = stub(window, 'setTimeout').callsFake(((run: () => void, wait = 0, ...rest: unknown[]) =>
    start(run, wait < shortest || wait > longestRetry ? wait : 0, ...rest)) as typeof setTimeout);
  restore = () => starting.restore();
}

afterEach(() => {
  restore();
  restore = () => {};
});
