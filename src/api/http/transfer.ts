import {requestTimeoutMs} from './request-timeout.js';

/** What came of a request. */
export interface Transfer {
  /** Undefined if there was none. */
  readonly response: Response | undefined;
  /** The body; undefined if it is not complete. */
  readonly text: string | undefined;
  readonly isTimeout: boolean;
}

interface Shared {
  readonly result: Promise<Transfer>;
  readonly control: AbortController;
  /** How many callers still want the result. */
  users: number;
}

/** The reads that were sent in the current task. */
const reads = new Map<string, Shared>();

/**
 * Sends a request. Equal reads of one task share one transfer: the widgets of a page load the same data at the same time,
 * and again after a change. A later read is sent anew, since the data may have changed.
 *
 * @param key Identifies reads with equal answers; undefined for a change.
 */
export function transfer(url: string, init: RequestInit, key: string | undefined, signal: AbortSignal | undefined) {
  let shared = key ? reads.get(key) : undefined;
  if (!shared) {
    const control = new AbortController();
    shared = {result: send(url, init, control), control, users: 0};
    if (key) reads.set(key, shared);
    else forget();
    setTimeout(forget);
    void shared.result.then(forget);
  }
  const {result, control} = shared;
  const leave = () => {
    if (--shared.users) return;
    control.abort();
    if (key && reads.get(key) === shared) reads.delete(key);
  };
  shared.users++;
  signal?.addEventListener('abort', leave);
  void result.then(() => signal?.removeEventListener('abort', leave)); // It would keep the response.
  return result;
}

function forget() {
  reads.clear();
}

async function send(url: string, init: RequestInit, control: AbortController): Promise<Transfer> {
  let response: Response | undefined;
  let text: string | undefined;
  let isTimeout = false;
  const timer = setTimeout(() => {
    isTimeout = true;
    control.abort();
  }, requestTimeoutMs);
  try {
    response = await fetch(url, {...init, signal: control.signal});
    text = await response.text();
  } catch {
    // The error does not say what failed, or quotes the response.
  }
  clearTimeout(timer);
  return {response, text, isTimeout};
}
