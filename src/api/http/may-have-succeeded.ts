import type {ApiError} from './errors.js';

/** Whether a change may have been saved: no answer came, or none that says what became of it. */
export function mayHaveSucceeded({code}: ApiError) {
  return ['network', 'timeout', 'server', 'malformed'].includes(code);
}
