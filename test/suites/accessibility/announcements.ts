import {normalizeSpace} from '../../helpers/index.js';
import {elementsIn} from '../../flows/keyboard.js';

interface Said {
  readonly how: 'polite' | 'assertive';
  readonly text: string;
}

const regions = '[role=status], [role=log], [role=alert], [aria-live=polite], [aria-live=assertive]';
const assertive = '[role=alert], [aria-live=assertive]';

/** Records what screen readers would announce from now on, in a widget and the widgets inside it. */
export function recordAnnouncements(el: HTMLElement) {
  const said: Said[] = [];
  const lost: string[] = [];
  let known = new Set<Element>(elementsIn(el.shadowRoot!));
  const texts = new WeakMap<Element, string>();
  const observer = new MutationObserver(() => hear());

  /** Whether screen readers ignore a region: it is hidden or behind a modal dialog. */
  const isMute = (region: Element) => {
    const modal = [...known].find((element) => element.matches(':modal'));
    return !region.checkVisibility({visibilityProperty: true}) || (!!modal && !modal.contains(region));
  };

  function hear() {
    const before = known;
    known = new Set(elementsIn(el.shadowRoot!));
    for (const {shadowRoot} of [el, ...known])
      if (shadowRoot) observer.observe(shadowRoot, {subtree: true, childList: true, characterData: true});
    for (const region of known) {
      if (!region.matches(regions)) continue;
      const text = normalizeSpace(region.textContent);
      const isChanged = (texts.get(region) ?? '') !== text;
      texts.set(region, text);
      if (!text || !isChanged || isMute(region)) continue;
      if (region.matches(assertive)) said.push({how: 'assertive', text});
      // Screen readers announce changes in a live region that existed before, unless it is inside a busy element.
      else if (before.has(region) && !region.closest('[aria-busy=true]')) said.push({how: 'polite', text});
      // A region that is inserted together with its parent is initial content and needs no announcement.
      else if (before.has(region) || before.has(region.parentElement!)) lost.push(text);
    }
  }

  for (const region of known) if (region.matches(regions)) texts.set(region, normalizeSpace(region.textContent));
  hear();
  /** Handles pending mutations before it returns the value. */
  const now = <Value>(value: Value) => {
    if (observer.takeRecords().length) hear();
    return value;
  };
  return {
    said: () => now(said),
    texts: () => now(said).map(({text}) => text),
    /** Texts that are never announced: their region was inserted with its text, or is busy. */
    lost: () => now(lost),
  };
}
