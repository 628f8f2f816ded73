import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {isWebKit} from '../../helpers/engine.js';
import {choose, fill, nameOf, until} from '../../helpers/index.js';
import type {Hands} from '../../flows/play.js';

/** The topmost element at a point, inside shadow roots too. */
export function elementAt(x: number, y: number) {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = found?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

function isAt(element: Element, x: number, y: number) {
  const there = elementAt(x, y);
  return !!there && element.contains(there);
}

type Point = [x: number, y: number];

/** A point where a pointer hits a control. Some browsers draw scrollbars over the edges of scroll containers. */
function hitPoint(control: Element): Point | undefined {
  const {left, top, width, height} = control.getClientRects()[0] ?? new DOMRect();
  if (width < 4 || height < 4) return undefined;
  const parts = [0.5, 0.2, 0.12];
  const points = parts.flatMap((y) => parts.map((x): Point => [left + width * x, top + height * y]));
  const hit = points.find(([x, y]) => isAt(control, x, y));
  if (hit || !isWebKit) return hit;
  // WebKitGTK 2.50 draws a scrollbar of about 20 px over a tab list of the same height, so that the pointer hits the list.
  const list = control.closest('[role=tablist]');
  return list ? points.find(([x, y]) => elementAt(x, y) === list) : undefined;
}

/** Scrolls to a control, waits until a pointer can hit it, and returns the point. */
export async function reach(control: Element): Promise<Point> {
  // Layers do not scroll. Next to a sticky bar or in a low box, a control may be covered at one alignment only.
  for (const block of control.closest('dialog, [popover]') ? [] : (['center', 'start', 'nearest'] as const)) {
    control.scrollIntoView({block, inline: 'nearest', behavior: 'instant'});
    const point = hitPoint(control);
    if (point) return point;
  }
  control.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
  return until(() => hitPoint(control), `“${nameOf(control)}” to be hit by a pointer`).catch((cause: unknown) => {
    const {x, y, width, height} = control.getBoundingClientRect();
    const above = elementAt(x + width / 2, y + height / 2);
    throw new Error(`${String(cause)}; ${label(above)} is at ${[x, y, width, height].map(Math.round).join()}`);
  });
}

function label(element: Element | null) {
  return element ? `<${element.localName}> “${nameOf(element).slice(0, 40)}”` : 'nothing';
}

/** Waits until a menu or dialog is entirely inside the window and nothing covers it. */
export async function seeOnTop(layer: Element) {
  const why = () => {
    const {left, top, right, bottom, width, height} = layer.getBoundingClientRect();
    if (width < 100 || height < 20) return `is ${width} by ${height} pixels`;
    if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
      return `reaches from ${left},${top} to ${right},${bottom} in a window of ${innerWidth},${innerHeight}`;
    const inset = 12; // Skips rounded corners.
    const columns = [left + inset, (left + right) / 2, right - inset];
    const rows = [top + inset, (top + bottom) / 2, bottom - inset];
    const isWhole = columns.every((x) => rows.every((y) => isAt(layer, x, y)));
    return isWhole ? undefined : 'is covered';
  };
  await until(() => !why(), `the ${nameOf(layer)} to be fully visible`).catch((cause: unknown) => {
    throw new Error(`${String(cause)}: it ${why()}`);
  });
}

/** Waits until a menu is next to the button that opened it. */
export async function seeBeside(menu: Element, button: Element) {
  const isBeside = () => {
    const [a, b] = [menu.getBoundingClientRect(), button.getBoundingClientRect()];
    const apart = Math.max(a.top - b.bottom, b.top - a.bottom);
    const aside = Math.max(a.left - b.right, b.left - a.right);
    return apart < 24 && apart > -4 && aside < 1;
  };
  await until(isBeside, `the menu of ${nameOf(button)} to be next to it`).catch((cause: unknown) => {
    const boxes = [button, menu].map((one) => JSON.stringify(one.getBoundingClientRect()));
    throw new Error(`${String(cause)}: ${boxes.join(' ')}`);
  });
}

/** Uses controls with a pointer, and checks the position of the layer that contains them. */
export function pointer(isReal: boolean) {
  let dialogButton: HTMLElement | undefined;

  async function pointAt(control: HTMLElement) {
    const layer = control.closest('dialog, [popover]');
    if (layer) await seeOnTop(layer);
    if (layer?.matches('[popover]')) await seeBeside(layer, dialogButton!);
    const point = await reach(control);
    if (!layer) dialogButton = control;
    return point;
  }

  return {
    /** The last used control outside any layer. */
    dialogButton: () => dialogButton,
    hands: {
      async press(control) {
        const [x, y] = await pointAt(control);
        if (isReal) return sendMouse({type: 'click', position: [Math.round(x), Math.round(y)]});
        control.focus();
        control.click();
        return undefined;
      },
      async write(field, text) {
        await pointAt(field);
        fill(field, text);
      },
      async choose(select, option) {
        await pointAt(select);
        choose(select, option);
      },
    } satisfies Hands,
  };
}

/** Fails if text styles of the page reach an element. */
export function expectPlainText(element: Element) {
  const {textTransform, textIndent, whiteSpace, cursor, lineHeight, fontSize} = getComputedStyle(element);
  expect({textTransform, textIndent, whiteSpace, cursor}).to.deep.equal({
    textTransform: 'none',
    textIndent: '0px',
    whiteSpace: 'normal',
    cursor: 'auto',
  });
  expect(parseFloat(lineHeight) / parseFloat(fontSize), 'the line height').to.be.at.least(1.2);
}
