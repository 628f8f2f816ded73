import {svg} from 'lit';

/** Icons on a grid of 16, drawn by the current colour at the size of the text. They say nothing by themselves. */
export const icon = (path: string) => svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

export const searchIcon = icon('M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.5-1.5L14 14');
export const closeIcon = icon('m4 4 8 8m0-8-8 8');
export const moreIcon = icon('M3 8h.01M8 8h.01M13 8h.01');
export const chevronIcon = icon('m4 6 4 4 4-4');
export const alertIcon = icon('M8 5v3.5m0 2.5h.01M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z');
export const externalIcon = icon('M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4m-6 2 5.5-5.5');
export const globeIcon = icon(
  'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM1.5 8h13M8 1.5c-4 4-4 9 0 13 4-4 4-9 0-13Z',
);
export const copyIcon = icon(
  'M5.5 5.5V3.2c0-.7.5-1.2 1.2-1.2h6.1c.7 0 1.2.5 1.2 1.2v6.1c0 .7-.5 1.2-1.2 1.2h-2.3m-7.3-5h6.1c.7 0 1.2.5 1.2 1.2v6.1c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2V6.7c0-.7.5-1.2 1.2-1.2Z',
);
export const tickIcon = icon('m3 8.5 3.3 3.3L13 5');
