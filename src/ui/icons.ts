import {icon} from './icon.js';

/** Marked as pure, so that bundlers drop the icons that a widget does not use. */
export const searchIcon = /* @__PURE__ */ icon('M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.5-1.5L14 14');
export const closeIcon = /* @__PURE__ */ icon('m4 4 8 8m0-8-8 8');
export const chevronIcon = /* @__PURE__ */ icon('m4 6 4 4 4-4');
export const externalIcon = /* @__PURE__ */ icon('M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4m-6 2 5.5-5.5');
export const globeIcon = /* @__PURE__ */ icon(
  'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM1.5 8h13M8 1.5c-4 4-4 9 0 13 4-4 4-9 0-13Z',
);
