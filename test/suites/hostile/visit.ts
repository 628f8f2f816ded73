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

/** Runs a cleanup function after the test. */
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

/** Appends an element and removes it after the test. */
export function put<Node extends Element>(node: Node, parent: Element = document.body): Node {
  parent.append(node);
  afterwards(() => node.remove());
  return node;
}

/** Creates the widget of a row on a sandbox, without inserting it. */
export async function make({tag, sandbox: settings}: Row) {
  const {sandbox, origin} = serve({members: memberCount, ...settings});
  const el = document.createElement(tag) as WidgetElement;
  el.setAttribute('token', await sandbox.mintToken());
  el.setAttribute('api-origin', origin);
  return {el, sandbox, origin};
}

export interface VisitOptions {
  /** Whether to send real mouse input, which browsers distinguish from scripted clicks. Default: false. */
  readonly isReal?: boolean;
}

/** Uses a widget with a pointer. */
export function visit(el: WidgetElement, {isReal = false}: VisitOptions = {}) {
  const {hands, dialogButton} = pointer(isReal);
  return {...player(el, hands), dialogButton};
}

/** Fails if a pointer cannot reach one of the controls. Returns the controls. */
export async function reachAll(el: WidgetElement) {
  const controls = stopsIn(el.shadowRoot!).filter((control) => !control.closest('dialog, [popover]'));
  for (const control of controls) await reach(control);
  return controls;
}

/** Plays the main flow to its end, and checks that its layer is fully visible. */
export async function playMain(el: WidgetElement, row: Row, play: ReturnType<typeof visit> = visit(el)) {
  const flow = mainFlow(row);
  let isDone = !flow.sends;
  if (flow.sends) el.addEventListener(flow.sends.event, () => (isDone = true), {once: true});
  await play.open(flow);
  if (flow.layer) await seeOnTop(play.layer()!);
  await play.send(flow);
  await play.seeSuccess(flow);
  await until(() => isDone, 'the event');
  await play.end(flow);
}

/** Elements with each kind of text that a widget shows. */
export function textsIn(el: WidgetElement) {
  return elementsIn(el.shadowRoot!).filter((element) =>
    element.matches('[part~=name], [part~=details], [part~=email], [part~=cell]:not(.hidden), [part~=pager]'),
  );
}
