import {stub} from 'sinon';
import type {Server} from './server.js';
import {nextMacrotask} from './turn.js';

/** The delay of a slow response, in milliseconds. No other timer has this delay, so it identifies slow responses. */
export const slowResponseDelayMs = 10_001;
/** Shorter delays, in milliseconds, are not held: they belong to the tests or to the test framework. */
const minHeldDelayMs = 100;
/** The longest delay before a retry of a request, in milliseconds. Timers with longer delays are not retries. */
const maxRetryDelayMs = 5_000;
/** The longest delay before a retry when the server sends no `Retry-After`, in milliseconds. */
const maxDefaultRetryDelayMs = 1_500;
/** After this many timers, `settle` assumes an endless loop. */
const maxTimers = 50;

interface Wait {
  readonly run: () => void;
  readonly wait: number;
  readonly end: number;
}

let restore = () => {};

/**
 * Holds the page's timers, so that tests neither wait for them nor depend on their timing: `settle` fires them one by
 * one, each only when no request is in flight.
 */
export function holdTimers(server: Server) {
  const waits = new Map<number, Wait>();
  let now = 0;
  let count = 0;
  let reading = 0;

  const start = window.setTimeout.bind(window);
  const stop = window.clearTimeout.bind(window);
  const starting = stub(window, 'setTimeout').callsFake(((run: () => void, wait = 0, ...rest: unknown[]) => {
    if (wait < minHeldDelayMs) return start(run, wait, ...rest);
    waits.set(--count, {run, wait, end: now + wait});
    return count;
  }) as typeof setTimeout);
  const stopping = stub(window, 'clearTimeout').callsFake((id) => {
    if (!waits.delete(id as number)) stop(id);
  });
  // A request is in flight until the response body has been read.
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
    const slow = [...waits.values()].filter(({wait}) => wait === slowResponseDelayMs);
    return server.pendingRequests() + reading - slow.length;
  };

  /** Waits until every request in flight is waiting for a timer. */
  async function pause() {
    const end = Date.now() + 4_000;
    do {
      await nextMacrotask();
      await import('../../src/api/http/recover.js'); // A request that has failed waits for it too.
      await nextMacrotask();
    } while (underWay() > 0 && Date.now() < end);
    if (underWay() > 0) throw new Error(`Timeout: ${underWay()} requests are still in flight`);
  }

  return {
    pause,
    /** Fires timers until all requests have settled, including their retries. */
    async settle() {
      for (let fired = 0; fired < maxTimers; fired++) {
        await pause();
        const [next] = [...waits]
          .filter(([, {wait}]) => wait <= maxRetryDelayMs || wait === slowResponseDelayMs)
          .sort(([, one], [, other]) => one.end - other.end);
        if (!next) return;
        const [id, {run, end}] = next;
        waits.delete(id);
        now = end;
        run();
      }
      throw new Error(`Requests have not settled after ${maxTimers} timers`);
    },
  };
}

/** Makes retries of failed requests start without delay, until the test ends. */
export function skipRetryWaits() {
  const start = window.setTimeout.bind(window);
  const starting = stub(window, 'setTimeout').callsFake(((run: () => void, wait = 0, ...rest: unknown[]) =>
    start(run, wait < minHeldDelayMs || wait > maxDefaultRetryDelayMs ? wait : 0, ...rest)) as typeof setTimeout);
  restore = () => starting.restore();
}

afterEach(() => {
  restore();
  restore = () => {};
});
