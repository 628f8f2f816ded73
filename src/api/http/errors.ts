/**
 * What went wrong, in as much detail as a user or a page can act on. Every failure of a token or a request has one of
 * these codes, and `messages/` has a text for each.
 */
export type ErrorCode =
  /** The page set neither a token nor a way to get one. */
  | 'token-missing'
  /** The value that the page provided is not a widget token: it is not a JWT, or it is a secret key. */
  | 'token-invalid'
  /** The page's token function or endpoint failed. */
  | 'token-failed'
  /** The browser was offline from the start, so nothing was sent. */
  | 'offline'
  /** No response: the host is unreachable, or the API does not allow the page's origin. Browsers do not say which. */
  | 'network'
  /** No response within the time limit. */
  | 'timeout'
  /** The server rejected the token (401). */
  | 'unauthorized'
  /** The server rejected the token, which has expired. */
  | 'expired'
  /** The token is valid but does not allow this (403, or it lacks the widget's scopes). */
  | 'forbidden'
  | 'not-found'
  /** The server rejected the request (400, 409, 422): `message` and `fields` say why. */
  | 'invalid'
  | 'rate-limited'
  | 'server'
  /** The request succeeded, but the body of the response is invalid. */
  | 'malformed'
  /** Not sent: the user, organization or API address changed after the request was started. */
  | 'session-changed'
  /** Aborted by the caller. Never shown. */
  | 'aborted';

/** One rejected input. */
export interface FieldError {
  readonly code: string;
  readonly field: string;
}

export interface ApiErrorOptions {
  readonly status?: number | undefined;
  readonly serverMessage?: string | undefined;
  readonly serverCode?: string | undefined;
  readonly fields?: readonly FieldError[];
  readonly retryAfter?: number | undefined;
}

/** A failure of a token or a request. It never contains the token. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  /** The HTTP status; undefined if there was no response. */
  readonly status: number | undefined;
  /** The server's own message, in its language; undefined if it sent none. */
  readonly serverMessage: string | undefined;
  /** The server's own code for the reason, such as `code_expired`; undefined if it sent none. */
  readonly serverCode: string | undefined;
  /** The inputs that the server rejected; empty if it named none. */
  readonly fields: readonly FieldError[] = [];
  /** How long the server asks to wait before a retry, in seconds; undefined if it does not say. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, options: ApiErrorOptions = {}) {
    super(options.serverMessage ?? code);
    this.code = code;
    Object.assign(this, options);
  }

  /** Creates the error for a failed `import()`. The browser's TypeError does not say why it failed. */
  static moduleFailed() {
    return new ApiError(navigator.onLine ? 'network' : 'offline');
  }

  /** Converts a thrown value. Unknown errors become `malformed`, since only reading a response can throw them. */
  static from(cause: unknown): ApiError {
    if (cause instanceof ApiError) return cause;
    const error = new ApiError('malformed');
    error.cause = cause;
    return error;
  }
}
