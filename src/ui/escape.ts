import {isComposing} from './composing.js';

/** Handles Escape for a layer, such as a dialog. Returns false if the layer is no longer open. */
type Layer = () => boolean;

/** The open layers of all widgets, the top one last. */
const layers: Layer[] = [];

/**
 * Gives Escape to a layer of ours while it is the top one. Dialogs of common libraries listen on the document in the
 * capture phase and would close with our layer inside them, so this listens on the window, before them. Listeners that
 * a page has put on the window itself before a layer opens come first.
 *
 * @returns A function that gives Escape back to the page.
 */
export function claimEscape(layer: Layer): () => void {
  if (!layers.length) window.addEventListener('keydown', onKeydown, true);
  layers.push(layer);
  return () => releaseLayer(layer);
}

function releaseLayer(layer: Layer) {
  const index = layers.indexOf(layer);
  if (index >= 0) layers.splice(index, 1);
  if (!layers.length) window.removeEventListener('keydown', onKeydown, true);
}

function onKeydown(event: KeyboardEvent) {
  if (event.key !== 'Escape') return;
  for (const layer of [...layers].reverse()) {
    // An input method handles Escape itself.
    if (!isComposing(event)) {
      if (!layer()) {
        releaseLayer(layer); // It is gone without notice, for example with its widget.
        continue;
      }
      event.preventDefault(); // Browsers would close a layer of the page too.
    }
    event.stopImmediatePropagation();
    window.addEventListener('keyup', onKeyup, true); // Some dialogs close when the key is released.
    return;
  }
}

function onKeyup(event: KeyboardEvent) {
  if (event.key !== 'Escape') return;
  event.stopImmediatePropagation();
  window.removeEventListener('keyup', onKeyup, true);
}
