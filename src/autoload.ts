import {warnOnce} from './api/http/warn.js';
import {allLoaders} from './all-loaders.js';

/** Registers each tag when it first appears in the document or in an open shadow root. */

const requestedTags = new Set<string>();

const observer = new MutationObserver((records) => {
  for (const {addedNodes} of records) for (const node of addedNodes) if (node instanceof Element) scan(node);
});

function observe(root: Document | ShadowRoot) {
  observer.observe(root, {childList: true, subtree: true});
  for (const element of root.children) scan(element);
}

function scan(root: Element) {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (Object.hasOwn(allLoaders, element.localName)) {
      if (!element.matches(':defined')) load(element.localName);
    } else if (element.shadowRoot) observe(element.shadowRoot);
  }
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
