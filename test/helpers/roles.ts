/** Queries by role and accessible name, for the roles that widgets use. */

const implicit: Readonly<Record<string, string>> = {
  button: 'button:not([role])',
  checkbox: 'input[type=checkbox]',
  columnheader: 'th[scope=col]:not([role])',
  combobox: 'select, input[list]',
  dialog: 'dialog',
  group: 'fieldset',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  navigation: 'nav',
  searchbox: 'input[type=search]',
  table: 'table:not([role])',
  textbox: 'textarea, input:not([type]), input[type=text]:not([list]), input[type=email]',
};

/** The visible elements with this role and name, in document order. */
export function allByRole(root: ParentNode, role: string, name?: string | RegExp): HTMLElement[] {
  const selector = [`[role=${role}]`, implicit[role]].filter(Boolean).join();
  const found = [...root.querySelectorAll<HTMLElement>(selector)].filter(isVisible);
  if (name === undefined) return found;
  return found.filter((element) => (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))));
}

/** The accessible name of an element. */
export function nameOf(element: Element): string {
  return normalizeSpace(
    labelledBy(element) ||
      element.getAttribute('aria-label') ||
      [...((element as HTMLInputElement).labels ?? [])].map(({textContent}) => textContent).join(' ') ||
      element.querySelector(':scope > caption, :scope > legend')?.textContent ||
      element.textContent,
  );
}

function labelledBy(element: Element) {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids.map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent).join(' ');
}

/** The accessible description of an element, such as the error below a field. */
export function descriptionOf(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  return normalizeSpace(
    ids.map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent).join(' '),
  );
}

/** Whether an element is perceivable, on screen or by assistive technology only. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({visibilityProperty: true}) && !element.closest('[aria-hidden=true]');
}

/** Whether an element is visible on screen. */
export function isVisibleOnScreen(element: Element): boolean {
  return element.checkVisibility({visibilityProperty: true, opacityProperty: true});
}

export function normalizeSpace(text: string) {
  return text.replace(/\s+/g, ' ').trim();
}
