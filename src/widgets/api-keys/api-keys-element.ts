import {type PropertyValues, html, nothing} from 'lit';
import {property} from '../property.js';
import {repeat} from 'lit/directives/repeat.js';
import {type ApiKey, type ApiKeyScope, listKeys} from '../../api/api-keys.js';
import type {Page} from '../../api/paging.js';
import {Clock} from '../../controllers/clock.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {Filters} from '../../controllers/filters.js';
import {Paging, pageLimit} from '../../controllers/paging.js';
import {Query} from '../../controllers/query.js';
import {apiKeys} from '../../messages/en/api-keys.js';
import {buttonStyles} from '../../styles/button.styles.js';
import {fieldStyles} from '../../styles/field.styles.js';
import {dataStyles} from '../../styles/data.styles.js';
import {loadingStyles} from '../../styles/loading.styles.js';
import {statusStyles} from '../../styles/status.styles.js';
import {tableStyles} from '../../styles/table.styles.js';
import {alert} from '../../ui/alert.js';
import {notice} from '../../ui/notice.js';
import {emptyView} from '../../ui/empty.js';
import type {MenuItem} from '../../ui/menu.js';
import {pager} from '../../ui/pager.js';
import {queryView} from '../../ui/query-view.js';
import {RowMenu} from '../../ui/row-menu.js';
import {SearchDelay, opener, searchField, trim} from '../../ui/toolbar.js';
import {WidgetElement} from '../widget-element.js';
import {styles} from './api-keys.styles.js';
import type {KeyDialogName} from './dialogs.js';
import {type RowOptions, columnsOf, keyRow, nameOf, skeletonRow} from './rows.js';

/**
 * What the lists of API keys have in common: whose keys they are is all that they differ in.
 *
 * @fires {CustomEvent<NewApiKey>} workos-api-key-create - Before a key is created; cancelable. A cancelled one closes
 *   the dialog without a word, since the page takes it over.
 * @fires {CustomEvent<{key: ApiKey}>} workos-api-key-created - A key was created. The secret is not among the details.
 * @fires {CustomEvent<{key: ApiKey, expiresAt: string | null}>} workos-api-key-expiration-change - Before a key gets
 *   another expiration, null for none; cancelable.
 * @fires {CustomEvent<{key: ApiKey, expiresAt: string | null}>} workos-api-key-expiration-changed - A key has another
 *   expiration.
 * @fires {CustomEvent<{key: ApiKey}>} workos-api-key-revoke - Before a key is revoked; cancelable.
 * @fires {CustomEvent<{key: ApiKey}>} workos-api-key-revoked - A key was revoked.
 * @fires {CustomEvent<{search: string, role: string}>} workos-filter-changed - The person searched. `role` is empty.
 * @fires {CustomEvent<{page: number}>} workos-page-changed - Another page is shown.
 *
 * @slot toolbar - Controls of the page's own, beside the button that creates a key.
 * @slot empty - Replaces what is shown when there are no keys at all.
 * @slot error - Replaces what is shown when nothing could be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart toolbar - Search and the button that creates a key.
 * @csspart field - A control with its label or icon.
 * @csspart search - The search field with its icon and its clear button.
 * @csspart input - A text field.
 * @csspart search-input - The text field of the search.
 * @csspart select - A select.
 * @csspart button - Any button.
 * @csspart button-primary - The button of the main action.
 * @csspart button-danger - A button that takes something away.
 * @csspart button-icon - A button with an icon alone.
 * @csspart button-link - A button that looks like a link.
 * @csspart create-button - Opens the dialog that creates a key.
 * @csspart copy-button - Copies a key that was just created.
 * @csspart table - The table.
 * @csspart header - The row of column headers.
 * @csspart name-header - The header of the column of names.
 * @csspart key-header - The header of the column of obfuscated keys.
 * @csspart owner-header - The header of the column of owners.
 * @csspart last-used-header - The header of the column of last uses.
 * @csspart expires-header - The header of the column of expirations.
 * @csspart created-header - The header of the column of creation dates.
 * @csspart actions-header - The header of the column of row menus.
 * @csspart row - One key.
 * @csspart cell - One cell.
 * @csspart name-cell - The cell with the name of a key.
 * @csspart key-cell - The cell with the obfuscated key.
 * @csspart owner-cell - The cell with the owner of a key.
 * @csspart last-used-cell - The cell with the last use of a key.
 * @csspart expires-cell - The cell with the expiration of a key.
 * @csspart created-cell - The cell with the date when a key was created.
 * @csspart actions-cell - The cell with the button that opens the menu of a row.
 * @csspart name - The name of a key.
 * @csspart badge - That a key has expired or is about to.
 * @csspart badge-warning - That a key expires soon.
 * @csspart badge-danger - That a key has expired.
 * @csspart pager - The buttons that turn pages.
 * @csspart menu - The menu of a row.
 * @csspart menu-item - One action.
 * @csspart menu-item-danger - An action that takes something away.
 * @csspart dialog - A dialog.
 * @csspart dialog-actions - The buttons of a dialog.
 * @csspart details - What is known of a key.
 * @csspart alert - What went wrong, or went well.
 * @csspart alert-danger - What went wrong.
 * @csspart alert-success - What went well.
 * @csspart empty - What is shown in place of rows.
 * @csspart error - What is shown when nothing could be loaded.
 * @csspart skeleton - A placeholder while loading.
 */
