import {executeServerCommand, sendKeys, sendMouse} from '@web/test-runner-commands';

/** Presses a key or a chord, such as `Shift+Tab`, as a keyboard does. */
export async function press(...keys: readonly string[]) {
  for (const key of keys) await executeServerCommand('x-press', key);
}

/** Types at the focus. */
export async function type(text: string) {
  await sendKeys({type: text});
}

/** Presses the mouse on the middle of an element: whatever lies above it gets the click. */
export async function clickOn(element: Element) {
  element.scrollIntoView({block: 'center'});
  const {x, y, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
}

/** Writes into a field at once, as by pasting. */
export function fill(field: Element, text: string) {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** Chooses an option by its label. */
export function choose(select: Element, label: string) {
  const {options} = select as HTMLSelectElement;
  const option = [...options].find(({textContent}) => textContent.trim() === label);
  if (!option || option.disabled) throw new Error(`There is no option ${label} to choose.`);
  option.selected = true;
  select.dispatchEvent(new Event('change', {bubbles: true}));
}
