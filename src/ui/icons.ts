import {icon} from './icon.js';

/** Marked as pure, so that bundlers drop the icons that a widget does not use. */
export const searchIcon = /* @__PURE__ */ icon('M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.5-1.5L14 14');
export const closeIcon = /* @__PURE__ */ icon('m4 4 8 8m0-8-8 8');
export const chevronIcon = /* @__PURE__ */ icon('m4 6 4 4 4-4');
export const externalIcon = /* @__PURE__ */ icon('M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4m-6 2 5.5-5.5');
export const globeIcon = /* @__PURE__ */ icon(
  'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM1.5 8h13M8 1.5c-4 4-4 9 0 13 4-4 4-9 0-13Z',
);
export const laptopIcon = /* @__PURE__ */ icon('M3 3.5h10v7H3ZM1.5 13h13');
export const phoneIcon = /* @__PURE__ */ icon('M4.5 1.5h7v13h-7ZM7.5 12h1');
export const tabletIcon = /* @__PURE__ */ icon('M2.5 1.5h11v13h-11ZM7.5 12h1');
export const unknownIcon = /* @__PURE__ */ icon(
  'M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.2m0 2h.01M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z',
);
