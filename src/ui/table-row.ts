import type {TemplateResult} from 'lit';
import {type Child, element} from '../controllers/element.js';

export interface Column<Item> {
  /** The prefix of the part names of its cells and header. */
  readonly name: string;
  readonly label: string;
  /** The content of a cell. */
  readonly cell: (item: Item) => Child | readonly Child[];
  /** The placeholder of a cell that is loading. Default: a bar. */
  readonly skeleton?: TemplateResult;
}

/** What a row needs from the view. */
export interface TableRowView<Item> {
  /** The cells of the first column are row headers. */
  readonly columns: readonly Column<Item>[];
  /** The label of an item's menu; undefined if the item has none. Omit it if no item has a menu. */
  readonly menuLabel?: ((item: Item) => string | undefined) | undefined;
}

/** Fills the row of an item, for the first time or again. The button of the menu stays, since the menu belongs to it. */
export function fillRow<Item extends {readonly id: string}>(
  row: HTMLElement,
  item: Item,
  {columns, menuLabel}: TableRowView<Item>,
) {
  const {activeElement} = row.getRootNode() as ShadowRoot;
  const focused = row.contains(activeElement) ? activeElement : null;
  const actions = row.querySelector('[part~=actions-cell]');
  const place = {part: 'cell actions-cell', role: 'cell'};
  while (row.firstChild && row.firstChild !== actions) row.firstChild.remove();
  row.prepend(...columns.map((column, index) => cell(column, item, !index)));
  if (menuLabel) fillActions(actions ?? row.appendChild(element('td', place)), item.id, menuLabel(item));
  else actions?.remove();
  if (focused && !focused.isConnected) row.querySelector('button')?.focus();
}

function cell<Item>({name, label, cell}: Column<Item>, item: Item, isHeader: boolean) {
  const part = `cell ${name}-cell`;
  const content = [cell(item)].flat() as readonly Child[];
  return isHeader
    ? element('th', {part, scope: 'row', role: 'rowheader'}, ...content)
    : element('td', {part, role: 'cell', 'data-label': label}, ...content);
}

/** The button that opens the menu of the row, unless the item has none. Controllers find it by its class. */
function fillActions(cell: Element, value: string, label: string | undefined) {
  if (label === undefined) return cell.replaceChildren();
  const made = {type: 'button', class: 'row-button', part: 'button button-icon', 'aria-haspopup': 'menu', value};
  const button = cell.firstElementChild ?? cell.appendChild(element('button', made));
  button.setAttribute('aria-label', label);
}
