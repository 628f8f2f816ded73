/** Runs in a page before any other script. Records how server-rendered markup hydrates, and layout shifts. */

export interface Watch {
  /** The tags of server-rendered elements, and whether the first update kept each of their nodes in place. */
  readonly hydrated: {readonly tag: string; readonly isSame: boolean}[];
  /** Waits for pending paints and returns all layout shifts so far. */
  shiftsTillNow(): Promise<readonly Moved[]>;
  /** Inserts a client-rendered copy after each server-rendered element. */
  addTwins(): void;
  /** The differences between the elements and their copies. */
  differences(): string[];
}

interface Moved {
  readonly value: number;
  readonly moved: readonly string[];
}

declare global {
  interface Window {
    watch: Watch;
  }
}

const hydrated: Watch['hydrated'] = [];
const shifts: Moved[] = [];
const rendered = new Map<Element, readonly Node[]>();
const twins = new Map<Element, Element>();

function nodesOf(element: Element) {
  const nodes: Node[] = [];
  const all = document.createNodeIterator(element.shadowRoot!);
  for (let node; (node = all.nextNode());) nodes.push(node);
  return nodes;
}

const define = customElements.define.bind(customElements);
customElements.define = (tag, type) => {
  for (const element of document.querySelectorAll(tag)) rendered.set(element, nodesOf(element));
  const prototype = type.prototype as {update(changed: unknown): void};
  const update = Reflect.get(prototype, 'update');
  prototype.update = function (this: Element, changed) {
    update.call(this, changed);
    if (hydrated.length === rendered.size || !rendered.has(this) || seen.has(this)) return;
    seen.add(this);
    const before = rendered.get(this)!;
    const now = nodesOf(this);
    const isSame = before.length > 1 && before.length === now.length && before.every((node, at) => node === now[at]);
    hydrated.push({tag, isSame});
  };
  define(tag, type);
};
const seen = new Set<Element>();

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {readonly node?: Node; readonly previousRect: DOMRect; readonly currentRect: DOMRect}[];
}

const observer = new PerformanceObserver((list) => note(list.getEntries()));
observer.observe({type: 'layout-shift', buffered: true});

function note(entries: readonly PerformanceEntry[]) {
  for (const {value, sources} of entries as readonly Shift[]) {
    const place = ({x, y, width, height}: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
    const moved = sources.map(
      ({node, previousRect, currentRect}) => `${nameOf(node)}: ${place(previousRect)} → ${place(currentRect)}`,
    );
    shifts.push({value, moved});
  }
}

function nameOf(node: Node | undefined) {
  const part = node instanceof Element ? node.getAttribute('part') : undefined;
  return `${node?.nodeName ?? 'a removed node'}${part ? `[${part}]` : ''}`;
}

/** Serializes a node with its shadow root, without styles, comments and redundant white space. */
function write(node: Node): string {
  if (node instanceof Text) return node.data.trim().replace(/\s+/g, ' ');
  if (node instanceof HTMLStyleElement || node instanceof Comment) return '';
  const inside = [...node.childNodes].map(write).join('');
  if (!(node instanceof Element)) return inside;
  // Server rendering writes the value of an input as an attribute.
  const own = [...node.attributes].filter(({name}) => !(node instanceof HTMLInputElement && name === 'value'));
  const attributes = own.map(({name, value}) => `${name}="${value}"`).sort();
  if (node instanceof HTMLInputElement) attributes.push(node.value);
  const shadow = node.shadowRoot ? `#${write(node.shadowRoot)}#` : '';
  return `<${[node.localName, ...attributes].join(' ')}>${shadow}${inside}</>\n`;
}

function isLoading(element: Element) {
  const inside = [element, element.shadowRoot!].flatMap((root) => [...root.querySelectorAll('*')]);
  return [element, ...inside].some((one) => one.matches(':state(loading)'));
}

window.watch = {
  hydrated,
  async shiftsTillNow() {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let frames = 0; frames < 3; frames++) await frame();
    note(observer.takeRecords());
    return shifts;
  },
  addTwins() {
    for (const element of rendered.keys()) {
      if (element.parentElement?.closest('workos-widgets')) continue;
      const twin = element.cloneNode(true) as Element;
      twins.set(element, twin);
      element.after(twin);
    }
  },
  differences: () =>
    [...twins].flatMap(([element, twin]) => {
      const lines = write(element).split('\n');
      const others = write(twin).split('\n');
      const at = lines.findIndex((line, index) => line !== others[index]);
      if ([element, twin].some(isLoading)) return `<${element.localName}> is still loading`;
      return at < 0 && lines.length === others.length ? [] : `<${element.localName}>: ${lines[at]} ≠ ${others[at]}`;
    }),
};
