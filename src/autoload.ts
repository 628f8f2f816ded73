import {warnOnce} from './api/http/warn.js';
import {allLoaders} from './all-loaders.js';

/** Registers tags when they are first seen in the page, then or later, in open shadow roots too. */

const asked = new Set<string>();

const observer = new MutationObserver((records) => {
  for (const {addedNodes} of records) for (const node of addedNodes) if (node instanceof Element) look(node);
});

function watch(root: Document | ShadowRoot) {
  observer.observe(root, {childList: true, subtree: true});
  for (const element of root.children) look(element);
}

function look(root: Element) {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (Object.hasOwn(allLoaders, element.localName)) {
      if (!element.matches(':defined')) load(element.localName);
    } else if (element.shadowRoot) watch(element.shadowRoot);
  }
}

function load(tag: string) {
  if (asked.has(tag)) return;
  asked.add(tag);
  allLoaders[tag]!().catch(() => {
    warnOnce(`The code of <${tag}> could not be loaded. It is tried again when the connection returns.`);
    window.addEventListener('online', () => asked.delete(tag) && load(tag), {once: true});
  });
}

watch(document);
