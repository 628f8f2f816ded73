import {readRecord, readString} from './decode.js';
import {ApiError} from './errors.js';
import {requestTimeoutMs} from './request-timeout.js';

/**
 * Fetches a widget token from the page's own backend, past HTTP caches.
 *
 * @param endpoint A URL that returns JSON `{token}` or `{widgetToken}`. Cookies are sent to the page's own origin.
 * @throws {ApiError} `token-failed` with the response's status, if there was a response, or `offline`.
 */
export async function fetchToken(endpoint: string): Promise<string> {
  let response: Response | undefined;
  try {
    const signal = AbortSignal.timeout?.(requestTimeoutMs);
    response = await fetch(endpoint, {headers: {Accept: 'application/json'}, cache: 'no-store', signal});
    const {token, widgetToken} = readRecord(response.ok && (await response.json()));
    const value = readString(token) ?? readString(widgetToken);
    if (value) return value;
  } catch {
    // The error may quote the response, including a token.
  }
  throw new ApiError(response || navigator.onLine ? 'token-failed' : 'offline', {status: response?.status});
}
