import {ApiError} from './errors.js';
import {requestTimeoutMs} from './request-timeout.js';
import {warnOnce} from './warn.js';

/**
 * Fetches a response and its text, with a time limit for both. Older engines cannot combine signals: reads have no time
 * limit there.
 *
 * @throws {ApiError} If there is no complete response.
 */
export async function fetchText(url: string, init: RequestInit, signal?: AbortSignal) {
  const timeout = AbortSignal.timeout?.(requestTimeoutMs);
  const wasOnLine = navigator.onLine;
  try {
    const response = await fetch(url, {
      ...init,
      signal: (signal && AbortSignal.any?.([signal, timeout ?? signal])) ?? signal ?? timeout,
    });
    return {response, text: await response.text()};
  } catch {
    if (signal?.aborted) throw new ApiError('aborted');
    if (timeout?.aborted) throw new ApiError('timeout');
    // A request sent before the connection broke may have arrived: that is `network`, not `offline`.
    if (!wasOnLine && !navigator.onLine) throw new ApiError('offline');
    warnOnce(`No response from ${url.split('/_widgets')[0]}. Check api-origin and the allowed origins.`);
    throw new ApiError('network');
  }
}

/** Parses JSON. Returns undefined if it is invalid, since an error would quote it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
