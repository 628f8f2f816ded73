import type {ReactiveController} from 'lit';
import {SessionState} from './session-state.js';
import type {WidgetHost} from './widget-host.js';

/** How long a person may pause in typing before a search begins, in milliseconds. */
const typingPauseMs = 200;

/** Holds what is being typed into a search box until it is time to search for it, or the session ends. */
export class SearchDelay implements ReactiveController {
  readonly #typed: SessionState<string | undefined>;
  readonly #apply: (search: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WidgetHost, apply: (search: string) => void) {
    this.#typed = new SessionState<string | undefined>(host, undefined);
    this.#apply = apply;
    host.addController(this);
  }

  /** What the box shows while that differs from what is searched for. */
  get typed() {
    return this.#typed.value;
  }

  hostConnected() {
    if (this.typed !== undefined) this.type(this.typed);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  type(text: string, delay = typingPauseMs) {
    this.#typed.value = text;
    clearTimeout(this.#timer);
    if (delay) this.#timer = setTimeout(this.#finish, delay);
    else this.#finish();
  }

  cancel() {
    clearTimeout(this.#timer);
    this.#typed.value = undefined;
  }

  #finish = () => {
    const {typed} = this;
    if (typed === undefined) return; // Somebody else's.
    this.#apply(typed);
    this.#typed.value = undefined;
  };
}

/** What to search for. A page may set anything. */
export function trim(text: unknown) {
  return typeof text === 'string' ? text.trim() : '';
}
