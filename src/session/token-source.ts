import {ApiError} from '../api/http/errors.js';
import {fetchToken} from '../api/http/token-endpoint.js';
import {warnOnce} from '../api/http/warn.js';
import {type Claims, isSecretKey, readClaims} from './jwt.js';
import {onWake} from './wake.js';

/** What a token function is called with. */
export interface TokenRequest {
  /** Whether the API has rejected the last token with 401 or 403, so that a cached one does not help. */
  readonly forceRefresh: boolean;
}

/**
 * A token, a promise of one, or a function that returns either. Only a function can renew the token: it is called again.
 */
export type TokenInput = string | Promise<string> | TokenFunction;

type TokenFunction = (request: TokenRequest) => string | Promise<string>;

export interface Token {
  readonly value: string;
  readonly claims: Claims;
  /**
   * Distinguishes sessions: the API origin, and the organization and user that the token names. A token that names
   * neither has an identity of its own.
   */
  readonly identity: string;
  /** When to renew the token, in milliseconds since 1970; undefined if unknown. */
  readonly renewAt: number | undefined;
}

/** A token is renewed this long before it expires, in milliseconds; a short-lived one at half its lifetime. */
const renewalMarginMs = 30_000;
/** Minimum interval between renewals, in milliseconds. It doubles after each renewal that returns no new token. */
const minRenewalIntervalMs = 10_000;
const maxRenewalIntervalMs = 300_000;
/** The longest delay that `setTimeout` supports, in milliseconds. */
const maxTimerMs = 2 ** 31 - 1;

const activeSources = new Set<TokenSource>();

/**
 * Provides the tokens for one API origin, from a string, a promise, a function or an endpoint. It keeps the newest token and
 * renews it before it expires, when the server rejects it and when the page wakes, with one renewal at a time.
 *
 * The user's clock only schedules renewals. The server decides whether a token has expired, since some clocks are wrong
 * by hours.
 */
export class TokenSource {
  /** The newest token; undefined until the first arrives. */
  token: Token | undefined;
  /** Why there is no token, or no newer one. */
  error: ApiError | undefined;

  readonly #key: unknown;
  readonly #origin: string;
  #load: TokenFunction | undefined;
  readonly #listeners = new Set<(isRefusal: boolean) => void>();
  #renewal: Promise<Token | undefined> | undefined;
  /** The last token that the API has rejected. */
  #refused: string | undefined;
  /** Whether the last renewal, or the one that is under way, knows of the rejection. */
  #isForced = false;
  #renewalIntervalMs = minRenewalIntervalMs;
  #lastRenewal = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribeWake: (() => void) | undefined;

  private constructor(input: TokenInput | {readonly endpoint: string}, origin: string) {
    this.#key = sourceKey(input);
    this.#origin = origin;
    if (typeof input === 'function') this.#load = input;
    else if (typeof input === 'object' && 'then' in input) this.#load = () => input;
    else if (typeof input === 'object' && 'endpoint' in input) this.#load = () => fetchToken(input.endpoint);
    else this.#accept(input);
  }

