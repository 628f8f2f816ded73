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

/** A widget between two buttons of the page, of which the first has the focus. */
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
  if (!document.hasFocus()) await clickOn(before); // The test before may have left it to the browser's own controls.
  before.focus();

  /** The control outside of any layer that was worked last. */
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

/** Presses a key until the focus is on `end`; answers what had it on the way. */
async function walk(key: string, end: HTMLElement) {
  const seen: HTMLElement[] = [];
  while (seen.length < 150) {
    await press(key);
    if (focused() === end) return seen;
    await expectShown(focused());
    if (isControl(focused())) seen.push(focused());
  }
  throw new Error(`${key} never comes to ${label(end)}.`);
}

/** Goes through an open layer: past all its stops in reading order, and then to none outside of it. */
async function expectClosed(layer: HTMLElement) {
  const stops = stopsIn(layer);
  expectReadingOrder(stops);
  stops[0]!.focus();
  const seen = [stops[0]!, ...(await walk('Tab', stops.at(-1)!)), stops.at(-1)!];
  expect([...new Set(seen)].map(label)).to.deep.equal(stops.map(label));
  // On the way from the last one to the first, browsers come by their own controls, and Firefox stays there.
  if (isFirefox) return stops[0]!.focus();
  await press('Tab');
  if (focused() !== document.body)
    expect(layer.contains(focused()), `${label(focused())} to be in the layer`).to.equal(true);
  return stops[0]!.focus();
}

function rowsIn(el: HTMLElement) {
  return elementsIn(el.shadowRoot!).filter((element) => element.matches('[part~=row], [part~=item]'));
}

/** Where a person is left whose row has gone, or has nothing to press any more; the widget where it was in no row. */
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

/** Each press goes to the browser and back, and the way through a list of permissions has many. */
const patience = 60_000;

const places = [
  ['', {}],
  [', from right to left', {dir: 'rtl'}],
  [', where it is narrow', {width: 320}],
] as const;

/** Each stop of a widget, and what is shown of it. */
export function testWalks(row: Row) {
  for (const [title, options] of places) {
    it(`is walked through in reading order, there and back${title}`, async () => {
      const {el, before, after} = await start(row, options);
      await until(() => !el.matches(':state(loading)'), 'everything');
      const stops = stopsIn(el.shadowRoot!);
      expect(stops).not.to.be.empty;
      expectReadingOrder(stops);
      expect((await walk('Tab', after)).map(label)).to.deep.equal(stops.map(label));
      expect((await walk('Shift+Tab', before)).map(label)).to.deep.equal(stops.map(label).reverse());
    }).timeout(patience);
  }
}

/** One thing that a person does, by key presses alone. */
function testFlow(row: Row, flow: Flow) {
  it(`lets a person who ${flow.title} come in, do it, and go on`, async () => {
    const started = await start(row);
    const {el, after, play, dialogButton} = started;
    await play.open(flow);
    if (flow.layer) {
      const layer = play.layer() as HTMLElement;
      await until(() => layer.contains(focused()), 'the focus to be in the layer');
      await expectShown(focused());
      expect(isControl(focused()), `${label(focused())} to be a control`).to.equal(true);
      if (flow.layer[0] === 'dialog') await expectClosed(layer);
      await press('Escape');
      await play.isGone();
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
    await play.isTold(flow);
    await play.end(flow);
    if (flow.sends) await until(() => !el.shadowRoot!.querySelector('[aria-busy=true]'), 'the end of it');
    else await press('Escape');
    await play.isGone();
    const isNear = () => (pressed.isConnected ? focused() === pressed : nearest(el, place).contains(focused()));
    await until(isNear, `the focus to be on “${nameOf(pressed)}” or near its place`);
    if (flow.layer) await expectShown(focused());
    await walk('Tab', after);
  }).timeout(patience);
}

/** Everything that a person can do in a widget. */
export function testFlows(row: Row) {
  for (const flow of row.flows) testFlow(row, flow);
}
