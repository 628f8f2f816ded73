import {statusStyles} from '../../styles/status.styles.js';
import {adoptStyles} from '../../ui/adopt-styles.js';

/** How the element says that something failed. It loads beside the first view, since no page needs it before. */
export {alert, errorView} from '../../ui/alert.js';

/** What a page may style in any view, from outside of the element too. */
export {parts} from './parts.js';

/** Restyles the element for it. */
export function prepare(host: HTMLElement) {
  adoptStyles(host, statusStyles);
}
