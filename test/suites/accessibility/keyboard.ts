import {expect} from '@open-wc/testing';
import '../../../src/define.js';
import {isFirefox} from '../../helpers/engine.js';
import {
  catchTabs,
  clickOn,
  mount,
  type MountOptions,
  nameOf,
  press,
  replaceClipboard,
  until,
} from '../../helpers/index.js';
import {elementsIn, focused, keyboard} from '../../flows/keyboard.js';
import {player} from '../../flows/play.js';
import {type Flow, memberCount, type Row} from '../../flows/table.js';
import {expectReadingOrder, expectShown, isControl, label, stopsIn} from './focus.js';

/** Mounts a widget between two buttons of the page and focuses the first button. */
async function start({tag, sandbox, ready}: Row, options: MountOptions = {}) {
  catchTabs();
  replaceClipboard();
  const {el, place} = await mount(tag, {sandbox: {members: memberCount, ...sandbox}, ...options});
  const [before, after] = ['Before', 'After'].map((text) => {
    const button = document.createElement('button');
    button.textContent = text;
    return button;
  }) as [HTMLButtonElement, HTMLButtonElement];
  place.prepend(before);
  place.append(after);
  if (!document.hasFocus()) await clickOn(before); // The previous test may have left the focus in the browser UI.
  before.focus();

  /** The last used control outside any layer. */
  let dialogButton = before as HTMLElement;
  const hands = keyboard((control) => control !== before && control !== after && expectShown(control));
  const note = (control: HTMLElement) => {
    if (!control.closest('dialog, [popover]')) dialogButton = control;
    return control;
  };
  const play = player(el, {
    press: (control) => hands.press(note(control)),
    write: (field, text) => hands.write(note(field), text),
    choose: (select, label) => hands.choose(note(select), label),
  });
  await play.see(ready);
  return {el, before, after, play, dialogButton: () => dialogButton};
}

type Started = Awaited<ReturnType<typeof start>>;

/** Presses a key until `end` has the focus. Returns the controls that had the focus before. */
async function walk(key: string, end: HTMLElement) {
  const seen: HTMLElement[] = [];
  while (seen.length < 150) {
    await press(key);
    if (focused() === end) return seen;
    await expectShown(focused());
    if (isControl(focused())) seen.push(focused());
  }
  throw new Error(`${key} never reaches ${label(end)}.`);
}

/** Fails unless the Tab key visits all stops of an open layer in reading order and stays inside the layer. */
async function expectFocusTrapped(layer: HTMLElement) {
  const stops = stopsIn(layer);
  expectReadingOrder(stops);
  stops[0]!.focus();
  const seen = [stops[0]!, ...(await walk('Tab', stops.at(-1)!)), stops.at(-1)!];
  expect([...new Set(seen)].map(label)).to.deep.equal(stops.map(label));
  // Between the last stop and the first, the focus passes through the browser UI, and Firefox 153 keeps it
  // there if a driver sends the keys. Can go when the suite passes in Firefox without it; we know of no report.
  if (isFirefox) return stops[0]!.focus();
  await press('Tab');
  if (focused() !== document.body)
    expect(layer.contains(focused()), `${label(focused())} to be in the layer`).to.equal(true);
  return stops[0]!.focus();
}

function rowsIn(el: HTMLElement) {
  return elementsIn(el.shadowRoot!).filter((element) => element.matches('[part~=row], [part~=item]'));
}

/** Where the focus belongs after the pressed control is gone: the nearest row with controls, otherwise the widget. */
function nearest(el: HTMLElement, place: number): Node {
  if (place < 0) return focused().getRootNode() === document ? el.shadowRoot! : focused().getRootNode();
  const rows = rowsIn(el);
  const has = (row: HTMLElement) => stopsIn(row).length > 0;
  return rows.slice(place).find(has) ?? rows.findLast(has) ?? el.shadowRoot!;
}

async function focusReturns({dialogButton}: Started) {
  await until(() => focused() === dialogButton(), `the focus to be back on ${nameOf(dialogButton())}`);
  await expectShown(focused());
}

/** In milliseconds. Each key press is a round trip to the browser, and a list of permissions needs many. */
const patience = 60_000;

const places = [
  ['', {}],
  [' (right to left)', {dir: 'rtl'}],
  [' (narrow)', {width: 320}],
] as const;

/** Tests the order and the visibility of the tab stops. */
export function testWalks(row: Row) {
  for (const [title, options] of places) {
    it(`has its tab stops in reading order, forwards and backwards${title}`, async () => {
      const {el, before, after} = await start(row, options);
      await until(() => !el.matches(':state(loading)'), 'the load to end');
      const tabStops = () => el.shadowRoot!.querySelectorAll('[role=tab][tabindex="0"]');
      await until(() => tabStops().length < 2, 'the code for arrow keys'); // Until then, each tab is a tab stop.
      const stops = stopsIn(el.shadowRoot!);
      expect(stops).not.to.be.empty;
      expectReadingOrder(stops);
      expect((await walk('Tab', after)).map(label)).to.deep.equal(stops.map(label));
      expect((await walk('Shift+Tab', before)).map(label)).to.deep.equal(stops.map(label).reverse());
    }).timeout(patience);
  }
}

/** Plays a flow with the keyboard alone. */
function testFlow(row: Row, flow: Flow) {
  it(`completes the flow and returns the focus: the user ${flow.title}`, async () => {
    const started = await start(row);
    const {el, after, play, dialogButton} = started;
    await play.open(flow);
    if (flow.layer) {
      const layer = play.layer() as HTMLElement;
      await until(() => layer.contains(focused()), 'the focus to be in the layer');
      await expectShown(focused());
      expect(isControl(focused()), `${label(focused())} to be a control`).to.equal(true);
      if (flow.layer[0] === 'dialog') await expectFocusTrapped(layer);
      await press('Escape');
      await play.untilNoLayer();
      await focusReturns(started);
      await play.open(flow);
    }
    if (flow.leave) {
      await play.leave(flow);
      await focusReturns(started);
      await play.open(flow);
    }
    const place = rowsIn(el).findIndex((one) => one.contains(dialogButton()));
    await play.send(flow);
    const pressed = dialogButton();
    await play.seeSuccess(flow);
    await play.end(flow);
    if (flow.sends) await until(() => !el.shadowRoot!.querySelector('[aria-busy=true]'), 'the widget to be idle');
    else await press('Escape', ...(flow.fill ? ['Escape'] : [])); // A changed form asks once.
    await play.untilNoLayer();
    const isNear = () => (pressed.isConnected ? focused() === pressed : nearest(el, place).contains(focused()));
    await until(isNear, `the focus to be on “${nameOf(pressed)}” or near its place`);
    if (flow.layer) await expectShown(focused());
    await walk('Tab', after);
  }).timeout(patience);
}

/** Tests every flow of a widget. */
export function testFlows(row: Row) {
  for (const flow of row.flows) testFlow(row, flow);
}
