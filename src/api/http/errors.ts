/**
 * What went wrong, as far as a person or a page can act on it. The list is closed: every failure of a token or a
 * request ends in one of these, and `messages/` has a sentence for each.
 */
export type ErrorCode =
  /** The page has given neither a token nor a way to get one. */
  | 'token-missing'
  /** What the page gave is no widget token: not a JWT, or a secret key. */
  | 'token-invalid'
  /** The page's token function or endpoint failed. */
  | 'token-failed'
  /** The browser had no connection from the beginning, so that nothing was sent. */
  | 'offline'
  /** No answer arrived: an unreachable host, or an origin that the API does not allow. Browsers tell a page no more. */
  | 'network'
  /** No answer within the time limit. */
  | 'timeout'
  /** The server refused the token (401). */
  | 'unauthorized'
  /** The server refused the token, and its time is over. */
  | 'expired'
  /** The token is good, and does not allow this (403, or its scopes lack the widget's). */
  | 'forbidden'
  | 'not-found'
  /** The server refused what was sent (400, 409, 422): `message` and `fields` say why. */
  | 'invalid'
  | 'rate-limited'
  | 'server'
  /** A success whose body makes no sense. */
  | 'malformed'
  /** Not sent: another person, organization or API address has taken over the page since the request was begun. */
  | 'session-changed'
  /** Given up by the caller. Never shown. */
  | 'aborted';

/** One rejected input. */
export interface FieldError {
  readonly code: string;
  readonly field: string;
}

export interface ApiErrorOptions {
  readonly status?: number | undefined;
  readonly serverMessage?: string | undefined;
  readonly fields?: readonly FieldError[];
  readonly retryAfter?: number | undefined;
}

/** A failure of a token or a request. It never holds the token. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** The server's own words, in its language, where it gave any. */
  readonly serverMessage: string | undefined;
  /** The inputs that the server rejected; empty when it named none. */
  readonly fields: readonly FieldError[];
  /** Seconds until the server wants to be asked again, where it said so. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, {status, serverMessage, fields = [], retryAfter}: ApiErrorOptions = {}) {
    super(serverMessage ?? code);
    this.code = code;
    this.status = status;
    this.serverMessage = serverMessage;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }

  /** The error for a failed `import()`: browsers throw a TypeError, which does not tell the reason. */
  static moduleFailed() {
    return new ApiError(navigator.onLine ? 'network' : 'offline');
  }

  /** Any thrown value as an ApiError; what is none becomes `malformed`, since only reading an answer can throw it. */
  static from(cause: unknown): ApiError {
    if (cause instanceof ApiError) return cause;
    if (cause instanceof DOMException && cause.name === 'AbortError') return new ApiError('aborted');
    const error = new ApiError('malformed');
    error.cause = cause;
    return error;
  }
}
