import {ApiError} from './errors.js';

/** Waits for a removal. A 404 counts as success. */
export async function ignoreNotFound(removal: Promise<unknown>): Promise<void> {
  try {
    await removal;
  } catch (cause) {
    if (ApiError.from(cause).code !== 'not-found') throw cause;
  }
}
