import {html, svg} from 'lit';
import type {Marks} from './marks.js';

/** A provider's mark on a tile, or its initials. It says nothing by itself: the name stands beside it. */
export function mark(name: string, path: string | undefined, fallback?: unknown) {
  return html`<span part="mark" aria-hidden="true">
    ${path ? svg`<svg viewBox="0 0 24 24" class="solid"><path d=${path} /></svg>` : (fallback ?? initials(name))}
  </span>`;
}

/** The path of a mark, where there is one of that name and it has come. */
export function markPath(marks: Marks | undefined, name: string | undefined) {
  return name && marks && Object.hasOwn(marks, name) ? marks[name as keyof Marks] : undefined;
}

function initials(name: string) {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('')
    .toUpperCase();
}
