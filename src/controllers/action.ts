import {ApiError} from '../api/http/errors.js';
import {mayHaveSucceeded} from '../api/http/may-have-succeeded.js';
import {emit} from '../events.js';
import type {Session, Topic} from '../session/session.js';
import {reportLostChange} from './lost-change.js';
import type {WidgetHost} from './widget-host.js';

export interface ActionOptions<Args extends readonly unknown[], Result> {
  /** The topic whose data the change affects. */
  readonly changes: Topic;
  readonly send: (session: Session, ...args: Args) => Promise<Result>;
  /** Called after a change, right before the data is loaded again, unless the session has ended. */
  readonly onSaved?: () => void;
}

/**
 * Sends a change for a widget, one at a time and without retries, and marks the changed data as stale. An action
 * belongs to the session in which it was created. When that session has ended, nothing is sent, and the widget shows a
 * failure, since the dialog that started the change is gone.
 */
export class Action<Args extends readonly unknown[], Result extends object> {
  isPending = false;
  /** Why the last run failed; undefined if it succeeded. */
  error: ApiError | undefined;

  readonly #host: WidgetHost;
  readonly #options: ActionOptions<Args, Result>;
  readonly #session: Session | undefined;

  constructor(host: WidgetHost, options: ActionOptions<Args, Result>) {
    this.#host = host;
    this.#options = options;
    this.#session = host.session;
  }

  /** Returns what was saved, or undefined if the run failed or another one is in progress. */
  async run(...args: Args): Promise<Result | undefined> {
    const host = this.#host;
    const session = this.#session;
    if (!session || this.isPending) return undefined;
    this.isPending = true;
    this.error = undefined;
    host.requestUpdate();
    try {
      const result = await this.#options.send(session, ...args);
      if (!session.hasEnded) this.#options.onSaved?.();
      session.markStale(this.#options.changes);
      return result;
    } catch (cause) {
      const error = ApiError.from(cause);
      // On 404 the list is stale too.
      if (mayHaveSucceeded(error) || error.code === 'not-found') session.markStale(this.#options.changes);
      if (session.hasEnded || error.code === 'session-changed') reportLostChange(host, session, error);
      else this.error = error;
      emit(host, 'workos-error', {error});
      return undefined;
    } finally {
      this.isPending = false;
      host.requestUpdate();
    }
  }

  /** Clears the last error, for example when a dialog is opened again. */
  reset() {
    this.error = undefined;
  }
}
