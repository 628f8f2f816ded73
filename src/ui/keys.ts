import {claimKeys} from './layer-keys.js';

/** Gives Escape back to the page. One field at a time has the focus. */
let releaseSearch = () => {};

/** Keeps the keys that fields of a widget need from the page. Further calls change nothing. */
export function keepKeys(root: DocumentFragment | HTMLElement) {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, stopCharacter);
  for (const type of ['focusin', 'input']) root.addEventListener(type, claimForSearch);
  claimForSearch({target: (root as ShadowRoot).activeElement}); // The user may be typing already.
}

/**
 * Stops a character that is typed into a field. The page would take it for a keyboard shortcut, since it sees the widget
 * as the target, not the field.
 */
function stopCharacter(event: Event) {
  const {key, ctrlKey, metaKey, altKey, target, currentTarget} = event as KeyboardEvent;
  const field = target as Element;
  if (
    key.length === 1 &&
    !(ctrlKey || metaKey || altKey) &&
    field.matches('input, textarea, select') &&
    field.getRootNode() === currentTarget // Not a field that the page has put into a slot.
  )
    event.stopPropagation();
}

/** Makes Escape clear a search field that has text, before it closes anything around the widget. */
function claimForSearch({target}: Pick<Event, 'target'>) {
  if (!(target instanceof HTMLInputElement) || target.type !== 'search' || !target.value) return;
  releaseSearch();
  releaseSearch = claimKeys(target, (key) => key === 'Escape' && clear(target));
  target.addEventListener('blur', releaseSearch, {once: true});
}

function clear(field: HTMLInputElement) {
  if (!field.value || (field.getRootNode() as ShadowRoot).activeElement !== field) return false;
  field.value = '';
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return true;
}
