import {isComposing} from './composing.js';

type Key = 'Escape' | 'Tab';

interface Layer {
  /** The widget that contains the layer. */
  readonly host: Element;
  /** Handles a key. Returns false if the layer is no longer open. */
  readonly handle: (key: Key) => boolean;
}

/** The open layers of all widgets, the top one last. */
const layers: Layer[] = [];

/**
 * Gives Escape and Tab to a layer of ours while it is the top one. Dialogs of common libraries listen on the document in
 * the capture phase: on Escape they would close with our layer inside them, and on Tab they would send the focus to
 * fields that our dialog makes inert. So this listens on the window, before them. Listeners that a page has put on the
 * window itself before a layer opens come first. Keys that are pressed elsewhere in the page, such as in a dialog that
 * the page has opened above ours, stay the page's.
 *
 * @returns A function that gives the keys back to the page.
 */
export function claimKeys(host: Element, handle: Layer['handle']): () => void {
  const layer = {host, handle};
  if (!layers.length) window.addEventListener('keydown', onKeydown, true);
  layers.push(layer);
  return () => release(layer);
}

function release(layer: Layer) {
  const index = layers.indexOf(layer);
  if (index >= 0) layers.splice(index, 1);
  if (!layers.length) window.removeEventListener('keydown', onKeydown, true);
}

function onKeydown(event: KeyboardEvent) {
  const {key} = event;
  if (key !== 'Escape' && key !== 'Tab') return;
  // An input method handles its keys itself.
  if (!isComposing(event) && !handle(key, event.composedPath())) return;
  event.stopImmediatePropagation();
  if (key === 'Tab') return; // The browser moves the focus.
  if (!isComposing(event)) event.preventDefault(); // Browsers would close a layer of the page too.
  window.addEventListener('keyup', onKeyup, true); // Some dialogs close when the key is released.
}

/** Gives a key to the top layer. Releases those that have gone without notice, for example with their widget. */
function handle(key: Key, path: readonly EventTarget[]) {
  const {body, documentElement} = document;
  // Without a focus, the target is the body.
  const isNowhere = path[0] === body || path[0] === documentElement;
  for (const layer of [...layers].reverse()) {
    if (!isNowhere && !path.includes(layer.host)) continue;
    if (layer.handle(key)) return true;
    release(layer);
  }
  return false;
}

function onKeyup(event: KeyboardEvent) {
  if (event.key !== 'Escape') return;
  event.stopImmediatePropagation();
  window.removeEventListener('keyup', onKeyup, true);
}
