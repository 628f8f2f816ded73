import type {paths} from '../schema.js';
import {throwIfAborted} from './abort.js';
import {cacheModeFor, mayBeKept} from './cache.js';
import type {Credentials} from './credentials.js';
import {ApiError} from './errors.js';
import type {Tried} from './recover.js';
import {transfer} from './transfer.js';

/** The API address and the credentials for the requests of one widget. */
export interface Client {
  /** An origin with an optional path prefix, such as `https://api.workos.com` or `https://example.com/proxy`. */
  readonly origin: string;
  /** Value of the `WorkOS-Widgets-Type` header. */
  readonly type: string;
  readonly credentials: Credentials;
}

type Method = 'get' | 'post' | 'put' | 'delete';
type Operation<Path extends keyof paths, M extends Method> = NonNullable<paths[Path][M]>;
type Json<T> = T extends {content: {'application/json': infer Body}} ? Body : undefined;
type Field<T, Name extends string> = T extends {[K in Name]?: infer Value} ? NonNullable<Value> : never;
type ResponseBody<Op> = Op extends {responses: infer Codes} ? Json<Codes[keyof Codes & (200 | 201)]> : never;

export interface RequestOptions<Op> {
  readonly path?: Field<Field<Op, 'parameters'>, 'path'>;
  readonly query?: Field<Field<Op, 'parameters'>, 'query'>;
  readonly body?: Json<Field<Op, 'requestBody'>>;
  /** Headers besides those of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends a request of the API contract and returns the JSON body. The body is not validated: the caller must not trust
 * its type. Reads are attempted up to three times on network errors, 429 and 5xx; writes once. A rejected token is
 * renewed once.
 *
 * This replaces `openapi-fetch`, which adds 2.4 kB to the first view. The types alone add nothing.
 *
 * @throws {ApiError} For every failure.
 */
export async function request<Path extends keyof paths, M extends Method>(
  {origin, type, credentials}: Client,
  method: M,
  path: Path,
  options: RequestOptions<Operation<Path, M>> = {},
): Promise<ResponseBody<Operation<Path, M>> | undefined> {
  const url = origin.replace(/\/+$/, '') + fillPath(path, options.path) + queryString(options.query);
  const {body, signal} = options;
  const send = async (token: string, tried?: Tried): Promise<unknown> => {
    // Check right before sending: the session may have ended while the token was awaited.
    if (credentials.hasEnded) throw new ApiError('session-changed');
    throwIfAborted(signal);
    const wasOnLine = navigator.onLine;
    const cache = cacheModeFor(url);
    const isRead = method === 'get';
    const {response, text, isTimeout} = await transfer(
      url,
      {
        method: method.toUpperCase(),
        headers: {
          Authorization: `Bearer ${token}`,
          'WorkOS-Widgets-Version': '1',
          'WorkOS-Widgets-Type': type,
          ...(body !== undefined && {'Content-Type': 'application/json'}),
          ...options.headers,
        },
        cache,
        body: body === undefined ? null : JSON.stringify(body),
      },
      isRead ? token + type + url : undefined,
      signal,
    );
    throwIfAborted(signal);
    if (response && text !== undefined) {
      if (cache === 'default' && mayBeKept(url, response.headers) && isRead) return send(token, tried);
      try {
        if (response.ok) return text ? JSON.parse(text) : undefined;
      } catch {
        // The error quotes the response.
      }
    }
    // A request sent before the connection broke may have arrived: that is `network`, not `offline`.
    const isOffline = !wasOnLine && !navigator.onLine;
    if (!recovery) {
      await loadRecovery().catch(() => {
        throw new ApiError(isOffline ? 'offline' : 'network');
      });
    }
    return recovery!.recover(
      {credentials, method, url, token, signal, tried, response, text, isTimeout, isOffline},
      send,
    );
  };
  // Without a wait, the first request is sent before the widget renders.
  const token = credentials.getToken();
  return send(typeof token === 'string' ? token : await token) as Promise<ResponseBody<Operation<Path, M>>>;
}

let recovery: typeof import('./recover.js') | undefined;

/** Loads what handles failures, which the first failure needs. */
export async function loadRecovery() {
  recovery = await import('./recover.js');
}

function fillPath(path: string, values: Readonly<Record<string, unknown>> = {}) {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name]);
    // `.`, `..` and an empty value would change the path; a lone surrogate cannot be encoded.
    if (/^\.{0,2}$|\p{Cs}/u.test(value)) throw new ApiError('malformed');
    return encodeURIComponent(value);
  });
}

function queryString(query: Readonly<Record<string, unknown>> = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given as [string, string][])}` : ''; // It converts numbers itself.
}
