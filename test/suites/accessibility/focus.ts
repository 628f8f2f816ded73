import {expect} from '@open-wc/testing';
import {isChromium, isWebKit} from '../../helpers/engine.js';
import {isVisible, nameOf, until} from '../../helpers/index.js';
import {elementsIn} from '../../flows/keyboard.js';

/** Whether an element is a control. Some browsers focus scroll containers too. */
export function isControl(element: Element) {
  return element.matches('a[href], button, input, select, textarea, summary, [tabindex]');
}

/** The tab stops, in document order. */
export function stopsIn(root: ParentNode): HTMLElement[] {
  return elementsIn(root).filter(
    (element) => isControl(element) && element.tabIndex >= 0 && !element.matches(':disabled') && isVisible(element),
  );
}

/** Fails if the tab order differs from the reading order: top to bottom, and from start to end within a line. */
export function expectReadingOrder(stops: readonly HTMLElement[]) {
  for (const stop of stops) expect(stop.tabIndex, `the tabindex of ${label(stop)}`).to.equal(0);
  // At the end of the scroll range, sticky rows are at their normal position.
  for (const scroller of new Set(stops.flatMap(scrollersOf))) scroller.scrollTop = scroller.scrollHeight;
  for (const [index, stop] of stops.entries()) {
    const next = stops[index + 1];
    // Cells of a card keep the order of their columns, wherever the layout places them.
    if (!next || isSameRow(stop, next)) continue;
    const [a, b] = [placeOf(stop, next), placeOf(next, stop)];
    const isLine = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
    const isRightToLeft = getComputedStyle(stop.parentElement!).direction === 'rtl';
    const isAfter = isLine ? (isRightToLeft ? b.right <= a.left + 1 : b.left >= a.right - 1) : b.top >= a.bottom - 1;
    expect(isAfter, `${label(next)} to be read after ${label(stop)}`).to.equal(true);
  }
}

/** Without a window manager, WebKitGTK 2.50 has no active window and draws no focus rings. Stays while tests use Xvfb alone. */
const hasWindow = !isWebKit;

/** Fails unless the focus is visible: the element has a ring, is in the window, and is neither clipped nor covered. */
export async function expectShown(element: HTMLElement) {
  // Some browsers scroll to the focused element in a later frame.
  await until(() => !whyHidden(element), 'the focus to be visible').catch(() => {});
  expect(whyHidden(element) ?? '', label(element)).to.equal('');
}

function whyHidden(element: HTMLElement): string | undefined {
  return (hasWindow ? whyRingless(element) : undefined) ?? whyOutOfSight(element);
}

function whyRingless(element: HTMLElement): string | undefined {
  if (!element.matches(':focus-visible')) return 'does not match :focus-visible';
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'has no ring';
  if (/(, |\/ )0\)$/.test(outlineColor)) return 'has a transparent ring';
  return undefined;
}

function whyOutOfSight(element: HTMLElement): string | undefined {
  const {outlineWidth, outlineOffset} = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const inset = 5; // Skips rounded corners.
  const columns = [box.left + inset, (box.left + box.right) / 2, box.right - inset];
  const rows = [box.top + inset, (box.top + box.bottom) / 2, box.bottom - inset];
  const there = columns.flatMap((x) => rows.map((y) => elementAt(x, y)));
  const isThere = (one: Element | null) => !!one && element.contains(one);
  // Firefox and WebKit scroll to a focused element only if no part of it is visible.
  const edges = [box.top + 1, box.bottom - 1].map((y) => elementAt(columns[1]!, y));
  if (!isChromium) return [...there, ...edges].some(isThere) ? undefined : 'is not visible';
  if (!isWithin(box, {left: 0, top: 0, right: innerWidth, bottom: innerHeight})) return 'is outside the window';
  if (!there.every(isThere)) return `is covered by ${label(there.find((one) => !isThere(one))!)}`;
  const reach = Math.max(0, parseFloat(outlineWidth) + parseFloat(outlineOffset) - 1);
  const ring = {
    left: box.left - reach,
    top: box.top - reach,
    right: box.right + reach,
    bottom: box.bottom + reach,
  };
  const isWhole =
    scrollersOf(element).every((scroller) => isWithin(ring, scroller.getBoundingClientRect())) &&
    clippersOf(element).every((clipper) => isBetween(ring, clipper.getBoundingClientRect()));
  return isWhole ? undefined : 'has a clipped ring';
}

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

function isWithin(inner: Box, outer: Box) {
  return (
    inner.left >= outer.left - 1 &&
    inner.top >= outer.top - 1 &&
    inner.right <= outer.right + 1 &&
    inner.bottom <= outer.bottom + 1
  );
}

function isBetween(inner: Box, outer: Box) {
  return inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
}

function elementAt(x: number, y: number) {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = found?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

/** The ancestors that scroll or clip vertically, innermost first. */
function scrollersOf(element: Element): Element[] {
  return around(element).filter((one) => getComputedStyle(one).overflowY !== 'visible');
}

/** The ancestors that clip only horizontally. */
function clippersOf(element: Element): Element[] {
  return around(element).filter((one) => getComputedStyle(one).overflowX === 'clip');
}

function around(element: Element): Element[] {
  const all: Element[] = [];
  for (let node: Node | null = element; (node = node.parentNode ?? (node as ShadowRoot).host ?? null);)
    if (node instanceof Element && node !== document.documentElement) all.push(node);
  return all;
}

/** The box of a stop, or of its outermost scroll container that does not contain the other stop. */
function placeOf(stop: Element, other: Element) {
  const scroller = scrollersOf(stop)
    .filter((one) => !one.contains(other))
    .at(-1);
  return (scroller ?? stop).getBoundingClientRect();
}

function isSameRow(a: Element, b: Element) {
  const row = a.closest('[part~=row], [part~=item]');
  return !!row && row.contains(b);
}

/** A readable name for failure messages. */
export function label(element: Element | null) {
  return element ? `<${element.localName}> “${nameOf(element)}”` : 'nothing';
}
