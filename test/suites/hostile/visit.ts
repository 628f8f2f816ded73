import '../../../src/define.js';
import type {WidgetElement} from '../../../src/index.js';
import {catchTabs, replaceClipboard, serve, until} from '../../helpers/index.js';
import {elementsIn} from '../../flows/keyboard.js';
import {player} from '../../flows/play.js';
import {memberCount, type Row} from '../../flows/table.js';
import {stopsIn} from '../accessibility/focus.js';
import {mainFlow} from './flows.js';
import {pointer, reach, seeOnTop} from './sight.js';

let undo: (() => unknown)[] = [];

/** Has something of a test's own taken back when it is over. */
export function afterwards(run: () => unknown) {
  undo.push(run);
}

beforeEach(() => {
  catchTabs();
  replaceClipboard();
});

afterEach(() => {
  for (const run of undo.reverse()) run();
  undo = [];
});

/** Puts something into the page for the time of a test. */
export function put<Node extends Element>(node: Node, parent: Element = document.body): Node {
  parent.append(node);
  afterwards(() => node.remove());
  return node;
}

/** A widget of this row that is in no page yet, on a sandbox. */
export async function make({tag, sandbox: settings}: Row) {
  const {sandbox, origin} = serve({members: memberCount, ...settings});
  const el = document.createElement(tag) as WidgetElement;
  el.setAttribute('token', await sandbox.mintToken());
  el.setAttribute('api-origin', origin);
  return {el, sandbox, origin};
}

export interface VisitOptions {
  /** Whether the mouse is pressed for real, which browsers tell from what a script does. */
  readonly isReal?: boolean;
}

/** Works a widget with a pointer. */
export function visit(el: WidgetElement, {isReal = false}: VisitOptions = {}) {
  const {hands, dialogButton} = pointer(isReal);
  return {...player(el, hands), dialogButton};
}

/** Fails where a control is out of sight or of reach. */
export async function reachAll(el: WidgetElement) {
  const controls = stopsIn(el.shadowRoot!).filter((control) => !control.closest('dialog, [popover]'));
  for (const control of controls) await reach(control);
  return controls;
}

/** Plays the main flow to its end, and looks at all that opens on the way. */
export async function playMain(el: WidgetElement, row: Row, play: ReturnType<typeof visit> = visit(el)) {
  const flow = mainFlow(row);
  let isDone = !flow.sends;
  if (flow.sends) el.addEventListener(flow.sends.tells, () => (isDone = true), {once: true});
  await play.open(flow);
  if (flow.layer) await seeOnTop(play.layer()!);
  await play.send(flow);
  await play.isTold(flow);
  await until(() => isDone, 'the event');
  await play.end(flow);
}

/** Some text of each kind that a widget shows. */
export function textsIn(el: WidgetElement) {
  return elementsIn(el.shadowRoot!).filter((element) =>
    element.matches('[part~=name], [part~=details], [part~=email], [part~=cell]:not(.hidden), [part~=pager]'),
  );
}
