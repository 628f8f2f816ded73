import {type CSSResult, isServer} from 'lit';

interface Styled {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const given = new WeakMap<Node, ReadonlySet<CSSResult>>();

/** Gives a widget style sheets, such as those that its first view did not need. */
export function adoptStyles({renderRoot}: Styled, ...styles: readonly CSSResult[]) {
  if (isServer) return;
  const root = renderRoot as ShadowRoot;
  const {defaultView} = root.ownerDocument;
  const before = given.get(root) ?? new Set();
  given.set(root, new Set([...before, ...styles]));
  if (!defaultView) return; // In a document that nobody sees.
  const missing = styles.filter((style) => !before.has(style));
  root.adoptedStyleSheets.push(...missing.map((style) => sheetIn(defaultView, style)));
}

/** Gives a widget all of them again in another document, such as a frame's, into which none follows it. */
export function adoptStylesAgain(host: Styled, own: readonly CSSResult[]) {
  const before = given.get(host.renderRoot) ?? [];
  given.delete(host.renderRoot);
  adoptStyles(host, ...new Set([...own, ...before]));
}

/** A sheet belongs to one document. */
function sheetIn(view: typeof globalThis.window, {styleSheet, cssText}: CSSResult) {
  if (view === window) return styleSheet!;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}
