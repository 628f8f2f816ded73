import {ApiError} from './errors.js';
import {fetchText, parse} from './fetch-text.js';
import {record, text} from './decode.js';

/**
 * Asks the page's own backend for a widget token.
 *
 * @param endpoint Answers a GET with JSON `{token}` or `{widgetToken}`. Cookies go along on the page's own origin.
 * @throws {ApiError} `token-failed` where the backend is at fault, with the status that it gave, or `offline`.
 */
export async function fetchToken(endpoint: string): Promise<string> {
  try {
    const {response, text: answer} = await fetchText(endpoint, {headers: {Accept: 'application/json'}});
    const {token, widgetToken} = record(response.ok && parse(answer));
    const value = text(token) ?? text(widgetToken);
    if (value) return value;
    throw new ApiError('token-failed', {status: response.status});
  } catch (cause) {
    const error = ApiError.from(cause);
    if (error.code === 'offline' || error.code === 'token-failed') throw error;
    throw Object.assign(new ApiError('token-failed'), {cause});
  }
}
