import {icon} from './icon.js';

/** Marked as pure, so that a widget holds only those that it shows. */
export const searchIcon = /* @__PURE__ */ icon('M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.5-1.5L14 14');
export const closeIcon = /* @__PURE__ */ icon('m4 4 8 8m0-8-8 8');
export const moreIcon = /* @__PURE__ */ icon('M3 8h.01M8 8h.01M13 8h.01');
export const chevronIcon = /* @__PURE__ */ icon('m4 6 4 4 4-4');
export const externalIcon = /* @__PURE__ */ icon('M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4m-6 2 5.5-5.5');
export const globeIcon = /* @__PURE__ */ icon(
  'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM1.5 8h13M8 1.5c-4 4-4 9 0 13 4-4 4-9 0-13Z',
);
export const copyIcon = /* @__PURE__ */ icon(
  'M5.5 5.5V3.2c0-.7.5-1.2 1.2-1.2h6.1c.7 0 1.2.5 1.2 1.2v6.1c0 .7-.5 1.2-1.2 1.2h-2.3m-7.3-5h6.1c.7 0 1.2.5 1.2 1.2v6.1c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2V6.7c0-.7.5-1.2 1.2-1.2Z',
);
export const tickIcon = /* @__PURE__ */ icon('m3 8.5 3.3 3.3L13 5');
