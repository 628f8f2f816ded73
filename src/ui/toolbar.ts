import {html, nothing} from 'lit';
import type {SearchDelay} from '../controllers/search-delay.js';
import {isComposing} from './composing.js';
import {closeIcon, searchIcon} from './icons.js';

interface SearchText {
  readonly label: string;
  readonly clear: string;
  readonly isLoading: boolean;
}

export function searchField(delay: SearchDelay, search: string, {label, clear, isLoading}: SearchText) {
  const value = delay.typed ?? search;
  const type = ({target, isComposing}: Event & {readonly isComposing?: boolean}) =>
    delay.type((target as HTMLInputElement).value, isComposing ? Infinity : undefined);
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
      .value=${value}
      @input=${type}
      @compositionend=${type}
      @keydown=${(event: KeyboardEvent) => {
        const {key, target} = event;
        if (isComposing(event)) return;
        if (key === 'Escape' && value) {
          event.preventDefault(); // Keeps a dialog of the page open.
          delay.type('', 0);
        } else if (key === 'Enter') delay.type((target as HTMLInputElement).value, 0);
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

interface DialogButton {
  readonly label: string;
  /** A part name in addition to the usual ones. */
  readonly part: string;
  readonly isDisabled: boolean;
  readonly open: () => unknown;
  /** Loads the code of the dialog when the user is about to press the button. */
  readonly preload: () => void;
}

/** The toolbar button that opens the dialog for the main action. */
export function dialogButton({label, part, isDisabled, open, preload}: DialogButton) {
  return html`<button
    type="button"
    part="button button-primary ${part}"
    ?disabled=${isDisabled}
    @click=${({currentTarget}: Event) => {
      // Safari (up to 26) does not focus a clicked button, so the dialog could not restore the focus. That is by design, so
      // this stays: https://webkit.org/b/22261
      (currentTarget as HTMLElement).focus();
      open();
    }}
    @pointerenter=${preload}
    @focus=${preload}
  >
    ${label}
  </button>`;
}
