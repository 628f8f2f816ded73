import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Role} from '../api/members.js';
import type {SearchDelay} from '../controllers/search-delay.js';
import {chevronIcon, closeIcon, searchIcon} from './icons.js';

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

interface DialogButton {
  readonly label: string;
  /** Its part beside the usual ones. */
  readonly part: string;
  readonly isDisabled: boolean;
  readonly open: () => unknown;
  /** Loads the code of the dialog, since the person may be about to press. */
  readonly preload: () => void;
}

/** The button of a toolbar that opens the dialog of the main action. */
export function dialogButton({label, part, isDisabled, open, preload}: DialogButton) {
  return html`<button
    type="button"
    part="button button-primary ${part}"
    ?disabled=${isDisabled}
    @click=${({currentTarget}: Event) => {
      (currentTarget as HTMLElement).focus(); // Safari does not, and the dialog gives it back.
      open();
    }}
    @pointerenter=${preload}
    @focus=${preload}
  >
    ${label}
  </button>`;
}
