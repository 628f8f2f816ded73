import type {paths} from '../schema.js';
import {ApiError, type ErrorCode} from './errors.js';
import {attempt} from './attempt.js';

/** Where requests get their token from. The session implements it; `api/` never keeps a token. */
export interface Credentials {
  /** Whether another person, organization or address has taken over. Nothing may be sent from then on. */
  readonly isOver: boolean;
  /**
   * The token to send. Waits when a renewal is under way for one that is known to be over.
   *
   * @throws {ApiError} `session-changed` where the newest token belongs to another person, organization or address.
   */
  get(): Promise<string>;
  /**
   * A newer token than the refused one, or undefined when there is none to be had now.
   *
   * @throws {ApiError} `session-changed` where the newer token belongs to another person, organization or address.
   */
  renew(refused: string): Promise<string | undefined>;
  /** Told of a refusal that no renewal could mend; answers whether the token's time is over. */
  reportRefusal(refused: string, status: number): boolean;
}

/** How to reach the Widgets API for one widget. */
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
type Answer<Op> = Op extends {responses: infer Codes} ? Json<Codes[keyof Codes & (200 | 201)]> : never;

export interface RequestOptions<Op> {
  readonly path?: Field<Field<Op, 'parameters'>, 'path'>;
  readonly query?: Field<Field<Op, 'parameters'>, 'query'>;
  readonly body?: Json<Field<Op, 'requestBody'>>;
  readonly signal?: AbortSignal;
}

/** Waits before the second and third try of a read, in milliseconds. */
const retryDelaysMs = [400, 1_200];
const retriedCodes: readonly ErrorCode[] = ['network', 'rate-limited', 'server'];
/** The longest wait that a server may ask for before a read is given up and shown as failed, in seconds. */
const maxRetryAfterSeconds = 5;

/**
 * Sends one request of the contract and returns its JSON body, which the caller must not trust: it is what a server
 * sent. Reads are tried three times on network errors, 429 and 5xx; writes once. A refused token is renewed once.
 *
 * Not `openapi-fetch`: its typed calls cost 2.4 kB of the first view, these types cost nothing.
 *
 * @throws {ApiError} For every failure.
 */
export async function request<Path extends keyof paths, M extends Method>(
  {origin, type, credentials}: Client,
  method: M,
  path: Path,
  options: RequestOptions<Operation<Path, M>> = {},
): Promise<Answer<Operation<Path, M>> | undefined> {
  const {body, signal} = options;
  const url = origin.replace(/\/+$/, '') + fillPath(path, options.path) + queryString(options.query);
  let token = await credentials.get();
  for (let tries = 0, renewed = false; ;) {
    try {
      // Checked in the same task as the request goes out: anything may have happened while the token was awaited.
      if (credentials.isOver) throw new ApiError('session-changed');
      return (await attempt(url, method, headers(token, type, body), body, signal)) as Answer<Operation<Path, M>>;
    } catch (cause) {
      const error = ApiError.from(cause);
      if (error.status === 401 || error.status === 403) {
        const fresh = renewed ? undefined : await credentials.renew(token);
        if (!fresh || fresh === token) throw refusalError(error, credentials.reportRefusal(token, error.status));
        renewed = true;
        token = fresh;
        continue;
      }
      const delay = method === 'get' && retriedCodes.includes(error.code) ? retryDelaysMs[tries++] : undefined;
      if (delay === undefined || (error.retryAfter ?? 0) > maxRetryAfterSeconds) throw error;
      await sleep(Math.max(delay, (error.retryAfter ?? 0) * 1_000));
      if (signal?.aborted) throw new ApiError('aborted');
    }
  }
}

function headers(token: string, type: string, body: unknown) {
  return {
    Authorization: `Bearer ${token}`,
    'WorkOS-Widgets-Version': '1',
    'WorkOS-Widgets-Type': type,
    ...(body === undefined ? undefined : {'Content-Type': 'application/json'}),
  };
}

function fillPath(path: string, values: Readonly<Record<string, unknown>> = {}) {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name]);
    // Dots alone lead to another address, and half a pair of surrogates to none.
    if (/^\.{0,2}$|\p{Cs}/u.test(value)) throw new ApiError('malformed');
    return encodeURIComponent(value);
  });
}

function queryString(query: Readonly<Record<string, unknown>> = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
}

function refusalError({code, status, serverMessage}: ApiError, isOver: boolean) {
  return new ApiError(isOver ? 'expired' : code, {status, serverMessage});
}

function sleep(milliseconds: number) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
