import {svg} from 'lit';

/** An icon on a grid of 16, drawn by the current colour at the size of the text. It says nothing by itself. */
export const icon = (path: string) => svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

/** Beside what went wrong. */
export const alertIcon = /* @__PURE__ */ icon('M8 5v3.5m0 2.5h.01M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z');
