import {press, type} from '../helpers/input.js';
import {until} from '../helpers/wait.js';
import type {Hands} from './play.js';

/** More key presses than it takes to cross any widget. */
const most = 150;

/** All elements, those in shadow roots after their hosts. */
export function elementsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...elementsIn(element.shadowRoot)] : element,
  );
}

/** The focused element, inside shadow roots too. */
export function focused(): HTMLElement {
  let element = document.activeElement as HTMLElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
  return element;
}

/** Uses controls with the keyboard alone. Calls `onFocus` for each element that gets the focus on the way. */
export function keyboard(onFocus: (control: HTMLElement) => unknown): Hands {
  async function go(key: string) {
    await press(key);
    await onFocus(focused());
  }

  async function reach(control: HTMLElement) {
    const list = control.closest('[role=menu], [role=tablist]');
    const entrance = list?.querySelector<HTMLElement>('[tabindex="0"]');
    if (entrance && !list!.contains(focused())) await move(entrance);
    await move(control, list && (list.role === 'menu' ? 'ArrowDown' : 'ArrowRight'));
  }

  async function move(control: HTMLElement, arrow?: string | null) {
    const elements = elementsIn(document);
    const isAhead = elements.indexOf(control) > elements.indexOf(focused());
    const key = arrow ?? (isAhead ? 'Tab' : 'Shift+Tab');
    for (let count = 0; focused() !== control; count++) {
      if (count > most) throw new Error(`${key} never reaches “${control.textContent.trim() || control.outerHTML}”.`);
      await go(key);
    }
  }

  return {
    async press(control) {
      await reach(control);
      await press(control.matches('[type=checkbox]') ? 'Space' : 'Enter');
    },
    async write(field, text) {
      await reach(field);
      await press('Control+a');
      await type(text);
    },
    async choose(control, label) {
      const select = control as HTMLSelectElement;
      const options = [...select.options];
      const wanted = options.findIndex(({textContent}) => textContent.trim() === label);
      await reach(select);
      while (select.selectedIndex !== wanted) {
        const before = select.selectedIndex;
        await press(before < wanted ? 'ArrowDown' : 'ArrowUp');
        await until(() => select.selectedIndex !== before, `another choice than ${options[before]?.textContent}`);
      }
    },
  };
}
