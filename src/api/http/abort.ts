import {ApiError} from './errors.js';

/** @throws {ApiError} `aborted` if the caller has aborted the request. */
export function throwIfAborted(signal: AbortSignal | undefined) {
  if (signal?.aborted) throw new ApiError('aborted');
}
