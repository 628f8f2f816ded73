import {useFakeTimers} from 'sinon';
import {loadRecovery} from '../../src/api/http/request.js';
import {nextMacrotask} from '../helpers/turn.js';
import {start} from './values.js';

// The first failure loads it. Reading a file can take longer than all turns for which an outcome is awaited.
await loadRecovery();

/** A request that was sent. */
export interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

/** The API origin that widgets use. */
export const origin = 'https://api.example';

/** In milliseconds of fake time. */
const patience = 60_000;

/**
 * Replaces `fetch` and the clock, which then advances only on demand. Needs no page.
 *
 * @param answer Returns the response to each request.
 */
export function setNetwork(answer: (call: Call) => Response | Promise<Response>) {
  const clock = useFakeTimers({
    now: start,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  const calls: Call[] = [];
  const platformFetch = globalThis.fetch;
  let pending = 0;
  const follow = async <Value>(under: () => Value | Promise<Value>) => {
    pending++;
    try {
      return await under();
    } finally {
      pending--;
    }
  };
  globalThis.fetch = (input, init = {}) => {
    const call = {url: input instanceof Request ? input.url : String(input), init};
    calls.push(call);
    return follow(async () => {
      const response = await answer(call);
      const read = response.text.bind(response);
      response.text = () => follow(read);
      return response;
    });
  };

  return {
    clock,
    calls,
    /** The number of requests and body reads in flight. */
    pending: () => pending,
    /** Waits until a promise settles, and advances the clock while nothing is in flight. */
    outcome: async (promise: Promise<unknown>) => {
      let outcome: {readonly value: unknown} | {readonly error: unknown} | undefined;
      promise.then(
        (value) => (outcome = {value}),
        (error: unknown) => (outcome = {error}),
      );
      const limit = Date.now() + patience;
      for (let turns = 1; !outcome; turns++) {
        await nextMacrotask();
        if (Date.now() > limit) throw new Error('The promise never settles.');
        if (!pending && turns % 3 === 0) clock.tick(1_000);
      }
      return outcome;
    },
    end: () => {
      globalThis.fetch = platformFetch;
      clock.restore();
    },
  };
}
