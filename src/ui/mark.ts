import {html, svg} from 'lit';
import type {Marks} from '../brands/marks.js';
import type {LazyModule} from '../controllers/lazy-module.js';

/**
 * A provider's logo on a tile. If there is none, or until it has loaded, shows the fallback or initials. Hidden from
 * assistive technology, since the name stands beside it.
 */
export function mark(
  name: string,
  markName: string | undefined,
  marks: LazyModule<{readonly marks: Marks}>,
  fallback?: unknown,
) {
  const paths = markName ? marks.get()?.marks : undefined;
  const path = paths && Object.hasOwn(paths, markName!) ? paths[markName as keyof Marks] : undefined;
  return html`<span part="mark" aria-hidden="true">
    ${path ? svg`<svg viewBox="0 0 24 24" class="solid"><path d=${path} /></svg>` : (fallback ?? initials(name))}
  </span>`;
}

function initials(name: string) {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('')
    .toUpperCase();
}
