import type {ReactiveController} from 'lit';
import {ApiError} from '../api/http/errors.js';
import type {Session, Topic} from '../session/session.js';
import {onWake} from '../session/wake.js';
import type {WidgetHost} from './widget-host.js';

export interface QueryOptions<Args extends readonly unknown[], Data> {
  /** What the data is about: mutations of this topic load it again. */
  readonly topic: Topic;
  /** What the request depends on. Another value supersedes a request under way. */
  readonly args: () => Args;
  readonly load: (session: Session, args: Args, signal: AbortSignal) => Promise<Data>;
  /** Looks at new data before it is shown; false drops it, as when other arguments are about to load other data. */
  readonly accept?: (data: Data) => boolean | void;
}

/**
 * After a passing failure a load is tried again in so many seconds, or as many as the server asks for, then in twice as
 * many, up to the longest wait.
 */
const firstRetryDelaySeconds = 30;
const maxRetryDelaySeconds = 300;

/**
 * Reads data for a widget and keeps it current: on other arguments, on mutations of its topic, on a new token, and after
 * a passing failure when the tab wakes or the connection returns. The last data stays until other data replaces it, a
 * different person comes, or the person loses access.
 */
export class Query<Args extends readonly unknown[], Data> implements ReactiveController {
  /** The newest data; undefined until some has come. */
  data: Data | undefined;
  /** Why the newest load failed; undefined after one that did not. */
  error: ApiError | undefined;
  /** Whether a request is under way. */
  isLoading = false;

  readonly #host: WidgetHost;
  readonly #options: QueryOptions<Args, Data>;
  #session: Session | undefined;
  /** What the newest request depends on; undefined before the first. */
  #args: Args | undefined;
  /** What the request that brought the data depended on. */
  #dataArgs: Args | undefined;
  /** Gives up the newest request. */
  #request = new AbortController();
  #unfollow: (() => void) | undefined;
  #unsubscribeWake: (() => void) | undefined;
  #failures = 0;
  /** Whether the host was removed while it loaded, or was about to try again. */
  #wasInterrupted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WidgetHost, options: QueryOptions<Args, Data>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether something else is asked for than what the data answers, such as another page. */
  get isSuperseded() {
    return hasChanged(this.#dataArgs, this.#options.args());
  }

  /** Loads again and keeps what is shown. */
  refresh = () => {
    clearTimeout(this.#timer);
    void this.#load(this.#options.args());
    this.#host.requestUpdate();
  };

  /** Shows at once what another answer is known to have changed, ahead of the next load. */
  updateData(session: Session, change: (data: Data) => Data) {
    if (session !== this.#session || this.data === undefined) return;
    this.data = change(this.data);
    this.#host.requestUpdate();
  }

  hostConnected() {
    this.#followSession();
    if (this.#wasInterrupted) this.refresh();
    else this.#host.requestUpdate(); // What it depends on may have changed while it was away.
    this.#wasInterrupted = false;
    this.#unsubscribeWake = onWake(() => {
      if (isTransient(this.error) && !this.isLoading) this.refresh();
    });
  }

  hostUpdate() {
    this.#followSession();
    // The code of a dialog may come, and make a query, after the host was removed.
    if (!this.#host.isConnected) return;
    const args = this.#options.args();
    if (hasChanged(this.#args, args)) void this.#load(args);
  }

  hostDisconnected() {
    this.#unsubscribeWake?.();
    this.#unfollow?.();
    this.#unfollow = undefined;
    // A moved element is back before this runs.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      clearTimeout(this.#timer);
      this.#wasInterrupted = this.isLoading || isTransient(this.error);
      this.#request.abort();
    });
  }

  // From hostConnected too: moving an element reconnects it without an update.
  #followSession() {
    const {session} = this.#host;
    if (session !== this.#session) {
      this.#unfollow?.();
      this.#unfollow = undefined;
      this.#session = session;
      this.#request.abort();
      clearTimeout(this.#timer);
      this.data = this.error = this.#args = undefined; // Another person's data must not stay on screen.
      this.isLoading = false;
      this.#failures = 0;
    }
    // An update may still come after the host was removed, and nobody would end what it began.
    if (this.#host.isConnected) this.#unfollow ??= session?.onStale(this.#options.topic, this.refresh);
  }

  async #load(args: Args) {
    const session = this.#session;
    this.#args = args;
    // A load under way cannot be trusted to have seen what changed.
    this.#request.abort();
    const {signal} = (this.#request = new AbortController());
    if (!session) return;
    this.isLoading = true;
    try {
      const data = await this.#options.load(session, args, signal);
      if (signal.aborted || this.#options.accept?.(data) === false) return;
      this.#dataArgs = args;
      this.#settle(data);
    } catch (cause) {
      const error = ApiError.from(cause);
      // A read that its session did not live to send is abandoned: the next session begins with a load of its own.
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

function hasChanged(one: readonly unknown[] | undefined, other: readonly unknown[] | undefined) {
  return !one || one.some((value, index) => !Object.is(value, other?.[index]));
}

/** Whether the same read may succeed later without anything else changing. */
function isTransient(error: ApiError | undefined) {
  return !!error && ['offline', 'network', 'timeout', 'rate-limited', 'server', 'token-failed'].includes(error.code);
}
