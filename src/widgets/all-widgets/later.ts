import {html} from 'lit';
import {alertStyles} from '../../styles/alert.styles.js';
import {iconStyles} from '../../styles/icon.styles.js';
import {statusStyles} from '../../styles/status.styles.js';
import {toneStyles} from '../../styles/tone.styles.js';
import {adoptStyles} from '../../ui/adopt-styles.js';
import {errorView as view} from '../../ui/alert.js';
import {parts} from './parts.js';

/** What the element needs only once a view is shown or an error has occurred. Loaded together with the first view. */

export {changePageUrl} from '../../controllers/page-url.js';
export {alert} from '../../ui/alert.js';
export {moveFocus} from '../../ui/tab-keys.js';

/** Exports the parts of a view, so that pages can style them. */
export function exportParts(panel: HTMLElement) {
  if (!panel.hasAttribute('exportparts')) panel.setAttribute('exportparts', parts);
}

/** Adds the styles of errors to the element. */
export function prepare(host: HTMLElement) {
  adoptStyles(host, iconStyles, alertStyles, statusStyles, toneStyles);
}

/** Replaces the views with an error message. */
export function errorView(...args: Parameters<typeof view>) {
  return html`<slot name="error">${view(...args)}</slot>`;
}
