import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface LockHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** The hosts whose dialog is open. */
const locked = new Set<LockHost>();
let sheet: CSSStyleSheet | undefined;

/**
 * Keeps the document from scrolling behind a host's modal dialog, until no dialog is open. A style sheet of its own does
 * it: the page's own styles stay as they are, a second copy of this package on the page does not interfere, and no
 * policy forbids it.
 */
export class ScrollLock implements ReactiveController {
  readonly #host: LockHost;

  constructor(host: LockHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.follow();
  }

  hostUpdated() {
    this.follow();
    if (!this.#dialog) this.#host.removeController(this);
  }

  hostDisconnected() {
    this.#unlock();
  }

  get #dialog() {
    return this.#host.renderRoot.querySelector('dialog');
  }

  /** Locks or unlocks. Call it when the dialog has opened, which no update of the host tells. */
  follow() {
    if (!this.#dialog?.open) return this.#unlock();
    locked.add(this.#host);
    if (sheet) return;
    try {
      const made = new CSSStyleSheet();
      made.replaceSync(rulesFor(document));
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
      sheet = made;
    } catch {
      // In environments without constructed style sheets, such as jsdom, the page scrolls.
    }
  }

  #unlock() {
    locked.delete(this.#host);
    if (!sheet || locked.size) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    sheet = undefined;
  }
}

/**
 * The viewport scrolls as the root says, or as the body says if the root says nothing: a rule for the other one would
 * make the body a scroll container. If both say something, the body scrolls by itself. `scrollbar-gutter` keeps the room
 * of a scrollbar that goes away. Important rules in a layer win over other important rules.
 */
function rulesFor({documentElement: root, body}: Document) {
  const elements = [root, body].filter((element) => getComputedStyle(element).overflow !== 'visible');
  const rules = (elements.length ? elements : [root]).map(({localName}) => `${localName}{overflow:hidden!important}`);
  const hasScrollbar = innerWidth > root.clientWidth && getComputedStyle(root).scrollbarGutter === 'auto';
  if (hasScrollbar) rules.push('html{scrollbar-gutter:stable!important}');
  if (elements.length > 1 && body.offsetWidth > body.clientWidth + 2 * body.clientLeft)
    rules.push('body{scrollbar-gutter:stable!important}');
  return `@layer workos{${rules.join('')}}`;
}
