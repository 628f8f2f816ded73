import {html, nothing} from 'lit';
import type {Page} from '../api/http/cursor.js';
import type {ApiError} from '../api/http/errors.js';
import type {ResourceTable} from '../controllers/resource-table.js';
import {alert} from './lazy-alert.js';
import {emptyView} from './empty.js';
import {notice} from './notice.js';
import {pager} from './pager.js';
import {readTime} from './relative-time.js';
import {type QueryViewHost, queryView} from './query-view.js';
import {type TableRowView, fillRow} from './table-row.js';
import {dialogButton, searchField} from './toolbar.js';

interface TableText {
  readonly caption: string;
  readonly actions: string;
  readonly search: string;
  readonly clearSearch: string;
  readonly none: string;
  readonly noMatch: string;
  /** Shown below `noMatch`. The search is empty if the list is only filtered. */
  readonly noMatchText: (search: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly pages: string;
  readonly page: (page: number) => string;
  /** Announced to assistive technology when the rows change. */
  readonly shown: (items: number, page: number) => string;
}

export interface ResourceTableViewHost<Item> extends QueryViewHost<Page<Item>> {
  readonly search: string;
  readonly searchHidden: boolean;
  readonly status: string;
  readonly localization: {readonly language: string};
  readonly dialogs: {
    readonly error: ApiError | undefined;
    readonly notice: string;
    readonly clearNotice: () => void;
    readonly preload: () => void;
  };
}

interface ResourceTableView<Item> extends TableRowView<Item> {
  readonly text: TableText;
  /** Shown below `none` if the list is empty. */
  readonly noneText: string;
  /** The label of the button that clears search and filters. */
  readonly clearFilters: string;
  /** What the cells of all rows depend on, such as the messages. */
  readonly rowOptions: readonly unknown[];
  /** What else the cells of a row depend on, as JSON data. Default: the item. */
  readonly rowState?: (item: Item) => unknown;
  /** The button for the main action; undefined if it is hidden. */
  readonly action?: {readonly label: string; readonly part: string; readonly open: () => unknown} | undefined;
  /** Shown beside the search field. */
  readonly filters?: unknown;
  /** Shown above the table. */
  readonly alerts?: unknown;
}

/** A paged list as a table: toolbar, rows or their placeholder, pager, notice, menu and dialog. */
export function resourceTableView<Item extends {readonly id: string}>(
  host: ResourceTableViewHost<Item>,
  table: ResourceTable<Item>,
  view: ResourceTableView<Item>,
) {
  const {text, alerts = nothing} = view;
  const {dialogs} = host;
  const {query, page, limit} = table;
  return html`
    ${host.status === 'error' ? nothing : toolbar(host, table, view)} ${alert(dialogs.error, host)} ${alerts}
    ${queryView(host, {
      skeleton() {
        readTime(new Date().toISOString(), host.localization.language); // Creates the formats while the response is awaited.
        return tableOf(table, view, skeletonRows(view, Math.min(limit, 10)));
      },
      content: (data) => pageOf(table, view, data),
    })}
    <p class="hidden" role="status">
      ${query.data && !query.isLoading ? text.shown(query.data.items.length, page) : nothing}
    </p>
    ${notice(dialogs.notice, host, dialogs.clearNotice)}
  `;
}

function toolbar<Item extends {readonly id: string}>(
  {status, search, searchHidden, dialogs}: ResourceTableViewHost<Item>,
  table: ResourceTable<Item>,
  {text, filters = nothing, action}: ResourceTableView<Item>,
) {
  const isLoading = status === 'loading';
  return html`<div part="toolbar">
    ${
      searchHidden
        ? nothing
        : searchField(table.search, search, {label: text.search, clear: text.clearSearch, isLoading})
    }
    ${filters}
    <slot name="toolbar"></slot>
    ${action ? dialogButton({...action, isDisabled: isLoading, preload: dialogs.preload}) : nothing}
  </div>`;
}

function pageOf<Item extends {readonly id: string}>(
  table: ResourceTable<Item>,
  view: ResourceTableView<Item>,
  {items, next}: Page<Item>,
) {
  const {query, page, shownSearch, isFiltered} = table;
  const {text, noneText, clearFilters} = view;
  return html`<div class="rows" aria-busy=${query.isLoading}>
      ${
        items.length
          ? tableOf(
              table,
              view,
              table.rows.render(
                items,
                idOf,
                (row, item) => fillRow(row, item, view),
                [...view.rowOptions, Math.floor(Date.now() / 60_000)], // Times are relative.
                view.rowState,
              ),
            )
          : isFiltered
            ? emptyView(text.noMatch, text.noMatchText(shownSearch), {
                label: clearFilters,
                select: table.clearFilters,
              })
            : html`<slot name="empty">${emptyView(text.none, noneText)}</slot>`
      }
    </div>
    ${pager(page, next !== undefined, text, {
      isBusy: query.isLoading,
      onPrevious: table.previous,
      onNext: table.next,
    })} `;
}

function tableOf<Item extends {readonly id: string}>(
  {onClick}: ResourceTable<Item>,
  {text, columns, menuLabel}: ResourceTableView<Item>,
  body: unknown,
) {
  const header = (name: string, label: unknown) =>
    html`<th part="${name}-header" scope="col" role="columnheader">${label}</th>`;
  return html`<table part="table" role="table" @click=${onClick} @error=${onPictureError}>
    <caption class="hidden">
      ${text.caption}
    </caption>
    <thead role="rowgroup">
      <tr part="header" role="row">
        ${columns.map(({name, label}) => header(name, label))}
        ${menuLabel ? header('actions', html`<span class="hidden">${text.actions}</span>`) : nothing}
      </tr>
    </thead>
    ${body}
  </table>`;
}

const idOf = ({id}: {readonly id: string}) => id;

function skeletonRows<Item extends {readonly id: string}>(
  {columns, menuLabel}: ResourceTableView<Item>,
  count: number,
) {
  const cells = columns.map(({name, skeleton = bar}, index) =>
    index
      ? html`<td part="cell ${name}-cell" role="cell">${skeleton}</td>`
      : html`<th part="cell ${name}-cell" role="rowheader">${skeleton}</th>`,
  );
  const row = html`<tr part="row" role="row" aria-hidden="true">
    ${cells} ${menuLabel ? html`<td part="cell actions-cell" role="cell"></td>` : nothing}
  </tr>`;
  return html`<tbody role="rowgroup">
    ${Array(count).fill(row)}
  </tbody>`;
}

const bar = html`<span part="skeleton"></span>`;

/** Hides a picture that fails to load, so that the initials behind it show. */
const onPictureError = {
  handleEvent: ({target}: Event) => void ((target as HTMLElement).hidden = true),
  capture: true,
};
