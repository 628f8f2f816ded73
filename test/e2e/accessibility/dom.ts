import {nameOf} from '../../helpers/roles.js';

/** All elements, those in shadow roots after their hosts. */
export function elementsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...elementsIn(element.shadowRoot)] : element,
  );
}

/** The parent of an element in the flat tree. */
export function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
}

export function* around(element: Element | null) {
  for (let node = element; node; node = parentOf(node)) yield node;
}

/** The open dialog or menu, otherwise the body. */
export function layer(): HTMLElement {
  return elementsIn(document).find((element) => element.matches(':modal, :popover-open')) ?? document.body;
}

/** Whether an element is visible, regardless of scrolling. */
export function isSeen(element: Element) {
  const {width, height} = element.getBoundingClientRect();
  return (
    width > 0 &&
    height > 0 &&
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    ![...around(element)].some((one) => getComputedStyle(one).clipPath === 'inset(50%)')
  );
}

/** The title of a dialog that is taller than the window takes the focus, but is not a control. */
const interactive = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not(h2)';

export function isControl(element: Element) {
  return element.matches(interactive);
}

/** The root of everything that can be reached: the modal dialog, otherwise the body. */
export function reach(): HTMLElement {
  return elementsIn(document).find((element) => element.matches(':modal')) ?? document.body;
}

/** The visible controls of the topmost layer. */
export function controls(place = layer()): HTMLElement[] {
  return elementsIn(place).filter((element) => isControl(element) && isSeen(element));
}

export function isDisabled(element: Element) {
  return [...around(element)].some((one) => one.matches(':disabled, [aria-disabled=true]'));
}

/** The tab stops; in a menu, the items that the arrow keys reach. */
export function stops(): HTMLElement[] {
  const isMenu = layer().matches('[role=menu]');
  return controls().filter((element) => (isMenu || element.tabIndex >= 0) && !element.matches(':disabled'));
}

export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** A readable name for messages. */
export function label(element: Element | null) {
  if (!element) return 'nothing';
  const part = element.getAttribute('part') ?? element.className;
  return `<${element.localName}${part ? ` ${String(part).trim()}` : ''}> “${nameOf(element).slice(0, 60)}”`;
}

/** The visible texts, each with its element and the boxes of its lines. */
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

/** Finishes finite animations until none is running, and waits until the result is painted. */
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
