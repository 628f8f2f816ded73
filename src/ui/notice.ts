import {html, nothing} from 'lit';
import type {Localizer} from '../messages/messages.js';
import {closeIcon} from './icons.js';

/**
 * A success message that is announced once and shown until it is dismissed. The live region is rendered without a text
 * too: screen readers announce only changes of a region that exists.
 */
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
