import {ApiError, type ErrorCode} from '../api/errors.js';
import {emit} from '../events.js';
import type {Session, Topic} from '../session/session.js';
import type {WidgetHost} from './widget-host.js';

export interface ActionOptions<Args extends readonly unknown[], Result> {
  /** The topic that the change makes stale, or may have. */
  readonly changes: Topic;
  readonly send: (session: Session, ...args: Args) => Promise<Result>;
}

const unclear: readonly ErrorCode[] = ['network', 'timeout', 'server', 'malformed'];

/** Whether the change may have been made all the same: no answer came, or none that says what became of it. */
export function isUnclear({code}: ApiError) {
  return unclear.includes(code);
}

/** Writes something for a widget, once at a time and never again by itself, and makes what it changed load again. */
export class Action<Args extends readonly unknown[], Result extends object> {
  isPending = false;
  /** Why the last run failed; undefined after one that did not. */
  error: ApiError | undefined;

  readonly #host: WidgetHost;
  readonly #options: ActionOptions<Args, Result>;

  constructor(host: WidgetHost, options: ActionOptions<Args, Result>) {
    this.#host = host;
    this.#options = options;
  }

  /** What was saved, or undefined when it failed, or another run is under way. */
  async run(...args: Args): Promise<Result | undefined> {
    const host = this.#host;
    const {session} = host;
    if (!session || this.isPending) return undefined;
    this.isPending = true;
    this.error = undefined;
    host.requestUpdate();
    try {
      const result = await this.#options.send(session, ...args);
      session.markStale(this.#options.changes);
      return result;
    } catch (cause) {
      this.error = ApiError.from(cause);
      // Nor does a list tell the truth that has what the server no longer knows.
      if (isUnclear(this.error) || this.error.code === 'not-found') session.markStale(this.#options.changes);
      emit(host, 'workos-error', {error: this.error});
      return undefined;
    } finally {
      this.isPending = false;
      host.requestUpdate();
    }
  }

  /** Forgets the last failure, as when a dialog opens anew. */
  reset() {
    this.error = undefined;
  }
}
