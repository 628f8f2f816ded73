import {record, text} from './decode.js';
import {ApiError} from './errors.js';
import {requestTimeoutMs} from './request-timeout.js';

/**
 * Asks the page's own backend for a widget token.
 *
 * @param endpoint Answers a GET with JSON `{token}` or `{widgetToken}`. Cookies go along on the page's own origin.
 * @throws {ApiError} `token-failed` where the backend is at fault, with the status that it gave, or `offline`.
 */
export async function fetchToken(endpoint: string): Promise<string> {
  let response: Response | undefined;
  try {
    const signal = AbortSignal.timeout(requestTimeoutMs);
    response = await fetch(endpoint, {headers: {Accept: 'application/json'}, signal});
    const {token, widgetToken} = record(response.ok && (await response.json()));
    const value = text(token) ?? text(widgetToken);
    if (value) return value;
  } catch {
    // What was thrown may quote the answer, and with it a token.
  }
  throw new ApiError(response || navigator.onLine ? 'token-failed' : 'offline', {status: response?.status});
}
