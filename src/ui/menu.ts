import {html} from 'lit';
import type {MenuItem} from '../controllers/row-menu.js';
import {menuStyles} from '../styles/menu.styles.js';
import {adoptStyles} from './adopt-styles.js';
import {placeMenu} from './place-menu.js';

/** Gives a widget the styles of the menu. */
export function prepare(host: HTMLElement) {
  adoptStyles(host, menuStyles);
}

/**
 * The one menu of a widget. Each button that opens it calls `attachMenu` on click, and the platform does the rest: top
 * layer, anchoring, light dismissal, Escape and the way back of focus.
 */
export function menu(label: string, items: readonly MenuItem[]) {
  return html`<div
    id="menu"
    part="menu"
    role="menu"
    popover="auto"
    aria-label=${label}
    @keydown=${moveFocus}
    @beforetoggle=${restoreFocus}
    @toggle=${onToggle}
  >
    ${items.map(
      ({label, isDanger, select}) =>
        html`<button
          type="button"
          role="menuitem"
          part="menu-item ${isDanger ? 'menu-item-danger' : ''}"
          tabindex="-1"
          @click=${(event: Event) => {
            (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')!.hidePopover();
            select();
          }}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

/** Makes the click on this button, which is being handled, open the menu; or close it, where it is open for it. */
export function attachMenu(button: HTMLButtonElement, root: ParentNode) {
  for (const other of root.querySelectorAll<HTMLButtonElement>('[popovertarget]')) other.popoverTargetElement = null;
  button.popoverTargetElement = menuIn(root);
}

/** Opens the menu for a button whose click is over. */
export function showMenu(button: HTMLButtonElement, root: ParentNode) {
  attachMenu(button, root);
  menuIn(root)?.showPopover({source: button});
}

function menuIn(root: ParentNode) {
  return root.querySelector<HTMLElement>('#menu');
}

/** Gives the focus back before the menu closes: browsers lose it where the menu is in a shadow root. */
function restoreFocus({currentTarget, newState}: ToggleEvent) {
  const menu = currentTarget as HTMLElement;
  menu.style.cssText = '';
  if (newState === 'closed' && menu.matches(':focus-within')) menuTrigger(menu)?.focus();
}

/** Detaches the button on closing: the click that dismisses a menu on another button must open it there at once. */
function onToggle({currentTarget, newState}: ToggleEvent) {
  const menu = currentTarget as HTMLElement;
  const button = menuTrigger(menu);
  if (!button) return;
  if (newState === 'open') {
    items(menu)[0]?.focus();
    placeMenu(menu, button);
  } else button.popoverTargetElement = null;
}

function menuTrigger(menu: HTMLElement) {
  return (menu.getRootNode() as ParentNode).querySelector<HTMLButtonElement>('[popovertarget]');
}

/** Arrows, Home, End and the first letter, as in the menu pattern of the ARIA Authoring Practices. */
function moveFocus(event: KeyboardEvent) {
  const menu = event.currentTarget as HTMLElement;
  const all = items(menu);
  const at = all.indexOf(event.target as HTMLElement);
  const {key} = event;
  if (key === 'Escape') event.preventDefault(); // WebKit would close a page's dialog around it, too.
  if (key === 'Tab' || key === 'Escape') return menu.hidePopover();
  const to =
    key === 'ArrowDown'
      ? at + 1
      : key === 'ArrowUp'
        ? at - 1
        : key === 'Home'
          ? 0
          : key === 'End'
            ? -1
            : key.length === 1 && key !== ' '
              ? all.findIndex((_, i) => startsWith(all[(at + 1 + i) % all.length]!, key)) + at + 1
              : undefined;
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}

function startsWith({textContent}: Element, letter: string) {
  return textContent.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
}

function items(menu: Element) {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}
