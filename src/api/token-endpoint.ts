import {ApiError} from './errors.js';

import {record, text} from './read.js';
import {send} from './send.js';

/**
 * Asks the page's own backend for a widget token.
 *
 * @param endpoint Answers a GET with JSON `{token}` or `{widgetToken}`. Cookies go along on the page's own origin.
 * @throws {ApiError} `token-failed` where the backend is at fault, else what the network did.
 */
export async function fetchToken(endpoint: string): Promise<string> {
  try {
    const body = record(await send(endpoint, 'get', {Accept: 'application/json'}));
    const token = text(body.token) ?? text(body.widgetToken);
    if (token) return token;
  } catch (cause) {
    if (ApiError.from(cause).code === 'offline') throw cause;
    const error = new ApiError('token-failed');
    error.cause = cause;
    throw error;
  }
  throw new ApiError('token-failed');
}
