import {around, controls, elementsIn, isControl, isDisabled, isSeen, label, reach} from './dom.js';

/** What the accessibility tree must expose about a control, according to the DOM. */
export interface Facts {
  readonly label: string;
  /** The roles that fit the control. */
  readonly roles: readonly string[];
  /** The visible text. */
  readonly text: string;
  /** The index of its row of data; -1 for none. */
  readonly row: number;
  readonly states: Readonly<Record<string, unknown>>;
}

const fitting: Readonly<Record<string, readonly string[]>> = {
  a: ['link'],
  button: ['button'],
  select: ['combobox'],
  summary: ['DisclosureTriangle'],
  textarea: ['textbox'],
};

const kinds: Readonly<Record<string, string>> = {
  checkbox: 'checkbox',
  radio: 'radio',
  search: 'searchbox',
  date: 'Date',
};

function rolesOf(element: Element): readonly string[] {
  const own = element.getAttribute('role');
  if (own) return ['menuitem', 'tab', 'button', 'link'].filter((role) => role === own);
  if (element instanceof HTMLInputElement) return [kinds[element.type] ?? (element.list ? 'combobox' : 'textbox')];
  return fitting[element.localName] ?? (scrolls(element) ? ['list', 'group', 'region'] : []);
}

/** Whether an element takes the focus so that keys can scroll it. */
function scrolls(element: Element) {
  return !element.matches('button, a, select, input, textarea') && getComputedStyle(element).overflowY === 'auto';
}

function statesOf(element: HTMLElement) {
  const states: Record<string, unknown> = {};
  const said = (name: string) => element.getAttribute(`aria-${name}`);
  if (said('expanded')) states.expanded = said('expanded') === 'true';
  if (element.localName === 'summary') states.expanded = (element.parentElement as HTMLDetailsElement).open;
  if (said('haspopup')) states.hasPopup = said('haspopup');
  if (element.matches('[type=checkbox], [type=radio]')) states.checked = String((element as HTMLInputElement).checked);
  if (isDisabled(element)) states.disabled = true;
  if (element.matches(':required')) states.required = true;
  if (said('invalid') === 'true') states.invalid = 'true';
  if (element.role === 'tab') states.selected = said('selected') === 'true';
  if (element.matches('[readonly]')) states.readonly = true;
  return states;
}

export function reachable() {
  return controls(reach());
}

/** The facts about all reachable controls, in the same order. */
export function facts(): Facts[] {
  const rows = elementsIn(document).filter((one) => one.matches('[part~=row], [part~=item]'));
  return reachable().map((element) => ({
    label: label(element),
    roles: rolesOf(element),
    text: element.matches('select, input, textarea') || scrolls(element) ? '' : element.innerText,
    row: rows.findIndex((row) => [...around(element)].includes(row)),
    states: statesOf(element),
  }));
}

/** Visible controls behind a modal dialog. */
export function controlsBehind() {
  const top = reach();
  return elementsIn(document).filter((one) => isControl(one) && isSeen(one) && !top.contains(one));
}

/** Elements that look clickable but are not controls. */
export function falsePromises(): string[] {
  return elementsIn(reach())
    .filter((one) => isSeen(one) && getComputedStyle(one).cursor === 'pointer')
    .filter((one) => ![...around(one)].some((parent) => isControl(parent) || parent.localName === 'label'))
    .map((one) => `${label(one)} looks clickable.`);
}
