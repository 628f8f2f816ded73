import {html, nothing} from 'lit';
import type {Localizer} from '../messages/messages.js';
import {closeIcon} from './icons.js';

/** A line about something that worked, spoken once, shown until it is dismissed. The region stands before its text. */
export function notice(text: string, {common}: Localizer, close: () => void) {
  return html`<div class="notice" role="status">
    ${
      text
        ? html`<div part="alert alert-success">
            <span>${text}</span>
            <button type="button" part="button button-icon" aria-label=${common.dismiss} @click=${close}>
              ${closeIcon}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
