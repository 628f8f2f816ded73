import {adoptStyles} from './adopt-styles.js';

/**
 * Gives an element its style sheets again, in the document that it has moved into. A module of its own, so that bundlers
 * need no namespace object for `adopt-styles.ts`, which others import statically.
 */
export function restyle(host: HTMLElement) {
  adoptStyles(host);
}
