import {html} from 'lit';
import type {Localizer} from '../messages/messages.js';

/** Shown while data loads: the skeleton, and after 5 seconds a retry button. */
export function loadingView({common}: Localizer, retry: () => void, skeleton?: unknown) {
  return html`<slot name="loading">
    <p class="hidden" role="status">${common.loading}</p>
    <div class="later">${skeleton}</div>
    <p class="slow">
      ${common.slow}
      <button type="button" part="button button-link" @click=${retry}>${common.retry}</button>
    </p>
  </slot>`;
}
