import {html} from 'lit';
import type {Localizer} from '../messages/messages.js';

/** Until there is something to show: the shape of what comes, and after some seconds a way to try again. */
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
