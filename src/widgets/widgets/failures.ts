import {statusStyles} from '../../styles/status.styles.js';
import {adoptStyles} from '../../ui/adopt-styles.js';

/** How the element says that something failed. Most pages never need it, and none for a first view. */
export {alert, errorView} from '../../ui/alert.js';

/** Restyles the element for it. */
export function prepare(host: {readonly renderRoot: HTMLElement | DocumentFragment}) {
  adoptStyles(host, statusStyles);
}
