import {nameOf} from '../../helpers/roles.js';

/** Every element, those in shadow roots after their hosts. */
export function elementsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...elementsIn(element.shadowRoot)] : element,
  );
}

/** The element around another, through slots and out of shadow roots. */
export function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
}

export function* around(element: Element | null) {
  for (let node = element; node; node = parentOf(node)) yield node;
}

/** The dialog or menu above everything, or the page. */
export function layer(): HTMLElement {
  return elementsIn(document).find((element) => element.matches(':modal, :popover-open')) ?? document.body;
}

/** Whether eyes can see it, scrolling aside. */
export function isSeen(element: Element) {
  const {width, height} = element.getBoundingClientRect();
  return (
    width > 0 &&
    height > 0 &&
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    ![...around(element)].some((one) => getComputedStyle(one).clipPath === 'inset(50%)')
  );
}

/** A title that takes the focus, since its dialog is taller than the window, is read and not worked. */
const interactive = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not(h2)';

export function isControl(element: Element) {
  return element.matches(interactive);
}

/** All that can be reached: a modal dialog, or the page. */
export function reach(): HTMLElement {
  return elementsIn(document).find((element) => element.matches(':modal')) ?? document.body;
}

/** What a person can work now, in the topmost layer. */
export function controls(place = layer()): HTMLElement[] {
  return elementsIn(place).filter((element) => isControl(element) && isSeen(element));
}

export function isDisabled(element: Element) {
  return [...around(element)].some((one) => one.matches(':disabled, [aria-disabled=true]'));
}

/** What the Tab key stops at; in a menu, what the arrow does. */
export function stops(): HTMLElement[] {
  const isMenu = layer().matches('[role=menu]');
  return controls().filter((element) => (isMenu || element.tabIndex >= 0) && !element.matches(':disabled'));
}

export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What it is, for people. */
export function label(element: Element | null) {
  if (!element) return 'nothing';
  const part = element.getAttribute('part') ?? element.className;
  return `<${element.localName}${part ? ` ${String(part).trim()}` : ''}> “${nameOf(element).slice(0, 60)}”`;
}

/** Lines of text that can be seen, each with the element that it is in. */
export function texts(root: Element): {readonly element: Element; readonly text: string; readonly boxes: DOMRect[]}[] {
  const found = [];
  for (const element of [root, ...elementsIn(root)]) {
    if (element.matches('option, script, style') || !isSeen(element)) continue;
    for (const node of element.childNodes) {
      const text = node.nodeType === Node.TEXT_NODE ? node.textContent!.trim() : '';
      if (!text) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({width, height}) => width > 1 && height > 1);
      if (boxes.length) found.push({element, text: text.replace(/\s+/g, ' ').slice(0, 60), boxes});
    }
  }
  return found;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Ends all that moves for a while, until nothing does, and waits for what that paints. */
export async function standStill() {
  for (let isMoving = true; isMoving;) {
    await nextFrame();
    await nextFrame();
    const finite = animations().filter(({effect}) => effect!.getComputedTiming().endTime !== Infinity);
    const moving = finite.filter(({playState}) => playState !== 'finished');
    for (const animation of moving) animation.finish();
    isMoving = moving.length > 0;
  }
}

export function animations() {
  const roots = elementsIn(document).flatMap(({shadowRoot}) => shadowRoot ?? []);
  return [document, ...roots].flatMap((root) => root.getAnimations());
}

export {nextFrame};
