/** Sets the value of a field with a single `input` event, as pasting does. */
export function fill(field: Element, text: string) {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** Chooses an option by its label. */
export function choose(select: Element, label: string) {
  const {options} = select as HTMLSelectElement;
  const option = [...options].find(({textContent}) => textContent.trim() === label);
  if (!option || option.disabled) throw new Error(`No enabled option: ${label}`);
  option.selected = true;
  select.dispatchEvent(new Event('change', {bubbles: true}));
}
