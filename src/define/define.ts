import {warnOnce} from '../api/http/warn.js';
import {version} from '../version.js';

/** Registers a tag, unless it is already defined: the first copy is kept, and the second warns once. */
export function define(tag: string, element: CustomElementConstructor & {readonly version?: string}) {
  const present: typeof element | undefined = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element) {
    warnOnce(
      present.version
        ? `This page has two copies of workos-elements, ${present.version} and ${version}. The first is used.`
        : `<${tag}> is already defined.`,
    );
  }
}
