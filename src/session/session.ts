import {ApiError} from '../api/http/errors.js';
import type {Client, Credentials} from '../api/http/request.js';
import type {Token, TokenSource} from './token-source.js';

/** What kind of data a mutation makes stale. */
export type Topic =
  'members' | 'roles' | 'connections' | 'domains' | 'directories' | 'log-streams' | 'api-keys' | 'api-key-permissions';

type Listener = () => void;

/** Listeners for what became stale, by topic and identity. Empty lists are dropped. */
const stale = new Map<string, Set<Listener>>();

export interface SessionOptions {
  /** Base of the API, with its path prefix. */
  readonly origin: string;
  /** The `WorkOS-Widgets-Type` to speak as. */
  readonly type: string;
  /** Any one of these lets the widget work; none means that it needs none. */
  readonly scopes: readonly string[];
}

/**
 * One person in one organization at one API origin, for one widget. It outlives renewed tokens and changed sources, and
 * never sends a token of anybody else: a token with another identity makes another session, and ends this one. Sessions
 * with the same identity tell each other what became stale and share nothing else.
 */
export class Session implements Credentials {
  readonly client: Client;
  /** Tells this session from another; see `Token`. */
  readonly identity: string;
  /** Whether another session has taken over. Nothing is sent from then on. */
  isOver = false;
  #source: TokenSource;
  readonly #scopes: readonly string[];
  readonly #renewed = new Set<Listener>();

  /** @param source One that has a token. */
  constructor(source: TokenSource, {origin, type, scopes}: SessionOptions) {
    this.#source = source;
    this.#scopes = scopes;
    this.identity = source.token!.identity;
    this.client = {origin, type, credentials: this};
  }

  /** Whether the token allows this widget as far as it says; a token that lists no scopes is for the server to judge. */
  get isAllowed() {
    const {scopes} = this;
    return !scopes || !this.#scopes.length || this.#scopes.some((scope) => scopes.has(scope));
  }

  /** What the token allows as far as it says; undefined where it does not. */
  get scopes() {
    return this.#source.token?.claims.scopes;
  }

  /** Whether the token lists this scope. It only hides what would fail; the server decides. */
  can(scope: string) {
    return this.scopes?.has(scope) ?? false;
  }

  /** Adopts a newer token of the same identity and reloads the data; the data on screen stays until then. */
  adopt(source: TokenSource) {
    this.#source = source;
    for (const listener of [...this.#renewed]) listener();
  }

  async get() {
    return this.#requireOwn(await this.#source.get());
  }

  async renew(refused: string) {
    const token = await this.#source.renew(refused);
    return token && this.#requireOwn(token);
  }

  reportRefusal(refused: string, status: number) {
    return this.#source.reportRefusal(refused, status);
  }

  /** Tells all sessions with this identity, this one too, that data of a topic has changed. */
  markStale(topic: Topic) {
    for (const listener of [...(stale.get(`${topic} ${this.identity}`) ?? [])]) listener();
  }

  /** Calls back when the data of a topic may have changed: a mutation, or a new token. */
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

  /** A source may hold another identity's token already, before the widget has changed its session. */
  #requireOwn({value, identity}: Token) {
    if (identity !== this.identity) throw new ApiError('session-changed');
    return value;
  }
}
