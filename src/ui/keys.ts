import type {ReactiveControllerHost} from 'lit';
import {claimKeys} from './layer-keys.js';

type Host = HTMLElement & ReactiveControllerHost & {readonly renderRoot: DocumentFragment | HTMLElement};

/** The widgets whose keys are kept. */
const kept = new WeakSet<Host>();

/** The search field that has claimed Escape, and how to give it back to the page. One field at a time has the focus. */
let claimed: HTMLInputElement | undefined;
let releaseClaim = () => {};

/** Keeps the keys that fields of a widget need from the page. Further calls change nothing. */
export function keepKeys(host: Host) {
  if (kept.has(host)) return;
  kept.add(host);
  const root = host.renderRoot as ShadowRoot;
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, stopCharacter);
  for (const type of ['focusin', 'input']) root.addEventListener(type, ({target}) => claimForSearch(target));
  root.addEventListener('focusout', releaseSearch);
  host.addController({hostDisconnected: releaseSearch});
  claimForSearch(root.activeElement); // The user may be typing already.
}

/**
 * Stops a character that is typed into a field. The page would take it for a keyboard shortcut, since it sees the widget
 * as the target, not the field.
 */
function stopCharacter(event: Event) {
  const {key, ctrlKey, metaKey, altKey} = event as KeyboardEvent;
  const field = event.target as Element;
  if (key.length !== 1 || ctrlKey || metaKey || altKey || !field.matches('input, textarea, select')) return;
  // Not in a field that the page has put into a slot.
  if (field.getRootNode() === event.currentTarget) event.stopPropagation();
}

/** Makes Escape clear a search field that has text, before it closes anything around the widget. */
function claimForSearch(target: EventTarget | null) {
  if (!(target instanceof HTMLInputElement) || target.type !== 'search' || !target.value || target === claimed) return;
  releaseSearch();
  claimed = target;
  releaseClaim = claimKeys(target, (key) => key === 'Escape' && clear(target));
}

function releaseSearch() {
  releaseClaim();
  claimed = undefined;
}

function clear(field: HTMLInputElement) {
  claimed = undefined;
  if (!field.value || (field.getRootNode() as ShadowRoot).activeElement !== field) return false;
  field.value = '';
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return true;
}
