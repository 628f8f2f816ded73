import type {Session} from '../session/session.js';
import type {WidgetHost} from './widget-host.js';

/**
 * A value that ends with the session in which it was set: another user or organization starts with the initial value.
 * Use it for all state of a widget except its data, such as an open dialog, a row or a notice.
 */
export class SessionState<Value> {
  readonly #host: WidgetHost;
  readonly #initial: Value;
  #value: Value;
  #session: Session | undefined;

  constructor(host: WidgetHost, initial: Value) {
    this.#host = host;
    this.#initial = this.#value = initial;
  }

  get value() {
    return this.#session === this.#host.session ? this.#value : this.#initial;
  }

  set value(value: Value) {
    this.keep(value);
    this.#host.requestUpdate();
  }

  /** Sets the value without an update of the widget. */
  keep(value: Value) {
    this.#value = value;
    this.#session = this.#host.session;
  }
}
