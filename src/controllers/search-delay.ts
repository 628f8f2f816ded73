import type {ReactiveController} from 'lit';
import {SessionState} from './session-state.js';
import type {WidgetHost} from './widget-host.js';

/** How long the user has to pause typing before the search starts, in milliseconds. */
const typingPauseMs = 200;

/** Debounces a search field: keeps the typed text until the search starts or the session ends. */
export class SearchDelay implements ReactiveController {
  readonly #typed: SessionState<string | undefined>;
  readonly #apply: (search: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WidgetHost, apply: (search: string) => void) {
    this.#typed = new SessionState<string | undefined>(host, undefined);
    this.#apply = apply;
    host.addController(this);
  }

  /** The text in the field while it differs from the current search. */
  get typed() {
    return this.#typed.value;
  }

  hostConnected() {
    if (this.typed !== undefined) this.type(this.typed);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** @param delay In milliseconds; `Infinity` while an input method composes the text. */
  type(text: string, delay = typingPauseMs) {
    this.#typed.value = text;
    clearTimeout(this.#timer);
    if (!delay) this.#finish();
    else if (delay < Infinity) this.#timer = setTimeout(this.#finish, delay);
  }

  cancel() {
    clearTimeout(this.#timer);
    this.#typed.value = undefined;
  }

  #finish = () => {
    const {typed} = this;
    if (typed === undefined) return; // The session has changed.
    this.#apply(typed);
    this.#typed.value = undefined;
  };
}

/** Normalizes a search text. The page may set a value of any type. */
export function normalizeSearch(text: unknown) {
  return typeof text === 'string' ? text.trim() : '';
}
