import {statusStyles} from '../../styles/status.styles.js';
import {toneStyles} from '../../styles/tone.styles.js';
import {adoptStyles} from '../../ui/adopt-styles.js';

/** Renders errors. Loaded together with the first view, since it is not needed earlier. */
export {alert, errorView} from '../../ui/alert.js';

/** The parts of all views, which the element exports so that pages can style them. */
export {parts} from './parts.js';

/** Adds the styles of errors to the element. */
export function prepare(host: HTMLElement) {
  adoptStyles(host, statusStyles, toneStyles);
}
