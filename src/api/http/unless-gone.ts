import {ApiError} from './errors.js';

/** Waits for a removal. What is gone already is as good as removed. */
export async function unlessGone(removal: Promise<unknown>): Promise<void> {
  try {
    await removal;
  } catch (cause) {
    if (ApiError.from(cause).code !== 'not-found') throw cause;
  }
}
