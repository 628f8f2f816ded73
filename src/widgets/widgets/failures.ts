import {statusStyles} from '../../styles/status.styles.js';
import {adoptStyles} from '../../ui/adopt-styles.js';

/** How the element says that something failed. Apart from it, since few pages ever need it. */
export {alert, errorView} from '../../ui/alert.js';

/** Restyles the element for it. */
export function prepare(host: HTMLElement) {
  adoptStyles(host, statusStyles);
}
