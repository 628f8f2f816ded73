import {adoptStyles} from './adopt-styles.js';

/**
 * Adopts an element's style sheets again after it has moved to another document. A separate module, so that bundlers
 * need no namespace object for `adopt-styles.ts`, which other modules import statically.
 */
export function restyle(host: HTMLElement) {
  adoptStyles(host);
}
