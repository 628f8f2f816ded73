import {adoptStyles} from './adopt-styles.js';

/** Gives an element its style sheets again, in the document that it has come into. */
export function restyle(host: HTMLElement) {
  adoptStyles(host);
}
