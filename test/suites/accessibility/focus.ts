import {expect} from '@open-wc/testing';
import {isChromium, isWebKit} from '../../helpers/engine.js';
import {isVisible, nameOf, until} from '../../helpers/index.js';
import {elementsIn} from '../../flows/keyboard.js';

/** Whether it is a control; what scrolls has the focus too in some browsers. */
export function isControl(element: Element) {
  return element.matches('a[href], button, input, select, textarea, summary, [tabindex]');
}

/** What the Tab key stops at, in the order of the page. */
export function stopsIn(root: ParentNode): HTMLElement[] {
  return elementsIn(root).filter(
    (element) => isControl(element) && element.tabIndex >= 0 && !element.matches(':disabled') && isVisible(element),
  );
}

/** Fails where the Tab key would go against the way one reads: from top to bottom, and in a line from its start. */
export function expectReadingOrder(stops: readonly HTMLElement[]) {
  for (const stop of stops) expect(stop.tabIndex, `the tabindex of ${label(stop)}`).to.equal(0);
  // Rows that stick to an edge of what scrolls are where they belong at its end.
  for (const scroller of new Set(stops.flatMap(scrollersOf))) scroller.scrollTop = scroller.scrollHeight;
  for (const [index, stop] of stops.entries()) {
    const next = stops[index + 1];
    // Within a card, cells follow the order of their columns, whatever place they have.
    if (!next || isSameRow(stop, next)) continue;
    const [a, b] = [placeOf(stop, next), placeOf(next, stop)];
    const isLine = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
    const isRightToLeft = getComputedStyle(stop.parentElement!).direction === 'rtl';
    const isAfter = isLine ? (isRightToLeft ? b.right <= a.left + 1 : b.left >= a.right - 1) : b.top >= a.bottom - 1;
    expect(isAfter, `${label(next)} to be read after ${label(stop)}`).to.equal(true);
  }
}

/** WebKitGTK without a window manager has no active window, and so no rings. */
const hasWindow = !isWebKit;

/** Fails where a person could not see that this has the focus: no ring, cut off, out of the window, or under something. */
export async function expectShown(element: HTMLElement) {
  // Some browsers scroll to it with a later frame.
  await until(() => !whyHidden(element), 'the focus to be in sight').catch(() => {});
  expect(whyHidden(element) ?? '', label(element)).to.equal('');
}

function whyHidden(element: HTMLElement): string | undefined {
  return (hasWindow ? whyRingless(element) : undefined) ?? whyOutOfSight(element);
}

function whyRingless(element: HTMLElement): string | undefined {
  if (!element.matches(':focus-visible')) return 'does not look as if it had the focus';
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'has no ring';
  if (/(, |\/ )0\)$/.test(outlineColor)) return 'has a ring that is transparent';
  return undefined;
}

function whyOutOfSight(element: HTMLElement): string | undefined {
  const {outlineWidth, outlineOffset} = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const inset = 5; // Corners are round.
  const columns = [box.left + inset, (box.left + box.right) / 2, box.right - inset];
  const rows = [box.top + inset, (box.top + box.bottom) / 2, box.bottom - inset];
  const there = columns.flatMap((x) => rows.map((y) => elementAt(x, y)));
  const isThere = (one: Element | null) => !!one && element.contains(one);
  // The others scroll to what gets the focus only where nothing of it is in sight.
  const edges = [box.top + 1, box.bottom - 1].map((y) => elementAt(columns[1]!, y));
  if (!isChromium) return [...there, ...edges].some(isThere) ? undefined : 'is out of sight';
  if (!isWithin(box, {left: 0, top: 0, right: innerWidth, bottom: innerHeight})) return 'is not in the window';
  if (!there.every(isThere)) return `lies below ${label(there.find((one) => !isThere(one))!)}`;
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
  return isWhole ? undefined : 'has a ring that is cut off';
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

/** The elements around it that would cut it off, the innermost first. */
function scrollersOf(element: Element): Element[] {
  return around(element).filter((one) => getComputedStyle(one).overflowY !== 'visible');
}

/** Those that would cut off its sides alone. */
function clippersOf(element: Element): Element[] {
  return around(element).filter((one) => getComputedStyle(one).overflowX === 'clip');
}

function around(element: Element): Element[] {
  const all: Element[] = [];
  for (let node: Node | null = element; (node = node.parentNode ?? (node as ShadowRoot).host ?? null);)
    if (node instanceof Element && node !== document.documentElement) all.push(node);
  return all;
}

/** Where it is; what scrolls it, and not the other, stands for it. */
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

/** What it is, for people. */
export function label(element: Element | null) {
  return element ? `<${element.localName}> “${nameOf(element)}”` : 'nothing';
}
