import type {CSSResult, LitElement} from 'lit';

/** The style sheets that each element has adopted, its own first. */
const adopted = new WeakMap<HTMLElement, ReadonlySet<CSSResult>>();

/**
 * Adds style sheets that an element's first view does not need. Sheets that the page has added stay. Called without style
 * sheets, adopts all again: an element loses them when it moves to another document, such as a frame's.
 */
export function adoptStyles(host: HTMLElement, ...styles: readonly CSSResult[]) {
  const before = adopted.get(host) ?? new Set((host.constructor as typeof LitElement).elementStyles as CSSResult[]);
  const more = styles.filter((style) => !before.has(style));
  if (styles.length && !more.length) return;
  const all = new Set([...before, ...more]);
  adopted.set(host, all);
  const view = host.ownerDocument?.defaultView; // Undefined on a server and in documents without a window.
  const root = host.shadowRoot;
  if (!view || !root) return;
  try {
    if (!('adoptedStyleSheets' in root)) throw new TypeError();
    const kept = styles.length ? root.adoptedStyleSheets : [];
    const sheets = Array.from(styles.length ? more : all, (style) => sheetIn(view, style));
    root.adoptedStyleSheets = [...kept, ...sheets];
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
