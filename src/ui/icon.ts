import {svg} from 'lit';

/** A decorative icon on a 16 × 16 grid, in the current color and text size, hidden from assistive technology. */
export const icon = (path: string) => svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

/** Shown beside errors and warnings. */
export const alertIcon = /* @__PURE__ */ icon('M8 5v3.5m0 2.5h.01M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z');
