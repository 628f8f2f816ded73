import {cacheModeFor, mayBeKept} from './cache.js';
import {ApiError, type ErrorCode, type FieldError} from './errors.js';
import {fetchText, parseJson} from './fetch-text.js';
import {readRecord, readString} from './decode.js';

/** Returned in place of a response that an HTTP cache may have kept: the same request now gets a fresh one. */
export const keptResponse = Symbol();

/**
 * Sends one request, without retries.
 *
 * @throws {ApiError} For every failure.
 */
export async function attempt(
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const cache = cacheModeFor(url);
  const init = {method: method.toUpperCase(), headers, cache, body: body === undefined ? null : JSON.stringify(body)};
  const {response, text: content} = await fetchText(url, init, signal);
  if (cache === 'default' && mayBeKept(url, response.headers) && method === 'get') return keptResponse;
  // Redact the token: some servers quote it in an error message, which is shown and passed to the page.
  if (!response.ok) throw errorFrom(response, parseJson(content.replaceAll(headers.Authorization!.slice(7), '…')));
  const json = content ? parseJson(content) : undefined;
  if (content && json === undefined) throw new ApiError('malformed', {status: response.status});
  return json;
}

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
};

function errorFrom({status, headers}: Response, body: unknown) {
  const {message, errors, error_description} = readRecord(body);
  const texts = [message, error_description, errors].flat().map((one) => readString(one) ?? readRecord(one).message);
  return new ApiError(codes[status] ?? (status < 500 ? 'invalid' : 'server'), {
    status,
    serverMessage: readString([...new Set(texts.filter(readString))].join('; ')),
    fields: Array.isArray(errors) ? errors.filter(isFieldError) : [],
    retryAfter: retryAfterSeconds(headers.get('retry-after')),
  });
}

function isFieldError(value: unknown): value is FieldError {
  return typeof (value as FieldError | null)?.field === 'string' && typeof (value as FieldError).code === 'string';
}

/** `Retry-After` is seconds or a date (RFC 9110, section 10.2.3). */
function retryAfterSeconds(value: string | null) {
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1_000;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
