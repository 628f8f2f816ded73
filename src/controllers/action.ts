import {ApiError} from '../api/http/errors.js';
import {mayHaveSucceeded} from '../api/http/may-have-succeeded.js';
import {emit} from '../events.js';
import type {Session, Topic} from '../session/session.js';
import {reportLostChange} from './lost-change.js';
import type {WidgetHost} from './widget-host.js';

export interface ActionOptions<Args extends readonly unknown[], Result> {
  /** The topic that the change makes stale, or may have. */
  readonly changes: Topic;
  readonly send: (session: Session, ...args: Args) => Promise<Result>;
}

/**
 * Writes something for a widget, once at a time and never again by itself, and makes what it changed load again. It
 * belongs to the session that is there when it is made: when that session is over, nothing is sent any more, and what
 * fails is shown by the widget, since the dialog that began it is gone.
 */
export class Action<Args extends readonly unknown[], Result extends object> {
  isPending = false;
  /** Why the last run failed; undefined after one that did not. */
  error: ApiError | undefined;

  readonly #host: WidgetHost;
  readonly #options: ActionOptions<Args, Result>;
  readonly #session: Session | undefined;

  constructor(host: WidgetHost, options: ActionOptions<Args, Result>) {
    this.#host = host;
    this.#options = options;
    this.#session = host.session;
  }

  /** What was saved, or undefined when it failed, or another run is under way. */
  async run(...args: Args): Promise<Result | undefined> {
    const host = this.#host;
    const session = this.#session;
    if (!session || this.isPending) return undefined;
    this.isPending = true;
    this.error = undefined;
    host.requestUpdate();
    try {
      const result = await this.#options.send(session, ...args);
      session.markStale(this.#options.changes);
      return result;
    } catch (cause) {
      const error = ApiError.from(cause);
      // On 404 the list is stale too.
      if (mayHaveSucceeded(error) || error.code === 'not-found') session.markStale(this.#options.changes);
      if (session.isOver || error.code === 'session-changed') reportLostChange(host, session, error);
      else this.error = error;
      emit(host, 'workos-error', {error});
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
