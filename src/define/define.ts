import {warnOnce} from '../api/warn.js';

/** Registers a tag, unless the page has it already: a second copy says so, and the first is kept. */
export function define(tag: string, element: CustomElementConstructor) {
  if (!customElements.get(tag)) customElements.define(tag, element);
  else if (customElements.get(tag) !== element) warnOnce(`<${tag}> was defined before; this copy of it is not used.`);
}
