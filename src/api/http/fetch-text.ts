import {ApiError} from './errors.js';
import {requestTimeoutMs} from './request-timeout.js';
import {warnOnce} from './warn.js';

/**
 * `fetch` with a time limit, to the end of the answer.
 *
 * @throws {ApiError} Where there is no answer.
 */
export async function fetchText(url: string, init: RequestInit, signal?: AbortSignal) {
  const timeout = AbortSignal.timeout(requestTimeoutMs);
  const wasOnLine = navigator.onLine;
  try {
    const response = await fetch(url, {...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout});
    return {response, text: await response.text()};
  } catch {
    if (signal?.aborted) throw new ApiError('aborted');
    if (timeout.aborted) throw new ApiError('timeout');
    // What was sent before the connection broke may have arrived.
    if (!wasOnLine && !navigator.onLine) throw new ApiError('offline');
    warnOnce(`No answer from ${origin(url)}. Is it reachable, and does it allow this page's origin?`);
    throw new ApiError('network');
  }
}

/** What a text of JSON holds; undefined where it is none. An error would quote it. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function origin(url: string) {
  return URL.canParse(url, location.href) ? new URL(url, location.href).origin : 'an invalid URL';
}
