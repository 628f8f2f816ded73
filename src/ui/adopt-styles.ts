import type {CSSResult, LitElement} from 'lit';

/** The style sheets that each element has adopted, its own first. */
const adopted = new WeakMap<HTMLElement, ReadonlySet<CSSResult>>();

/**
 * Adds style sheets that an element's first view does not need. Called without style sheets, adopts the current ones
 * again: an element loses them when it moves to another document, such as a frame's.
 */
export function adoptStyles(host: HTMLElement, ...styles: readonly CSSResult[]) {
  const own = (host.constructor as typeof LitElement).elementStyles as CSSResult[];
  const before = adopted.get(host);
  if (before && styles.length && styles.every((style) => before.has(style))) return;
  const all = new Set([...(before ?? own), ...styles]);
  adopted.set(host, all);
  const view = host.ownerDocument?.defaultView; // Undefined on a server and in documents without a window.
  const root = host.shadowRoot;
  if (!view || !root) return;
  try {
    if (!('adoptedStyleSheets' in root)) throw new TypeError();
    root.adoptedStyleSheets = Array.from(all, (style) => sheetIn(view, style));
  } catch {
    // Without constructed style sheets, such as in jsdom, Lit has added its own as elements.
    const element = root.querySelector('.styles') ?? root.appendChild(document.createElement('style'));
    element.className = 'styles';
    element.textContent = Array.from(all, ({cssText}) => cssText).join('');
  }
}

/** A constructed style sheet can be adopted only in the document that it was constructed for. */
function sheetIn(view: typeof globalThis.window, {styleSheet, cssText}: CSSResult) {
  if (view === window) return styleSheet!;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}