export abstract class ApiKeysElement extends WidgetElement {
  static override styles = [
    ...WidgetElement.styles,
    buttonStyles,
    fieldStyles,
    loadingStyles,
    statusStyles,
    dataStyles,
    tableStyles,
    styles,
  ];

  /** How many keys one page holds: 1 to 100. */
  @property({type: Number, attribute: 'page-size'}) pageSize = 10;

  /** What is searched for. The person can change it. */
  @property() search = '';

  /** Hides everything that changes something. */
  @property({type: Boolean}) readonly = false;

  /** Hides the search field. */
  @property({type: Boolean, attribute: 'search-hidden'}) searchHidden = false;

  /** Hides the button that creates a key. */
  @property({type: Boolean, attribute: 'create-hidden'}) createHidden = false;

  /** Keeps the search in the page's address, in a query key that begins with this name; empty for not at all. */
  @property({attribute: 'url-sync'}) urlSync = '';

  /** Whose keys. @internal */
  abstract readonly scope: ApiKeyScope;

  /** @internal */
  readonly paging = new Paging(this);

  readonly #filters = new Filters(this, {
    prefix: () => this.urlSync,
    read: () => ({q: trim(this.search)}),
    apply: ({q = this.search}) => {
      this.search = q;
    },
    onChange: () => this.dialogs.hush(),
  });

  /** @internal */
  readonly main = new Query(this, {
    topic: 'api-keys',
    args: () => [trim(this.search), this.#limit, this.paging.cursor] as const,
    load: ({client}, [search, limit, cursor], signal) =>
      listKeys(client, this.scope, {search, limit, ...(cursor && {cursor})}, signal),
    accept: (page) => this.paging.accepts(page),
  });
  readonly #searchDelay = new SearchDelay(this, (q) => this.#filters.change({q}));
  /** @internal */
  readonly dialogs = new Dialogs(this, {
    load: () => import('./dialogs.js'),
    buttons: 'tbody [part~=button-icon]',
    isBusy: () => this.main.isLoading,
  });
  readonly #menu = new RowMenu<ApiKey>(this, {
    label: (key) => this.text.actionsFor(nameOf(key, this.text)),
    items: (key) => this.#menuItems(key),
  });

  constructor() {
    super();
    new Clock(this);
  }

  /** @internal */
  get text() {
    return this.messages('apiKeys', apiKeys);
  }

  /** Whether keys of several people are shown. @internal */
  get hasOwners() {
    return false;
  }

  get #limit() {
    return pageLimit(this.pageSize, 100);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    this.paging.follow(trim(this.search), this.#limit);
  }

  protected override content() {
    const {text, main, dialogs} = this;
    return html`
      ${this.status === 'error' ? nothing : this.#renderToolbar(this.status === 'loading')}
      ${alert(dialogs.error, this)}
      ${queryView(this, {
        skeleton: () =>
          this.#renderTable(Array.from({length: Math.min(this.#limit, 10)}, () => skeletonRow(this.#rowOptions))),
        content: (page) => this.#renderPage(page),
      })}
      <p class="hidden" role="status">
        ${main.data && !main.isLoading ? text.shown(main.data.items.length, this.paging.page) : nothing}
      </p>
      ${notice(dialogs.notice, this, dialogs.hush)} ${this.#menu.render()} ${dialogs.current?.render()}
    `;
  }

  #renderToolbar(isLoading: boolean) {
    const {text} = this;
    return html`<div part="toolbar">
      ${
        this.searchHidden
          ? nothing
          : searchField(this.#searchDelay, this.search, {label: text.search, clear: text.clearSearch, isLoading})
      }
      <slot name="toolbar"></slot>
      ${
        this.createHidden || this.readonly
          ? nothing
          : opener(text.create, {
              part: 'create-button',
              isDisabled: isLoading,
              open: () => this.#open('create'),
              expect: this.dialogs.expect,
            })
      }
    </div>`;
  }

  #renderPage({items, next}: Page<ApiKey>) {
    const {text, main, dialogs, paging} = this;
    const search = trim(this.search);
    return html`<div class="rows" aria-busy=${main.isLoading}>
        ${
          items.length
            ? this.#renderTable(
                repeat(
                  items,
                  ({id}, index) => id || index,
                  (key) => keyRow(key, this.#rowOptions),
                ),
              )
            : search
              ? emptyView(text.noMatch, text.noMatchText(search), {
                  label: text.clearSearch,
                  select: () => {
                    this.#searchDelay.type('', 0);
                    this.focus();
                  },
                })
              : html`<slot name="empty">${emptyView(text.none, text.noneText[this.scope])}</slot>`
        }
      </div>
      ${pager(paging.page, next !== undefined, text, {
        isBusy: main.isLoading,
        onPrevious: () => {
          dialogs.hush();
          paging.previous();
        },
        onNext: () => {
          dialogs.hush();
          if (next) paging.next(next);
        },
      })} `;
  }

  #renderTable(rows: unknown) {
    const {text} = this;
    const header = (part: string, label: unknown) =>
      html`<th part="${part}-header" scope="col" role="columnheader">${label}</th>`;
    return html`<table part="table" role="table" @click=${this.#clickRow}>
      <caption class="hidden">
        ${text.caption}
      </caption>
      <thead role="rowgroup">
        <tr part="header" role="row">
          ${header('name', text.name)} ${this.#rowOptions.columns.map((column) => header(...column))}
          ${header('actions', html`<span class="hidden">${text.actions}</span>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>`;
  }

  get #rowOptions(): RowOptions {
    const {text} = this;
    return {text, language: this.languages.language, columns: columnsOf(text, this.hasOwners)};
  }

  #menuItems(key: ApiKey): MenuItem[] {
    const {text} = this;
    const item = (dialog: KeyDialogName, label: string, isDanger = false) => ({
      label,
      isDanger,
      select: () => this.#open(dialog, key),
    });
    return [
      item('details', text.viewDetails),
      ...(this.readonly ? [] : [item('expiration', text.editExpiration), item('revoke', text.revoke, true)]),
    ];
  }

  #clickRow(event: Event) {
    const button = (event.target as Element).closest('button');
    const key = this.main.data?.items.find(({id}) => id && id === button?.value);
    if (button && key) this.#menu.open(key, button);
  }

  #open(name: KeyDialogName, key?: ApiKey) {
    const button = key && this.renderRoot.querySelector(`[part~=button-icon][value="${CSS.escape(key.id)}"]`);
    return this.dialogs.open(({openDialog}) => openDialog(name, this, key), button);
  }
}
