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
  const path = event.composedPath();
  for (const layer of [...layers].reverse()) {
    if (!layer.host.isConnected) release(layer);
    else if (isInside(path, layer.host)) {
      // An input method handles its keys itself, and a held Escape counts once.
      const isIgnored = isComposing(event) || (event.repeat && key === 'Escape');
      if (!isIgnored && !layer.handle(key)) {
        release(layer);
        continue;
      }
      event.stopImmediatePropagation();
      if (key === 'Escape' && !isComposing(event)) keepUntilKeyup(event);
      return;
    }
  }
}

/** Whether a key was pressed in a widget, or nowhere: without a focus, the target is the body. */
function isInside(path: readonly EventTarget[], host: Element): boolean {
  const [target] = path;
  if (target === document.body || target === document.documentElement || path.includes(host)) return true;
  const root = host.getRootNode();
  // The path begins at the outermost closed root.
  return root instanceof ShadowRoot && root.mode === 'closed' && isInside(path, root.host);
}

/** Keeps the rest of an Escape from the page and the browser, which would close a layer of the page too. */
function keepUntilKeyup(event: KeyboardEvent) {
  event.preventDefault();
  for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, keep, true);
}

/** Keeps a held key, which repeats, and its release, on which some dialogs close. */
function keep(event: KeyboardEvent) {
  if (event.key !== 'Escape') return;
  if (event.type === 'keyup' || event.repeat) {
    event.stopImmediatePropagation();
    event.preventDefault();
  }
  if (event.repeat) return;
  for (const type of ['keydown', 'keyup'] as const) window.removeEventListener(type, keep, true);
}
