import {ApiError} from '../api/http/errors.js';
import {fetchToken} from '../api/http/token-endpoint.js';
import {warnOnce} from '../api/http/warn.js';
import {type Claims, isSecretKey, readClaims} from './jwt.js';
import {onWake} from './wake.js';

/** A token as text, or a function that returns one, now or later. It is called again whenever a token runs out. */
export type TokenInput = string | (() => string | Promise<string>);

export interface Token {
  readonly value: string;
  readonly claims: Claims;
  /**
   * Tells one session from another: the API origin, and the organization and person that the token names. A token that
   * names neither is only ever the same as itself.
   */
  readonly identity: string;
  /** When to renew it, in milliseconds since 1970; undefined when that cannot be known. */
  readonly renewAt: number | undefined;
}

/** A token is renewed this long before its time is over, in milliseconds; a short-lived one at half its time. */
const renewalMarginMs = 30_000;
/** The least time between two renewals, in milliseconds. It doubles with each that brought nothing new. */
const minRenewalIntervalMs = 10_000;
const maxRenewalIntervalMs = 300_000;
/** What a browser's timer holds at the most. */
const maxTimerMs = 2 ** 31 - 1;

const activeSources = new Set<TokenSource>();

/**
 * Where the tokens for one API origin come from: a text, a function or an endpoint. It knows the current token, renews it
 * in time, on refusal and on wake, one renewal at a time, and tells its listeners.
 *
 * The clock of the person's machine only schedules renewals. Whether a token is over is for the server to say, since
 * clocks are wrong by hours on some machines.
 */
export class TokenSource {
  /** The newest token; undefined until the first has come. */
  token: Token | undefined;
  /** Why there is no token, or no newer one. */
  error: ApiError | undefined;

  readonly #key: unknown;
  readonly #origin: string;
  readonly #load: (() => string | Promise<string>) | undefined;
  readonly #listeners = new Set<(reason: 'token' | 'refused') => void>();
  #renewal: Promise<Token | undefined> | undefined;
  #renewalIntervalMs = minRenewalIntervalMs;
  #lastRenewal = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribeWake: (() => void) | undefined;

  private constructor(input: TokenInput | {readonly endpoint: string}, origin: string) {
    this.#key = sourceKey(input);
    this.#origin = origin;
    if (typeof input === 'string') this.#accept(input);
    else this.#load = typeof input === 'function' ? input : () => fetchToken(input.endpoint);
  }

  /**
   * The source of this input for one API origin. Everybody who gives the same function, text or endpoint gets the same
   * source while it is used. Another origin gets a source of its own: what one server refuses says nothing of another.
   */
  static of(input: TokenInput | {readonly endpoint: string}, origin: string): TokenSource {
    const key = sourceKey(input);
    for (const source of activeSources) if (source.#key === key && source.#origin === origin) return source;
    return new TokenSource(input, origin);
  }

  /** Whether a newer token can be had without the page's help. */
  get isRenewable() {
    return this.#load !== undefined;
  }

  /** Begins to hear of new tokens and of refusals. The first listener starts the source, the last to leave stops it. */
  listen(listener: (reason: 'token' | 'refused') => void): () => void {
    if (this.#listeners.size === 0) this.#start();
    this.#listeners.add(listener);
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#stop();
    };
  }

  /** The token to send now: the newest, or the coming one when the newest is over and can be replaced. */
  async get(): Promise<Token> {
    const {token} = this;
    if (token && !(this.isRenewable && isPast(token.renewAt))) return token;
    const newest = (await this.renew(token?.value)) ?? token;
    if (!newest) throw this.error ?? new ApiError('token-missing');
    return newest;
  }

  /**
   * Gets a newer token than the given one, unless one is there already. Callers at the same time share one renewal.
   *
   * @returns The newer token, or undefined when there is none, or the last try was too short a time ago.
   */
  renew(refused?: string): Promise<Token | undefined> {
    const {token} = this;
    if (token && refused && token.value !== refused) return Promise.resolve(token);
    if (!this.#load || (!this.#renewal && Date.now() - this.#lastRenewal < this.#renewalIntervalMs)) {
      return Promise.resolve(undefined);
    }
    return (this.#renewal ??= this.#renew(this.#load));
  }

  /** Tries again at once because a person asked for it. */
  retry() {
    this.#lastRenewal = -Infinity;
    return this.renew(this.token?.value);
  }

  /** Tells the listeners that the server refused this token for good; answers whether its time is over. */
  reportRefusal(value: string, status: number): boolean {
    const expiresAt = this.token?.value === value ? this.token.claims.expiresAt : undefined;
    const isOver = isPast(expiresAt);
    if (isOver || status === 401) this.#notify('refused');
    return isOver;
  }

  async #renew(load: () => string | Promise<string>) {
    const old = this.token?.value;
    // The first load is no renewal: a token that is refused as soon as it came may be renewed at once.
    if (old) this.#lastRenewal = Date.now();
    try {
      const value: unknown = await load();
      if (value !== old || old === undefined) this.#accept(value);
    } catch (cause) {
      // What a page throws may quote the token anywhere, in the name of an error too, so none of it is looked at.
      this.error = typeof this.#key === 'function' ? new ApiError('token-failed') : ApiError.from(cause);
      if (this.error.code === 'token-failed') warnOnce('The page’s token function or endpoint failed.');
    }
    this.#renewal = undefined;
    const isNew = this.token?.value !== old;
    if (!isNew) this.#lastRenewal = Date.now();
    this.#renewalIntervalMs = isNew
      ? minRenewalIntervalMs
      : Math.min(this.#renewalIntervalMs * 2, maxRenewalIntervalMs);
    if (this.#listeners.size) {
      this.#schedule();
      if (isNew || !old) this.#notify('token');
    }
    return isNew ? this.token : undefined;
  }

  #accept(value: unknown) {
    const claims = typeof value === 'string' ? readClaims(value.trim()) : undefined;
    if (claims) {
      const text = (value as string).trim();
      const identity = `${this.#origin} ${claims.identity ?? text}`;
      this.token = {value: text, claims, identity, renewAt: renewalTime(claims, this.isRenewable)};
      this.error = undefined;
      return;
    }
    this.error = new ApiError('token-invalid');
    warnOnce(
      typeof value === 'string' && isSecretKey(value)
        ? 'The token is a secret key (sk_…). It was not sent. Revoke it.'
        : 'The token is not a valid JWT.',
    );
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

  /** Renews when it is time, or waits for it. A timer may come late, after sleep, or early, when it was cut. */
  #schedule() {
    clearTimeout(this.#timer);
    const due = this.token ? this.token.renewAt : this.error && -Infinity;
    if (due === undefined) return;
    const rest = Math.max(due, this.#lastRenewal + this.#renewalIntervalMs) - Date.now();
    if (rest > 0) this.#timer = setTimeout(() => this.#schedule(), Math.min(rest, maxTimerMs));
    else if (this.isRenewable) void this.renew(this.token?.value);
    // A text cannot be renewed. The server is asked rather than the clock: listeners load again and hear what it says.
    else if (this.token) this.#expire(this.token);
  }

  #expire(token: Token) {
    this.token = {...token, renewAt: undefined};
    this.#notify('token');
  }

  #notify(reason: 'token' | 'refused') {
    for (const listener of [...this.#listeners]) listener(reason);
  }
}

/**
 * A token that is over when it comes says that the clock is wrong, or the page late. Its lifetime then counts from now,
 * since renewing by such a clock would never end.
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
  return typeof input === 'object' ? `endpoint ${input.endpoint}` : input;
}
