import {ApiError} from '../api/http/errors.js';
import type {Credentials} from '../api/http/credentials.js';
import type {Client} from '../api/http/request.js';
import type {Token, TokenSource} from './token-source.js';

/** The kind of data that a mutation makes stale. */
export type Topic =
  | 'members'
  | 'roles'
  | 'connections'
  | 'domains'
  | 'directories'
  | 'log-streams'
  | 'api-keys'
  | 'api-key-permissions'
  | 'profile'
  | 'sessions';

type Listener = () => void;

/** Listeners for stale data, by topic and identity. Empty sets are removed. */
const stale = new Map<string, Set<Listener>>();

export interface SessionOptions {
  /** The base URL of the API, with an optional path prefix. */
  readonly origin: string;
  /** The value of the `WorkOS-Widgets-Type` header. */
  readonly type: string;
  /** Any one of these scopes unlocks the widget. If empty, every token does. */
  readonly scopes: readonly string[];
}

/**
 * One user in one organization at one API origin, for one widget. A session survives renewed tokens and changed
 * sources, and never sends another user's token: a token with another identity starts a new session and ends this one.
 * Sessions with the same identity tell each other which data is stale and share nothing else.
 */
export class Session implements Credentials {
  readonly client: Client;
  /** Distinguishes this session from others; see `Token`. */
  readonly identity: string;
  /** Whether another session has replaced this one. An ended session sends nothing. */
  hasEnded = false;
  #source: TokenSource;
  readonly #scopes: readonly string[];
  readonly #renewed = new Set<Listener>();

  /** @param source A source that already has a token. */
  constructor(source: TokenSource, {origin, type, scopes}: SessionOptions) {
    this.#source = source;
    this.#scopes = scopes;
    this.identity = source.token!.identity;
    this.client = {origin, type, credentials: this};
  }

  /** Whether the token's scopes unlock this widget. If the token does not list scopes, the server decides. */
  get isAllowed() {
    const {scopes} = this;
    return !scopes || !this.#scopes.length || this.#scopes.some((scope) => scopes.has(scope));
  }

  /** The newest token. */
  get token() {
    return this.#source.token!;
  }

  /** The token's scopes; undefined if it does not list any. */
  get scopes() {
    return this.token.claims.scopes;
  }

  /** Whether the token lists this scope. Use it only to hide what would fail: the server decides. */
  can(scope: string) {
    return this.scopes?.has(scope) ?? false;
  }

  /** Switches to a newer token of the same identity and reloads the data; the old data stays on screen meanwhile. */
  adopt(source: TokenSource) {
    this.#source = source;
    for (const listener of [...this.#renewed]) listener();
  }

  getToken() {
    const token = this.#source.get();
    return 'then' in token ? token.then((newest) => this.#requireOwn(newest)) : this.#requireOwn(token);
  }

  async renewToken(refused: string) {
    const token = await this.#source.renew(refused);
    return token && this.#requireOwn(token);
  }

  reportRefusal(refused: string, status: number) {
    return this.#source.reportRefusal(refused, status);
  }

  /** Notifies all sessions with this identity, including this one, that the data of a topic has changed. */
  markStale(topic: Topic) {
    for (const listener of [...(stale.get(`${topic} ${this.identity}`) ?? [])]) listener();
  }

  /**
   * Calls the listener when the data of a topic may have changed: after a mutation, or with a new token.
   *
   * @returns A function that unsubscribes.
   */
  onStale(topic: Topic, listener: Listener): () => void {
    const key = `${topic} ${this.identity}`;
    const listeners = stale.get(key) ?? new Set();
    stale.set(key, listeners.add(listener));
    this.#renewed.add(listener);
    return () => {
      this.#renewed.delete(listener);
      if (listeners.delete(listener) && !listeners.size) stale.delete(key);
    };
  }

  /** A source may already have a token of another identity before the widget has replaced its session. */
  #requireOwn({value, identity}: Token) {
    if (identity !== this.identity) throw new ApiError('session-changed');
    return value;
  }
}