  /**
   * Returns the source of this input for one API origin. The same function, promise, string or endpoint shares one source while
   * it is in use. Each origin has its own source, since one server may accept a token that another rejects.
   */
  static of(input: TokenInput | {readonly endpoint: string}, origin: string): TokenSource {
    const key = sourceKey(input);
    for (const source of activeSources) if (source.#key === key && source.#origin === origin) return source;
    return new TokenSource(input, origin);
  }

  /** Whether the source can get a newer token without a change by the page. */
  get isRenewable() {
    return this.#load !== undefined;
  }

  /**
   * Subscribes to new tokens and to rejections. The first listener starts the source; when the last one unsubscribes,
   * the source stops.
   *
   * @returns A function that unsubscribes.
   */
  listen(listener: (isRefusal: boolean) => void): () => void {
    if (this.#listeners.size === 0) this.#start();
    this.#listeners.add(listener);
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#stop();
    };
  }

  /**
   * Returns the token to send. If it is due for renewal, waits for the new one.
   *
   * @throws {ApiError} If there is no token.
   */
  get(): Token | Promise<Token> {
    const {token} = this;
    if (token && !(this.isRenewable && isPast(token.renewAt))) return token;
    return this.renew().then((newest = token) => {
      if (!newest) throw this.error ?? new ApiError('token-missing');
      return newest;
    });
  }

  /**
   * Gets a newer token, unless the source already has one. Concurrent callers share one renewal.
   *
   * @param refused The token that the API has rejected, if any.
   * @returns The newer token, or undefined if there is none or the last attempt is too recent.
   */
  async renew(refused?: string): Promise<Token | undefined> {
    const {token} = this;
    if (token && refused && token.value !== refused) return token;
    this.#refused = refused ?? this.#refused;
    // A renewal that began before the rejection may return a cached token, which is no newer.
    const isFirstForced = refused && !this.#isForced;
    if (this.#renewal) return (await this.#renewal) ?? (isFirstForced ? this.renew(refused) : undefined);
    const isTooRecent = Date.now() - this.#lastRenewal < this.#renewalIntervalMs;
    if (!this.#load || (isTooRecent && !isFirstForced)) return undefined;
    this.#isForced = !!token && token.value === this.#refused;
    return (this.#renewal = this.#renew(this.#load));
  }

  /** Renews the token regardless of the last attempt, because the user asked for it. */
  retry() {
    this.#lastRenewal = -Infinity;
    return this.renew();
  }

  /** Tells the listeners that the server rejected this token for good. Returns whether it has expired. */
  reportRefusal(value: string, status: number): boolean {
    const expiresAt = this.token?.value === value ? this.token.claims.expiresAt : undefined;
    const isOver = isPast(expiresAt);
    if (isOver || status === 401) this.#notify(true);
    return isOver;
  }

  async #renew(load: TokenFunction) {
    const old = this.token?.value;
    // The first load does not count as a renewal: if the server rejects its token, it may be renewed at once.
    if (old) this.#lastRenewal = Date.now();
    try {
      if (typeof this.#key === 'object') this.#load = undefined; // A promise has no other token.
      const value: unknown = await load({forceRefresh: this.#isForced});
      if (value !== old || old === undefined) this.#accept(value);
    } catch (cause) {
      // Don't keep an error from the page's function or promise: any part of it may quote the token, even its name.
      this.error = typeof this.#key === 'string' ? ApiError.from(cause) : new ApiError('token-failed');
      if (this.error.code === 'token-failed') warnOnce('The token function or endpoint failed.');
    }
    this.#renewal = undefined;
    const isNew = this.token?.value !== old;
    if (!isNew) this.#lastRenewal = Date.now();
    this.#renewalIntervalMs = isNew
      ? minRenewalIntervalMs
      : Math.min(this.#renewalIntervalMs * 2, maxRenewalIntervalMs);
    if (this.#listeners.size) {
      this.#schedule();
      if (isNew || !old) this.#notify();
    }
    return isNew ? this.token : undefined;
  }

  #accept(value: unknown) {
    const text = typeof value === 'string' ? value.trim() : '';
    const claims = readClaims(text);
    if (claims) {
      const identity = `${this.#origin} ${claims.identity ?? text}`;
      this.token = {value: text, claims, identity, renewAt: renewalTime(claims, this.isRenewable)};
      this.error = undefined;
      return;
    }
    this.error = new ApiError('token-invalid');
    warnOnce(`The token is ${isSecretKey(text) ? 'a secret key (sk_…). Revoke it' : 'not a valid JWT'}.`);
  }

  #start() {
    activeSources.add(this);
    this.#unsubscribeWake = onWake(() => {
      if (this.error) this.#lastRenewal = -Infinity;
      this.#schedule();
    });
    if (!this.token && this.#load) void this.renew();
    else this.#schedule();
  }

  #stop() {
    activeSources.delete(this);
    this.#unsubscribeWake?.();
    clearTimeout(this.#timer);
  }

  /** Renews the token or schedules the renewal. A timer fires late after sleep, or early if its delay was capped. */
  #schedule() {
    clearTimeout(this.#timer);
    const due = this.token ? this.token.renewAt : this.error && -Infinity;
    if (due === undefined) return;
    const rest = Math.max(due, this.#lastRenewal + this.#renewalIntervalMs) - Date.now();
    if (rest > 0) this.#timer = setTimeout(() => this.#schedule(), Math.min(rest, maxTimerMs));
    else if (this.isRenewable) void this.renew();
    // A static token cannot be renewed. Listeners reload, so that the server decides whether it has expired.
    else if (this.token) this.#expire(this.token);
  }

  #expire(token: Token) {
    this.token = {...token, renewAt: undefined};
    this.#notify();
  }

  #notify(isRefusal = false) {
    for (const listener of [...this.#listeners]) listener(isRefusal);
  }
}

/**
 * Returns when to renew a token. If it has already expired on arrival, the clock is wrong or the page sent it late. Its
 * lifetime then counts from now, since renewals by a wrong clock would never end.
 */
function renewalTime({expiresAt, issuedAt}: Claims, isRenewable: boolean) {
  const now = Date.now();
  if (expiresAt === undefined) return undefined;
  const life = expiresAt > now ? expiresAt - now : issuedAt === undefined ? 0 : expiresAt - issuedAt;
  if (life <= 0) return undefined;
  return now + life - (isRenewable ? Math.min(renewalMarginMs, life / 2) : 0);
}

function isPast(time: number | undefined) {
  return time !== undefined && time <= Date.now();
}

function sourceKey(input: TokenInput | {readonly endpoint: string}) {
  return typeof input === 'object' && 'endpoint' in input ? `endpoint ${input.endpoint}` : input;
}
