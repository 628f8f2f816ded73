import {warnOnce} from './api/http/warn.js';
import {allLoaders} from './all-loaders.js';

/**
 * Registers each tag when it first appears in the document or in an open shadow root. No event tells of a new shadow
 * root, so custom elements are examined when they appear, when they are defined, and a few times after that.
 */

const requestedTags = new Set<string>();

/** Delays after which a custom element without a shadow root is examined again, in milliseconds. */
const firstDelayMs = 100;
const maxDelayMs = 30_000;

/** The roots that are observed. It must not keep removed ones alive. */
let roots: WeakRef<Document | ShadowRoot>[] = [];
let rootLimit = 100;
const observedRoots = new WeakSet<Document | ShadowRoot>();
/** The names, by registry, whose definition is awaited. */
const awaited = new WeakMap<CustomElementRegistry, Set<string>>();
let rootless: Element[] = [];

const observer = new MutationObserver((records) => {
  for (const {addedNodes} of records) for (const node of addedNodes) if (node instanceof Element) scan(node);
});

function observe(root: Document | ShadowRoot) {
  if (observedRoots.has(root)) return;
  observedRoots.add(root);
  if (roots.push(new WeakRef(root)) > rootLimit) {
    roots = roots.filter((ref) => ref.deref());
    rootLimit = Math.max(rootLimit, roots.length * 2);
  }
  observer.observe(root, {childList: true, subtree: true});
  for (const element of root.children) scan(element);
}

function scan(root: Element) {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (Object.hasOwn(allLoaders, element.localName)) {
      if (!element.matches(':defined')) load(element.localName);
    } else examine(element);
  }
}

function examine(element: Element) {
  if (element.shadowRoot) return observe(element.shadowRoot);
  const name = element.getAttribute('is') ?? element.localName;
  if (!name.includes('-')) return;
  if (!element.matches(':defined')) awaitDefinition(element, name);
  else if (rootless.push(element) === 1) queueMicrotask(examineLater);
}

/** Waits once for each name, and keeps no elements: most names on a page may never be defined. */
function awaitDefinition(
  element: Element & {readonly customElementRegistry?: CustomElementRegistry | null},
  name: string,
) {
  // eslint-disable-next-line no-restricted-globals -- Nothing is registered here.
  const registry = element.customElementRegistry ?? customElements;
  const names = awaited.get(registry) ?? new Set();
  if (names.has(name)) return;
  awaited.set(registry, names.add(name));
  registry.whenDefined(name).then(
    () => {
      const selector = `${name.replaceAll('.', '\\.')}, [is='${name}']`; // Names may contain dots.
      for (const root of roots) for (const found of root.deref()?.querySelectorAll(selector) ?? []) examine(found);
    },
    () => {}, // The name is not valid.
  );
}

/** Some elements attach their shadow root late, such as after they have fetched a template. */
function examineLater() {
  let refs = rootless.map((element) => new WeakRef(element));
  rootless = [];
  let delay = firstDelayMs;
  const examineAll = () => {
    refs = refs.filter((ref) => {
      const root = ref.deref()?.shadowRoot;
      if (root) observe(root);
      return root === null;
    });
    delay *= 2;
    if (refs.length && delay <= maxDelayMs) setTimeout(examineAll, delay);
  };
  setTimeout(examineAll, delay);
}

function load(tag: string) {
  if (requestedTags.has(tag)) return;
  requestedTags.add(tag);
  allLoaders[tag]!().catch(() => {
    warnOnce(`Could not load the code of <${tag}>. It is retried when the browser is back online.`);
    window.addEventListener('online', () => requestedTags.delete(tag) && load(tag), {once: true});
  });
}

observe(document);

// While the parser inserts an element, its declarative shadow root may be yet to come.
document.addEventListener('DOMContentLoaded', () => scan(document.documentElement));
