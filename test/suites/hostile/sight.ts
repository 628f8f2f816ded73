import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {isWebKit} from '../../helpers/engine.js';
import {choose, fill, nameOf, until} from '../../helpers/index.js';
import type {Hands} from '../../flows/play.js';

/** What a pointer meets there, in whatever shadow root it is. */
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

/** Where a pointer meets a control. Some browsers lay scroll bars over the edges of what scrolls. */
function meet(control: Element): Point | undefined {
  const {left, top, width, height} = control.getClientRects()[0] ?? new DOMRect();
  if (width < 4 || height < 4) return undefined;
  const parts = [0.5, 0.2, 0.12];
  const points = parts.flatMap((y) => parts.map((x): Point => [left + width * x, top + height * y]));
  const met = points.find(([x, y]) => isAt(control, x, y));
  if (met || !isWebKit) return met;
  // WebKitGTK lays a scroll bar of some 20 pixels over a row of tabs that is no higher; a pointer that scrolls meets it.
  const list = control.closest('[role=tablist]');
  return list ? points.find(([x, y]) => elementAt(x, y) === list) : undefined;
}

/** Waits until a pointer meets the control, once it is scrolled to as far as a person could, and answers where. */
export async function reach(control: Element): Promise<Point> {
  // A layer stays where it is; below what sticks to the window, or in a low box, one way is better than the other.
  for (const block of control.closest('dialog, [popover]') ? [] : (['center', 'start', 'nearest'] as const)) {
    control.scrollIntoView({block, inline: 'nearest', behavior: 'instant'});
    const point = meet(control);
    if (point) return point;
  }
  control.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
  return until(() => meet(control), `“${nameOf(control)}” to be where a pointer meets it`).catch((cause: unknown) => {
    const {x, y, width, height} = control.getBoundingClientRect();
    const above = elementAt(x + width / 2, y + height / 2);
    throw new Error(`${String(cause)}; at ${[x, y, width, height].map(Math.round).join()} there is ${label(above)}`);
  });
}

function label(element: Element | null) {
  return element ? `<${element.localName}> “${nameOf(element).slice(0, 40)}”` : 'nothing';
}

/** Waits until all of a menu or dialog is in the window, and nothing lies above it. */
export async function seeOnTop(layer: Element) {
  const why = () => {
    const {left, top, right, bottom, width, height} = layer.getBoundingClientRect();
    if (width < 100 || height < 20) return `is ${width} by ${height} pixels`;
    if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
      return `reaches from ${left},${top} to ${right},${bottom} in a window of ${innerWidth},${innerHeight}`;
    const inset = 12; // Corners are round.
    const columns = [left + inset, (left + right) / 2, right - inset];
    const rows = [top + inset, (top + bottom) / 2, bottom - inset];
    const isWhole = columns.every((x) => rows.every((y) => isAt(layer, x, y)));
    return isWhole ? undefined : 'lies below something';
  };
  await until(() => !why(), `the ${nameOf(layer)} to be seen whole`).catch((cause: unknown) => {
    throw new Error(`${String(cause)}: it ${why()}`);
  });
}

/** Waits until a menu hangs at the button that opened it. */
export async function seeBeside(menu: Element, button: Element) {
  const isBeside = () => {
    const [a, b] = [menu.getBoundingClientRect(), button.getBoundingClientRect()];
    const apart = Math.max(a.top - b.bottom, b.top - a.bottom);
    const aside = Math.max(a.left - b.right, b.left - a.right);
    return apart < 24 && apart > -4 && aside < 1;
  };
  await until(isBeside, `the menu of ${nameOf(button)} to hang at it`).catch((cause: unknown) => {
    const boxes = [button, menu].map((one) => JSON.stringify(one.getBoundingClientRect()));
    throw new Error(`${String(cause)}: ${boxes.join(' ')}`);
  });
}

/** Works controls where a pointer meets them, and looks at the layer that each is in. */
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
    /** The control outside of any layer that was worked last. */
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

/** Fails where a text does not read as it should: nothing of the page's own ways with text may reach it. */
export function expectPlainText(element: Element) {
  const {textTransform, textIndent, whiteSpace, cursor, lineHeight, fontSize} = getComputedStyle(element);
  expect({textTransform, textIndent, whiteSpace, cursor}).to.deep.equal({
    textTransform: 'none',
    textIndent: '0px',
    whiteSpace: 'normal',
    cursor: 'auto',
  });
  expect(parseFloat(lineHeight) / parseFloat(fontSize), 'the height of a line').to.be.at.least(1.2);
}
