import {stub} from 'sinon';
import {marker} from './values.js';

/** Watches everything in a page that other code can read. */
export interface Watch {
  /** Clears what was recorded so far. */
  readonly forget: () => void;
  /** The uncaught errors as text; empty if there are none. */
  readonly failures: () => string;
  /**
   * Describes where one of the secrets is found; undefined if none is.
   *
   * @param given Elements whose `token` attribute was set by the page.
   */
  readonly leakOf: (secrets: readonly string[], given?: readonly Element[]) => string | undefined;
  readonly end: () => void;
}

/** Records console output, uncaught errors and the events of widgets. */
export function watch(): Watch {
  const said: unknown[] = [];
  const told: CustomEvent[] = [];
  const failed: unknown[] = [];
  const methods = (Object.keys(console) as (keyof Console)[]).filter((name) => typeof console[name] === 'function');
  const stubs = methods.map((name) => stub(console, name).callsFake((...values: unknown[]) => void said.push(values)));
  // Replaces the handler of the runner, which would end the test without reporting the case.
  const {onerror} = window;
  window.onerror = (message, _source, _line, _column, error) => !!failed.push(error ?? message);
  const catchRejection = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    failed.push(event.reason);
  };
  window.addEventListener('unhandledrejection', catchRejection, true);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- Called with the original `this`.
  const {dispatchEvent} = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('workos-')) told.push(event as CustomEvent);
    return dispatchEvent.call(this, event);
  };
  const address = location.href;
  const before = readablePage([]).join('\n');
  return {
    forget: () => [said, told, failed].forEach((list) => (list.length = 0)),
    failures: () => failed.map(String).join('\n'),
    leakOf: (secrets, given = []) => {
      const places: Readonly<Record<string, () => string>> = {
        console: () => wordsIn(said),
        events: () => told.map(({type, detail}) => `${type}\n${wordsIn(detail)}`).join('\n'),
        page: () => readablePage(given).join('\n'),
        storage: () => wordsIn([{...localStorage}, {...sessionStorage}, document.cookie, window.name]),
        address: () => wordsIn([location.href, decodeURIComponent(location.href), history.state, document.referrer]),
      };
      if (location.href !== address) return 'address, which has changed';
      return Object.keys(places).find((place) => {
        const words = places[place]!();
        return secrets.some((secret) => words.includes(secret) && !before.includes(secret));
      });
    },
    end: () => {
      for (const one of stubs) one.restore();
      window.onerror = onerror;
      window.removeEventListener('unhandledrejection', catchRejection, true);
      EventTarget.prototype.dispatchEvent = dispatchEvent;
    },
  };
}

/** All strings that a value leads to: names and values of properties, and messages, stacks and causes of errors. */
export function wordsIn(value: unknown): string {
  const words: string[] = [];
  const seen = new Set<unknown>();
  // Not recursive, since a response may be nested deeper than the call stack allows.
  const left: unknown[] = [value];
  while (left.length) {
    const one = left.pop();
    if (typeof one === 'string') words.push(one);
    if (typeof one === 'function') words.push(one.name);
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    if (one instanceof Node) words.push(one.textContent ?? '');
    else if (one instanceof Error) left.push(one.name, one.message, one.stack, one.cause);
    for (const name of Reflect.ownKeys(one)) {
      words.push(String(name));
      left.push((one as Record<PropertyKey, unknown>)[name]);
    }
  }
  return words.join('\n');
}

/** All texts and attributes of the page and its shadow roots, except the `token` attributes of the given elements. */
function readablePage(given: readonly Element[]) {
  const words: string[] = [];
  visit(document.documentElement, (node) => {
    if (node instanceof CharacterData) words.push(node.data);
    if (!(node instanceof Element)) return;
    const isGiven = given.includes(node);
    for (const {name, value} of node.attributes) if (!isGiven || name !== 'token') words.push(name, value);
    if ('value' in node) words.push(String(node.value));
  });
  return words;
}

/** Scripts, and other elements that our templates do not contain. */
const foreign = `${marker}, [${marker}], script, iframe, frame, object, embed, base, link, meta, portal, template`;
const addresses = ['href', 'src', 'srcset', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'background'];

/** The positions that our own code sets on menus. */
const ownStyle = /^((position-area|position-try|inset): [a-z\d. -]*; ?)*$/;

/** Describes markup in an element's shadow roots that comes from data; undefined if there is none. */
export function foreignIn(element: Element): string | undefined {
  let found: string | undefined;
  visit(element.shadowRoot!, (node) => {
    if (!(node instanceof Element)) return;
    if (node.matches(foreign)) found = node.outerHTML;
    for (const {name, value} of node.attributes) {
      const isScript = name.startsWith('on') || (name === 'style' && !ownStyle.test(value)) || name === 'srcdoc';
      if (isScript || (addresses.includes(name) && !isHarmless(value))) found = `${name}=${value}`;
    }
  });
  return found;
}

/** Whether a URL is absolute and cannot run a script in the page. */
function isHarmless(address: string) {
  return /^(https?:\/\/|data:image\/)/i.test(address);
}

/** Text that looks like a bug, such as `undefined` or `NaN`; undefined if there is none. */
export function nonsenseIn(element: Element): string | undefined {
  let found: string | undefined;
  visit(element.shadowRoot!, (node) => {
    if (!(node instanceof Text)) return;
    if (/\[object |function |undefined|\bNaN\b|Invalid Date/.test(node.data)) found = node.data;
  });
  return found;
}

function visit(node: Node, look: (node: Node) => void) {
  look(node);
  if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot, look);
  for (let child = node.firstChild; child; child = child.nextSibling) visit(child, look);
}
