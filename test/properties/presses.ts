import fc from 'fast-check';
import {fill} from '../helpers/index.js';
import {anyText} from './values.js';

/** The next action: a number that picks one of the available controls, and the text for a text field. */
export const anyStep = fc.record({
  choice: fc.nat(1_000),
  text: fc.oneof(fc.constantFrom('ada@example.com', 'b@example.com\nc@example.com', 'A name'), anyText),
});

/** Prevents links and forms from navigating, after the widget has handled the event. */
export function preventNavigation(event: Event) {
  if (event.composedPath().some((node) => node instanceof Element && node.matches('a[href], form[action]'))) {
    event.preventDefault();
  }
}

/** The usable controls, those of a dialog or menu if one is open. Repeats controls that lead further. */
export function controlsIn(element: Element): HTMLElement[] {
  const roots = rootsIn(element);
  const layers = roots.flatMap((root) => [...root.querySelectorAll(':modal, :popover-open')]);
  const places: readonly ParentNode[] = layers.length ? layers : roots;
  return places
    .flatMap((place) => [...place.querySelectorAll<HTMLElement>('button, input, textarea, select, summary, a[href]')])
    .filter((control) => control.checkVisibility() && !(control as HTMLButtonElement).disabled)
    .flatMap((control) => Array.from({length: isLeading(control) ? 4 : 1}, () => control));
}

function isLeading(control: Element) {
  return control.matches(
    '[type=submit], [role=menuitem], [aria-haspopup=menu], [part~=portal-button], textarea, #name',
  );
}

function rootsIn(element: Element): ShadowRoot[] {
  const root = element.shadowRoot!;
  const views = [...root.querySelectorAll('[part=panel]')].filter((view) => view.checkVisibility());
  return [root, ...views.flatMap(rootsIn)];
}

export function operate(control: HTMLElement, choice: number, text: string) {
  control.focus();
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = choice % control.options.length;
    control.dispatchEvent(new Event('change', {bubbles: true}));
  } else if (control.matches('textarea, input:not([type=checkbox])')) fill(control, text);
  else control.click();
}
