import type {Client, Credentials} from '../api/client.js';
import type {TokenSource} from './token-source.js';

/** What kind of data a mutation makes stale. */
export type Topic =
  'members' | 'roles' | 'connections' | 'domains' | 'directories' | 'log-streams' | 'api-keys' | 'api-key-permissions';

type Listener = () => void;

/** Listeners for what became stale, by person, organization, address and topic. Empty lists are dropped. */
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
 * One person in one organization, for one widget. It outlives renewed tokens and changed sources; another person's token
 * makes another session. Sessions of the same person tell each other what became stale and share nothing else.
 */
export class Session implements Credentials {
  readonly client: Client;
  /** Tells this session from another person's. */
  readonly person: string;
  #source: TokenSource;
  readonly #scopes: readonly string[];
  readonly #renewed = new Set<Listener>();

  constructor(source: TokenSource, {origin, type, scopes}: SessionOptions) {
    this.#source = source;
    this.#scopes = scopes;
    this.person = personOf(source, origin);
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

  /** Goes on with a newer token of the same person: what is shown loads again underneath. */
  continue(source: TokenSource) {
    this.#source = source;
    for (const listener of [...this.#renewed]) listener();
  }

  get() {
    return this.#source.get();
  }

  renew(refused: string) {
    return this.#source.renew(refused);
  }

  refuse(refused: string, status: number) {
    return this.#source.refuse(refused, status);
  }

  /** Tells all sessions of this person, this one too, that data of a topic has changed. */
  markStale(topic: Topic) {
    for (const listener of [...(stale.get(`${topic} ${this.person}`) ?? [])]) listener();
  }

  /** Calls back when the data of a topic may have changed: a mutation, or a new token. */
  onStale(topic: Topic, listener: Listener): () => void {
    const key = `${topic} ${this.person}`;
    const listeners = stale.get(key) ?? new Set();
    stale.set(key, listeners.add(listener));
    this.#renewed.add(listener);
    return () => {
      this.#renewed.delete(listener);
      if (listeners.delete(listener) && !listeners.size && stale.get(key) === listeners) stale.delete(key);
    };
  }
}

/** Compares persons across tokens. A token that does not name its person is only ever the same as itself. */
export function personOf({token}: TokenSource, origin: string) {
  return `${origin} ${token?.claims.person ?? token?.value}`;
}
