import {around, controls, elementsIn, focused, isSeen, label, layer, nextFrame, stops, texts} from './dom.js';

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** Elements that overflow horizontally. */
export function sideways(): string[] {
  const {scrollWidth, clientWidth} = document.documentElement;
  const wide = elementsIn(document.body).filter((element) => {
    if (!isSeen(element) || element.matches('input, textarea, select')) return false;
    const {overflowX, display} = getComputedStyle(element);
    const canHoldMore = overflowX === 'visible' && !element.shadowRoot;
    return !canHoldMore && display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
  });
  return [
    ...(scrollWidth > clientWidth ? [`The page is ${scrollWidth} px wide in a window of ${clientWidth} px.`] : []),
    ...wide.map((element) => `${label(element)} holds ${element.scrollWidth} px in ${element.clientWidth} px.`),
  ];
}

/** Text that is clipped, overflows its control, cell or window, or overlaps other text. */
export function cutOff(): string[] {
  const top = layer();
  const isPage = top === document.body;
  const lines = texts(top).flatMap(({element, text, boxes}) =>
    boxes.map((box) => ({element, text, box, isMoving: isSticky(element)})),
  );
  const found: string[] = [];
  for (const {element, text, box} of lines) {
    const frame = element.closest('button, [part~=badge], th, td, summary, label, a, li');
    if (frame && !isWithin(box, frame.getBoundingClientRect(), 2)) found.push(`“${text}” overflows ${label(frame)}.`);
    const {left, right} = isPage ? {left: 0, right: innerWidth} : top.getBoundingClientRect();
    if (box.left < left - 1 || box.right > right + 1)
      found.push(`“${text}” overflows ${isPage ? 'the window' : label(top)}.`);
    const cutter = [...around(element)].find((one) => isCutting(one) && !isWithin(box, one.getBoundingClientRect(), 2));
    if (cutter) found.push(`“${text}” is clipped by ${label(cutter)}.`);
  }
  // Content that is scrolled out of view lies below other content.
  const inSight = lines.flatMap((line) => ({...line, box: visiblePart(line.element, line.box)}));
  for (const [index, one] of inSight.entries()) {
    const other = inSight
      .slice(index + 1)
      .find(
        ({box, element, isMoving}) => isMoving === one.isMoving && element !== one.element && areOver(box, one.box),
      );
    if (other) found.push(`“${one.text}” and “${other.text}” overlap.`);
  }
  for (const control of controls()) {
    const shown = shownText(control);
    if (!shown) continue;
    const room = roomIn(control);
    const width = widthOf(shown.text, shown.style);
    if (width > room + 1)
      found.push(`“${shown.text}” needs ${Math.ceil(width)} px in ${Math.floor(room)} px of ${label(control)}.`);
  }
  return found;
}

/**
 * The text that a field draws by itself: the selected option or the placeholder. Browsers do not wrap a selected
 * option, so an ellipsis is accepted; the list of options has the full text.
 */
function shownText(control: Element) {
  if (control instanceof HTMLSelectElement && getComputedStyle(control).textOverflow === 'ellipsis') return undefined;
  if (control instanceof HTMLSelectElement)
    return {text: control.selectedOptions[0]?.label ?? '', style: getComputedStyle(control)};
  const isEmpty = control instanceof HTMLInputElement && !control.value && control.placeholder;
  return isEmpty ? {text: control.placeholder, style: getComputedStyle(control, '::placeholder')} : undefined;
}

function widthOf(text: string, {font, letterSpacing, wordSpacing}: CSSStyleDeclaration) {
  const probe = document.createElement('span');
  probe.textContent = text;
  document.body.append(probe);
  const all = {
    position: 'absolute',
    'white-space': 'pre',
    font,
    'letter-spacing': letterSpacing,
    'word-spacing': wordSpacing,
  };
  for (const [name, value] of Object.entries(all)) probe.style.setProperty(name, value, 'important');
  const {width} = probe.getBoundingClientRect();
  probe.remove();
  return width;
}

function roomIn(control: HTMLElement) {
  const {paddingLeft, paddingRight} = getComputedStyle(control);
  return control.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

function isCutting(element: Element) {
  const {overflowX, overflowY} = getComputedStyle(element);
  return /hidden|clip/.test(overflowX + overflowY) && element !== document.documentElement;
}

function isSticky(element: Element) {
  return [...around(element)].some((one) => /sticky|fixed/.test(getComputedStyle(one).position) && one !== layer());
}

function areOver(a: Box, b: Box) {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 2 && height > 3; // Lines have space above and below their letters.
}

function visiblePart(element: Element, box: Box): Box {
  return [...around(element)]
    .filter(
      (one) =>
        one !== document.documentElement && one !== document.body && getComputedStyle(one).overflowY !== 'visible',
    )
    .map((one) => one.getBoundingClientRect())
    .reduce<Box>(
      (a, b) => ({
        left: Math.max(a.left, b.left),
        top: Math.max(a.top, b.top),
        right: Math.min(a.right, b.right),
        bottom: Math.min(a.bottom, b.bottom),
      }),
      box,
    );
}

function isWithin(inner: Box, outer: Box, tolerance = 1) {
  return (
    inner.left >= outer.left - tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.bottom <= outer.bottom + tolerance
  );
}

/** The stops, and the key that leads from one to the next. */
export function path() {
  return {names: stops().map(label), key: layer().matches('[role=menu]') ? 'ArrowDown' : 'Tab'};
}

/** The index of the focused element among the stops, -1 if it is none of them, and what hides it. */
export async function lookAtFocus() {
  const element = focused();
  const place = element ? stops().indexOf(element as HTMLElement) : -1;
  if (place < 0) return {place, fault: ''};
  let fault = whyHidden(element!);
  for (let frames = 0; frames < 10 && fault; frames++) {
    await nextFrame(); // The browser scrolls to it in the next frame.
    fault = whyHidden(element!);
  }
  return {place, fault: fault && `${label(element)} ${fault}`};
}

function whyHidden(element: Element): string {
  const box = element.getBoundingClientRect();
  const room = roomFor(element);
  if (box.left < room.left - 1 || box.right > room.right + 1) return 'is out of view horizontally.';
  const isLow = box.height <= room.bottom - room.top;
  if (isLow && (box.top < room.top - 1 || box.bottom > room.bottom + 1)) return 'is not scrolled into view.';
  const inset = 5; // Skips rounded corners.
  const columns = [box.left + inset, (box.left + box.right) / 2, box.right - inset];
  const rows = isLow
    ? [box.top + inset, (box.top + box.bottom) / 2, box.bottom - inset]
    : [(room.top + room.bottom) / 2];
  for (const x of columns) {
    for (const y of rows) {
      const there = elementAt(x, y);
      if (!there || ![...around(there)].includes(element)) return `is covered by ${label(there)}.`;
    }
  }
  return '';
}

/** The part of the window in which an element can be visible, without what scroll containers clip. */
function roomFor(element: Element) {
  return visiblePart(parentElementOf(element), {left: 0, top: 0, right: innerWidth, bottom: innerHeight});
}

function parentElementOf(element: Element) {
  return [...around(element)][1]!;
}

function elementAt(x: number, y: number) {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = found?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}
