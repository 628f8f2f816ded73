import {type ReactiveController, html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Role} from '../api/members.js';
import {SessionState} from '../controllers/session-state.js';
import type {WidgetHost} from '../controllers/widget-host.js';
import {chevronIcon, closeIcon, searchIcon} from './icons.js';

/** How long a person may pause in typing before a search begins, in milliseconds. */
const pause = 200;

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

  type(text: string, delay = pause) {
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

interface SearchText {
  readonly label: string;
  readonly clear: string;
  readonly isLoading: boolean;
}

export function searchField(delay: SearchDelay, search: string, {label, clear, isLoading}: SearchText) {
  const value = delay.typed ?? search;
  return html`<div part="field search" class="search">
    ${searchIcon}
    <input
      part="input search-input"
      type="search"
      autocomplete="off"
      spellcheck="false"
      placeholder=${label}
      aria-label=${label}
      ?disabled=${isLoading}
      .value=${live(value)}
      @input=${(event: Event) => delay.type((event.target as HTMLInputElement).value)}
      @keydown=${({key, target}: KeyboardEvent) => {
        if (key === 'Escape' && value) delay.type('', 0);
        else if (key === 'Enter') delay.type((target as HTMLInputElement).value, 0);
      }}
    />
    ${
      value
        ? html`<button
            type="button"
            part="button button-icon"
            aria-label=${clear}
            @click=${({currentTarget}: Event) => {
              (currentTarget as Element).parentElement!.querySelector('input')!.focus();
              delay.type('', 0);
            }}
          >
            ${closeIcon}
          </button>`
        : nothing
    }
  </div>`;
}

interface FilterText {
  readonly label: string;
  readonly all: string;
  readonly onChange: (slug: string) => void;
}

/** A filter by role. A slug that is not among the roles is shown as it is, since it filters all the same. */
export function roleFilter(roles: readonly Role[], slug: string, {label, all, onChange}: FilterText) {
  const isListed = !slug || roles.some((role) => role.slug === slug);
  return html`<span part="field role-filter" class="select">
    <select
      part="select"
      aria-label=${label}
      .value=${live(slug)}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
    >
      <option value="">${all}</option>
      ${isListed ? nothing : html`<option value=${slug} ?selected=${true}>${slug}</option>`}
      ${roles.map((role) => html`<option value=${role.slug} ?selected=${role.slug === slug}>${role.name}</option>`)}
    </select>
    ${chevronIcon}
  </span>`;
}

interface OpenerOptions {
  /** Its part beside the usual ones. */
  readonly part: string;
  readonly isDisabled: boolean;
  readonly open: () => unknown;
  /** The person may be about to press it. */
  readonly expect: () => void;
}

/** The button of a toolbar that opens the dialog of the main action. */
export function opener(label: string, {part, isDisabled, open, expect}: OpenerOptions) {
  return html`<button
    type="button"
    part="button button-primary ${part}"
    ?disabled=${isDisabled}
    @click=${({currentTarget}: Event) => {
      (currentTarget as HTMLElement).focus(); // Safari does not, and the dialog gives it back.
      open();
    }}
    @pointerenter=${expect}
    @focus=${expect}
  >
    ${label}
  </button>`;
}

/** What to search for. A page may set anything. */
export function trim(text: unknown) {
  return typeof text === 'string' ? text.trim() : '';
}
