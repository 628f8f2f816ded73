import type {CSSResult, LitElement} from 'lit';

/** All that an element has been given, its own first. */
const given = new WeakMap<HTMLElement, ReadonlySet<CSSResult>>();

/**
 * Gives an element style sheets that its first view did not need; without any, those that it has once more, since none
 * follows it into another document, such as a frame's.
 */
export function adoptStyles(host: HTMLElement, ...styles: readonly CSSResult[]) {
  const own = (host.constructor as typeof LitElement).elementStyles as CSSResult[];
  const before = given.get(host);
  if (before && styles.length && styles.every((style) => before.has(style))) return;
  const all = new Set([...(before ?? own), ...styles]);
  given.set(host, all);
  const view = host.ownerDocument?.defaultView; // None on a server, nor in a document that nobody sees.
  if (view && host.shadowRoot) host.shadowRoot.adoptedStyleSheets = Array.from(all, (style) => sheetIn(view, style));
}

/** A sheet belongs to one document. */
function sheetIn(view: typeof globalThis.window, {styleSheet, cssText}: CSSResult) {
  if (view === window) return styleSheet!;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}
