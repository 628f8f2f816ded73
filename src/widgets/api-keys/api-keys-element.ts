import {property} from '../property.js';
import {type ApiKey, type ApiKeyScope, listKeys} from '../../api/api-keys.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {ResourceTable} from '../../controllers/resource-table.js';
import type {MenuItem} from '../../controllers/row-menu.js';
import {apiKeys} from '../../messages/en/api-keys.js';
import {tableWidgetStyles} from '../../styles/table-widget.styles.js';
import {resourceTableView} from '../../ui/resource-table.js';
import {WidgetElement} from '../widget-element.js';
import {styles} from './api-keys.styles.js';
import {columnsOf} from './columns.js';
import type {KeyDialogName} from './dialogs/dialogs.js';
import type {ApiKeyDialogHost} from './dialogs/host.js';
import {nameOf} from './key-name.js';

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
  static override styles = [...WidgetElement.styles, ...tableWidgetStyles, styles];

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
  readonly dialogs: Dialogs<ApiKeyDialogHost, typeof import('./dialogs/dialogs.js')> = new Dialogs(this, {
    load: () => import('./dialogs/dialogs.js'),
    isBusy: () => this.main.isLoading,
  });
  readonly #table: ResourceTable<ApiKey> = new ResourceTable<ApiKey>(this, {
    topic: 'api-keys',
    maxPageSize: 100,
    load: ({client}, {search, limit, cursor}, signal) =>
      listKeys(client, this.scope, {search, limit, ...(cursor && {cursor})}, signal),
    menu: {
      load: () => import('../../ui/menu.js'),
      label: (key) => this.#menuLabel(key),
      items: (key) => this.#menuItems(key),
    },
  });

  /** @internal */
  get main() {
    return this.#table.query;
  }

  /** @internal */
  get text() {
    return this.messages('apiKeys', apiKeys);
  }

  /** @internal */
  showFirstPage() {
    this.#table.first();
  }

  /** Whether keys of several people are shown. @internal */
  get hasOwners() {
    return false;
  }

  /** @internal */
  protected override content() {
    const {text} = this;
    return resourceTableView(this, this.#table, {
      text,
      noneText: text.noneText[this.scope],
      clearFilters: text.clearSearch,
      columns: columnsOf(text, this.localization.language, this.hasOwners),
      menuLabel: (key) => (key.id ? this.#menuLabel(key) : undefined),
      action:
        this.createHidden || this.readonly
          ? undefined
          : {label: text.create, part: 'create-button', open: () => this.#open('create')},
    });
  }

  #menuLabel(key: ApiKey) {
    return this.text.actionsFor(nameOf(key, this.text));
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

  #open(name: KeyDialogName, key?: ApiKey) {
    return this.dialogs.open(({openDialog}) => openDialog(name, this, key), key?.id);
  }
}
