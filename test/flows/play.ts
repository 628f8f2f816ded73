import {choose, fill} from '../helpers/fields.js';
import {allByRole, normalizeSpace} from '../helpers/roles.js';
import {until} from '../helpers/wait.js';
import type {Control, Flow, Step} from './table.js';

/** How to use a control. */
export interface Hands {
  readonly press: (control: HTMLElement) => unknown;
  readonly write: (field: HTMLElement, text: string) => unknown;
  readonly choose: (select: HTMLElement, label: string) => unknown;
}

const scripted: Hands = {
  press(control) {
    control.focus();
    control.click();
  },
  write: fill,
  choose,
};

/** Uses a widget as the user does, by the steps of its table row. Needs no test runner, so that it runs in any page. */
export function player(el: Element, hands: Hands = scripted) {
  /** The widget's own root and those of the widgets inside it. */
  const roots = (): ShadowRoot[] => {
    const inside = [...el.shadowRoot!.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
    return [el.shadowRoot!, ...inside];
  };
  const all = ([role, name]: Control) => roots().flatMap((root) => allByRole(root, role, name));
  const find = (control: Control) => until(() => all(control)[0], `the ${control.join(' ')}`);
  /** The whole text of the widget, visible or for screen readers. */
  const text = () =>
    normalizeSpace(
      roots()
        .flatMap(({children}) => [...children])
        .map((child) => (child as HTMLElement).innerText ?? '')
        .join(' '),
    );
  const see = (words: string) => until(() => text().includes(words), `“${words}” to be shown`);
  const layer = () => roots().flatMap((root) => [...root.querySelectorAll('dialog[open], :popover-open')])[0];

  async function press(control: Control) {
    const isFree = (button: HTMLElement) => !button.matches(':disabled, [aria-disabled=true]');
    await hands.press(await until(() => all(control).find(isFree), `the ${control.join(' ')}`));
  }

  async function chooseOption(control: Control, label: string) {
    const options = (select: HTMLElement) => [...(select as HTMLSelectElement).options];
    const offers = (select: HTMLElement) => options(select).some(({textContent}) => textContent.trim() === label);
    await hands.choose(await until(() => all(control).find(offers), `the option ${label}`), label);
  }

  async function step(one: Step) {
    if ('press' in one) await press(one.press);
    else if ('write' in one) await hands.write(await find(one.into), one.write);
    else if ('choose' in one) await chooseOption(one.of, one.choose);
    else if ('find' in one) await find(one.find);
    else await see(one.see);
  }

  async function steps(list: readonly Step[]) {
    for (const one of list) await step(one);
  }

  /** Waits until no layer is open. A widget removes a dialog shortly after it closes. */
  const untilNoLayer = () =>
    until(() => !layer() && !roots().some((root) => root.querySelector('dialog')), 'the layer to close');

  return {
    all,
    find,
    text,
    see,
    press,
    steps,
    /** The open dialog or menu. */
    layer,
    /** Plays the first steps of a flow, and waits for its layer. */
    async open(flow: Flow) {
      await steps(flow.open);
      if (flow.layer) await find(flow.layer);
    },
    /** Enters the values of a flow and submits them. */
    async send({fill = [], sends}: Flow) {
      await steps(fill);
      if (sends) await press(sends.press);
    },
    /** Waits for the success message of a flow. */
    async seeSuccess({sends}: Flow) {
      if (sends?.successMessage) await see(sends.successMessage);
    },
    /** Plays the last steps, which close a layer that stays open. */
    end: ({end = []}: Flow) => steps(end),
    /** Closes the layer of a flow without a change. Drops what was entered. */
    async leave({leave}: {readonly leave?: Control | undefined}) {
      if (leave) await press(leave);
      const discard = () => all(['button', 'Discard'])[0];
      const question = await until(() => !layer() || discard(), 'the layer to close, or its question');
      if (question !== true) question.click();
      await untilNoLayer();
    },
    untilNoLayer,
  };
}
