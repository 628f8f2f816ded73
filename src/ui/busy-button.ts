import {html, nothing} from 'lit';
import type {Localizer} from '../messages/messages.js';

interface BusyButton {
  readonly label: unknown;
  /** Part names in addition to `button`. */
  readonly part: string;
  readonly isBusy: boolean;
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly onClick?: (event: Event) => void;
}

/**
 * A button that keeps its width and the focus while it is busy. It uses `aria-disabled` and is never `disabled`, so the
 * click handler must check whether it may act.
 */
export function busyButton(
  {common}: Localizer,
  {label, part, isBusy, isDisabled = isBusy, type = 'button', onClick}: BusyButton,
) {
  return html`<button
    type=${type}
    part="button ${part}"
    aria-busy=${isBusy}
    aria-disabled=${isDisabled}
    @click=${onClick}
  >
    <span class="label">${label}</span>
    ${isBusy ? html`<span class="spinner"></span> <span class="hidden">${common.busy}</span>` : nothing}
  </button>`;
}
