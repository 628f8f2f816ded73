import {throwIfAborted} from './abort.js';
import type {Credentials} from './credentials.js';
import {readRecord, readString} from './decode.js';
import {ApiError, type ErrorCode, type FieldError} from './errors.js';
import {warnOnce} from './warn.js';

/** What has been tried for a request before its newest attempt. */
export interface Tried {
  readonly retries: number;
  readonly isRenewed: boolean;
}

/** An attempt that failed, or whose response cannot be used. */
interface Failure {
  readonly credentials: Credentials;
  readonly method: string;
  readonly url: string;
  readonly token: string;
  readonly signal: AbortSignal | undefined;
  readonly tried: Tried | undefined;
  readonly response: Response | undefined;
  /** Undefined if the response is not complete. */
  readonly text: string | undefined;
  readonly isTimeout: boolean;
  readonly isOffline: boolean;
}

/** Delays before the second and third attempt of a read, in milliseconds. */
const retryDelaysMs = [400, 1_200];
const retriedCodes: readonly ErrorCode[] = ['network', 'rate-limited', 'server'];
/** A read fails without a retry if the server asks to wait longer than this, in seconds. */
const maxRetryAfterSeconds = 5;

/**
 * Sends a request again after a failure, if that may help. Loaded with the first failure.
 *
 * @param send Makes the next attempt.
 * @throws {ApiError} If the request is not sent again.
 */
export async function recover(failure: Failure, send: (token: string, tried: Tried) => Promise<unknown>) {
  const {credentials, method, token, signal} = failure;
  const {retries, isRenewed} = failure.tried ?? {retries: 0, isRenewed: false};
  const error = errorFrom(failure);
  const {code, status, serverMessage, serverCode, retryAfter = 0} = error;
  if (status === 401 || status === 403) {
    const fresh = isRenewed ? undefined : await credentials.renewToken(token);
    if (fresh && fresh !== token) return send(fresh, {retries, isRenewed: true});
    throw new ApiError(credentials.reportRefusal(token, status) ? 'expired' : code, {
      status,
      serverMessage,
      serverCode,
    });
  }
  const delay = method === 'get' && retriedCodes.includes(code) ? retryDelaysMs[retries] : undefined;
  if (delay === undefined || retryAfter > maxRetryAfterSeconds) throw error;
  await sleep(Math.max(delay, retryAfter * 1_000));
  throwIfAborted(signal);
  return send(token, {retries: retries + 1, isRenewed});
}

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
};

function errorFrom({url, token, response, text, isTimeout, isOffline}: Failure) {
  if (!response || text === undefined) {
    if (isTimeout) return new ApiError('timeout');
    if (isOffline) return new ApiError('offline');
    warnOnce(`No response from ${url.split('/_widgets')[0]}. Check api-origin and the allowed origins.`);
    return new ApiError('network');
  }
  const {ok, status, headers} = response;
  if (ok) return new ApiError('malformed', {status});
  // Redact the token: some servers quote it in an error message, which is shown and passed to the page.
  const {message, errors, error_description, code} = readRecord(parseJson(text.replaceAll(token, '…')));
  const texts = [message, error_description, errors].flat().map((one) => readString(one) ?? readRecord(one).message);
  return new ApiError(codes[status] ?? (status < 500 ? 'invalid' : 'server'), {
    status,
    serverCode: readString(code),
    serverMessage: readString([...new Set(texts.filter(readString))].join('; ')),
    fields: Array.isArray(errors) ? errors.filter(isFieldError) : [],
    retryAfter: retryAfterSeconds(headers.get('retry-after')),
  });
}

/** Parses JSON. Returns undefined if it is invalid, since an error would quote it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

function sleep(milliseconds: number) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
