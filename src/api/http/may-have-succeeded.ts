import type {ApiError} from './errors.js';

/** Whether the server may have saved a change although the request failed. */
export function mayHaveSucceeded({code}: ApiError) {
  return ['network', 'timeout', 'server', 'malformed'].includes(code);
}
