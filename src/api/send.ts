import {ApiError, type FieldError} from './errors.js';
import {warnOnce} from './warn.js';

/** After this many milliseconds an unanswered try counts as failed. */
const timeLimit = 30_000;

/** One try. `fetch` with a time limit, and every way it can fail as an ApiError. */
export async function send(
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const limit = AbortSignal.timeout(timeLimit);
  let response: Response, text: string;
  try {
    response = await fetch(url, {
      method: method.toUpperCase(),
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    text = await response.text();
  } catch {
    if (signal?.aborted) throw new ApiError('aborted');
    if (limit.aborted) throw new ApiError('timeout');
    if (!navigator.onLine) throw new ApiError('offline');
    warnOnce(`No answer from ${origin(url)}. Is the API reachable, and is this page's origin among its allowed ones?`);
    throw new ApiError('network');
  }
  if (!response.ok) throw failure(response, parse(text));
  const json = text ? parse(text) : undefined;
  if (text && json === undefined) throw new ApiError('malformed', {status: response.status});
  return json;
}

function origin(url: string) {
  return URL.canParse(url, location.href) ? new URL(url, location.href).origin : 'an address that is no URL';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure({status, headers}: Response, body: unknown) {
  const {message, errors} = (body ?? {}) as {message?: unknown; errors?: unknown};
  return new ApiError(
    status === 401
      ? 'unauthorized'
      : status === 403
        ? 'forbidden'
        : status === 404
          ? 'not-found'
          : status === 429
            ? 'rate-limited'
            : status >= 500
              ? 'server'
              : 'invalid',
    {
      status,
      ...(typeof message === 'string' && message.trim() ? {serverMessage: message} : undefined),
      fields: Array.isArray(errors) ? errors.filter(isFieldError) : [],
      ...seconds(headers.get('retry-after')),
    },
  );
}

function isFieldError(value: unknown): value is FieldError {
  return typeof (value as FieldError | null)?.field === 'string' && typeof (value as FieldError).code === 'string';
}

/** `Retry-After` is seconds or a date (RFC 9110, 10.2.3). */
function seconds(value: string | null) {
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1_000;
  return Number.isFinite(wait) ? {retryAfter: Math.max(0, wait)} : undefined;
}
