import type {ReactiveController} from 'lit';
import {ApiError} from '../api/http/errors.js';
import type {Session, Topic} from '../session/session.js';
import {onWake} from '../session/wake.js';
import {hasChanged} from './has-changed.js';
import type {WidgetHost} from './widget-host.js';

export interface QueryOptions<Args extends readonly unknown[], Data> {
  /** The topic of the data. Mutations of this topic reload it. */
  readonly topic: Topic;
  /** What the request depends on. A changed value aborts a request in flight and loads again. */
  readonly args: () => Args;
  readonly load: (session: Session, args: Args, signal: AbortSignal) => Promise<Data>;
  /** Called with new data before it is shown. Return false to drop it, if changed arguments are about to reload it. */
  readonly accept?: (data: Data) => boolean | void;
}

/**
 * A temporary failure is retried after this delay in seconds, or the one that the server asks for. The delay doubles
 * with each failure, up to the maximum.
 */
const firstRetryDelaySeconds = 30;
const maxRetryDelaySeconds = 300;

/**
 * Loads data for a widget and reloads it when its arguments change, on mutations of its topic, with a new token, and
 * after a temporary failure: after a delay, or when the page wakes. The last data stays until new data replaces it,
 * another user takes over, or the user loses access.
 */
export class Query<Args extends readonly unknown[], Data> implements ReactiveController {
  /** The newest data; undefined until the first load succeeds. */
  data: Data | undefined;
  /** Why the newest load failed; undefined if it succeeded. */
  error: ApiError | undefined;
  /** The arguments of the request that returned the data. */
  dataArgs: Args | undefined;
  /** Whether a request is in flight. */
  isLoading = false;

  readonly #host: WidgetHost;
  readonly #options: QueryOptions<Args, Data>;
  #session: Session | undefined;
  /** The arguments of the newest request; undefined before the first. */
  #args: Args | undefined;
  /** Aborts the newest request. */
  #request = new AbortController();
  #unfollow: (() => void) | undefined;
  #unsubscribeWake: (() => void) | undefined;
  #failures = 0;
  /** Whether the host was removed, so that changes may have been missed. */
  #wasRemoved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WidgetHost, options: QueryOptions<Args, Data>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether the arguments differ from those of the data, for example while another page loads. */
  get isSuperseded() {
    return hasChanged(this.dataArgs, this.#options.args());
  }

  /** Reloads the data with the next update; the old data stays on screen meanwhile. */
  refresh = () => {
    clearTimeout(this.#timer);
    this.#args = undefined;
    this.isLoading = !!this.#session;
    this.#host.requestUpdate();
  };

  /** Shows a change known from another response immediately, before the next load. */
  updateData(session: Session, change: (data: Data) => Data) {
    if (session !== this.#session || this.data === undefined) return;
    this.data = change(this.data);
    this.#host.requestUpdate();
  }

  hostConnected() {
    this.#followSession();
    if (this.#wasRemoved) this.refresh();
    this.#wasRemoved = false;
    this.#unsubscribeWake = onWake(() => {
      if (isTransient(this.error) && !this.isLoading) this.refresh();
    });
  }

  hostUpdate() {
    this.#followSession();
    // A dialog's code may load, and create a query, after the host was removed.
    if (!this.#host.isConnected) return;
    const args = this.#options.args();
    if (hasChanged(this.#args, args)) void this.#load(args);
  }

  hostDisconnected() {
    this.#unsubscribeWake?.();
    this.#unfollow?.();
    this.#unfollow = undefined;
    // A moved element is reconnected before this runs.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      clearTimeout(this.#timer);
      this.#wasRemoved = true;
      this.#request.abort();
    });
  }

  // Also called by hostConnected: moving an element reconnects it without an update.
  #followSession() {
    const {session} = this.#host;
    if (session !== this.#session) {
      this.#unfollow?.();
      this.#unfollow = undefined;
      this.#session = session;
      this.#request.abort();
      clearTimeout(this.#timer);
      this.data = this.error = this.#args = undefined; // Another user's data must not stay on screen.
      this.isLoading = false;
      this.#failures = 0;
    }
    // Don't subscribe in an update after the host was removed: nothing would unsubscribe.
    if (this.#host.isConnected) this.#unfollow ??= session?.onStale(this.#options.topic, this.refresh);
  }

  async #load(args: Args) {
    const session = this.#session;
    this.#args = args;
    // A load in flight may have missed the latest change.
    this.#request.abort();
    const {signal} = (this.#request = new AbortController());
    if (!session) return;
    this.isLoading = true;
    try {
      const data = await this.#options.load(session, args, signal);
      if (signal.aborted || this.#options.accept?.(data) === false) return;
      this.dataArgs = args;
      this.#settle(data);
    } catch (cause) {
      const error = ApiError.from(cause);
      // Ignore a read whose session ended before it was sent: the next session loads again.
      if (!signal.aborted && error.code !== 'session-changed') this.#settle(this.data, error);
    }
  }

  #settle(data: Data | undefined, error?: ApiError) {
    this.data = error?.code === 'forbidden' ? undefined : data;
    this.error = error;
    this.isLoading = false;
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#failures = error ? this.#failures + 1 : 0;
    if (!error) return;
    this.#host.access.reportRead(error);
    if (!isTransient(error) || !this.#host.isConnected) return;
    const wait = Math.max(1, error.retryAfter ?? firstRetryDelaySeconds) * 2 ** (this.#failures - 1);
    this.#timer = setTimeout(this.refresh, Math.min(wait, maxRetryDelaySeconds) * 1_000);
  }
}

/** Whether the same read may succeed later without another change. */
function isTransient(error: ApiError | undefined) {
  return !!error && ['offline', 'network', 'timeout', 'rate-limited', 'server', 'token-failed'].includes(error.code);
}
