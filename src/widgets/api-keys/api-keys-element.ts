import {property} from '../property.js';
import {type ApiKey, type ApiKeyScope, listKeys} from '../../api/api-keys.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {ResourceTable} from '../../controllers/resource-table.js';
import {apiKeys} from '../../messages/en/api-keys.js';
import {languages} from '../../messages/languages/api-keys.js';
import {tableWidgetStyles} from '../../styles/table-widget.styles.js';
import {resourceTableView} from '../../ui/resource-table.js';
import {WidgetElement} from '../widget-element.js';
import {styles} from './api-keys.styles.js';
import {columnsOf} from './columns.js';
import type {KeyDialogName} from './dialogs/dialogs.js';
import type {ApiKeyDialogHost} from './dialogs/host.js';
import {nameOf} from './key-name.js';

/**
 * Base class of the API key widgets. A subclass defines whose keys are listed.
 *
 * @fires {CustomEvent<NewApiKey>} workos-api-key-create - Before a key is created. Cancelable: if cancelled, the
 *   dialog closes without a message, so that the page can create the key itself.
 * @fires {CustomEvent<{key: ApiKey}>} workos-api-key-created - After a key was created. `key` does not contain the
 *   secret.
 * @fires {CustomEvent<{key: ApiKey, expiresAt: string | null}>} workos-api-key-expiration-change - Before the
 *   expiration of a key is changed. Cancelable. `expiresAt` is null if the key never expires.
 * @fires {CustomEvent<{key: ApiKey, expiresAt: string | null}>} workos-api-key-expiration-changed - After the
 *   expiration of a key was changed.
 * @fires {CustomEvent<{key: ApiKey}>} workos-api-key-revoke - Before a key is revoked. Cancelable.
 * @fires {CustomEvent<{key: ApiKey}>} workos-api-key-revoked - After a key was revoked.
 * @fires {CustomEvent<{search: string, role: string}>} workos-filter-changed - After the user has searched. `role` is
 *   always empty.
 * @fires {CustomEvent<{page: number}>} workos-page-changed - When another page is shown; the first is page 1.
 *
 * @slot toolbar - Additional controls beside the button that creates a key.
 * @slot empty - Replaces the message shown when there are no keys.
 * @slot error - Replaces the message shown when the data cannot be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart toolbar - The search field and the button that creates a key.
 * @csspart field - A control with its label or icon.
 * @csspart search - The search field with its icon and its clear button.
 * @csspart input - A text field.
 * @csspart search-input - The text field of the search.
 * @csspart select - A select element.
 * @csspart button - Any button.
 * @csspart button-primary - The button for the main action.
 * @csspart button-danger - A button for a destructive action.
 * @csspart button-icon - A button that shows only an icon.
 * @csspart button-link - A button that looks like a link.
 * @csspart create-button - The button that opens the dialog to create a key.
 * @csspart copy-button - The button that copies a newly created key.
 * @csspart table - The table.
 * @csspart header - The row of column headers.
 * @csspart name-header - The header of the name column.
 * @csspart key-header - The header of the column with the obfuscated keys.
 * @csspart owner-header - The header of the owner column.
 * @csspart last-used-header - The header of the column with the last use.
 * @csspart expires-header - The header of the expiration column.
 * @csspart created-header - The header of the column with the creation date.
 * @csspart actions-header - The header of the column with the row menus.
 * @csspart row - One key.
 * @csspart cell - One cell.
 * @csspart name-cell - The cell with the name of a key.
 * @csspart key-cell - The cell with the obfuscated key.
 * @csspart owner-cell - The cell with the owner of a key.
 * @csspart last-used-cell - The cell with the last use of a key.
 * @csspart expires-cell - The cell with the expiration of a key.
 * @csspart created-cell - The cell with the creation date of a key.
 * @csspart actions-cell - The cell with the button that opens the menu of a row.
 * @csspart name - The name of a key.
 * @csspart badge - A badge on a key that has expired or expires soon.
 * @csspart badge-warning - A badge on a key that expires soon.
 * @csspart badge-danger - A badge on a key that has expired.
 * @csspart pager - The page number and the buttons for the previous and next page.
 * @csspart menu - The menu of a row.
 * @csspart menu-item - One menu item.
 * @csspart menu-item-danger - A menu item for a destructive action.
 * @csspart dialog - A dialog.
 * @csspart dialog-actions - The buttons of a dialog.
 * @csspart details - The details of a key.
 * @csspart alert - A message about an error, a warning or a success.
 * @csspart alert-danger - An error message.
 * @csspart alert-success - A success message.
 * @csspart empty - The message shown when there are no rows.
 * @csspart error - The message shown when the data cannot be loaded.
 * @csspart skeleton - A placeholder shown while data loads.
 */
export abstract class ApiKeysElement extends WidgetElement {
  static override styles = [...WidgetElement.styles, ...tableWidgetStyles, styles];
  /** @internal */
  protected static override readonly languages = languages;

  /** The number of keys per page, from 1 to 100. */
  @property({type: Number, attribute: 'page-size'}) pageSize = 10;

  /** The search text. Changes when the user searches. */
  @property() search = '';

  /** Hides all controls that change data. */
  @property({type: Boolean}) readonly = false;

  /** Hides the search field. */
  @property({type: Boolean, attribute: 'search-hidden'}) searchHidden = false;

  /** Hides the button that creates a key. */
  @property({type: Boolean, attribute: 'create-hidden'}) createHidden = false;

  /**
   * Keeps the search in the query string of the page's URL, in a parameter that begins with this name, such as `keys-q`
   * for `keys`. If empty, the URL stays unchanged.
   */
  @property({attribute: 'url-sync'}) urlSync = '';

  /** Whose keys are listed. @internal */
  abstract readonly scope: ApiKeyScope;

  /** @internal */
  readonly dialogs: Dialogs<ApiKeyDialogHost, typeof import('./dialogs/dialogs.js')> = new Dialogs(this, {
    load: () => import('./dialogs/dialogs.js'),
    isBusy: () => this.main.isLoading,
  });
  readonly #table: ResourceTable<ApiKey, typeof import('./dialogs/menu.js')> = new ResourceTable(this, {
    topic: 'api-keys',
    maxPageSize: 100,
    load: ({client}, {search, limit, cursor}, signal) => listKeys(client, this.scope, {search, limit, cursor}, signal),
    menu: {
      load: () => import('./dialogs/menu.js'),
      label: (key) => this.#menuLabel(key),
      items: ({menuItems}, key) => menuItems(this, key),
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

  /** Whether keys of several owners are shown. @internal */
  get hasOwners() {
    return false;
  }

  /** @internal */
  protected override content() {
    const {text, hasOwners} = this;
    const {language} = this.localization;
    return resourceTableView(this, this.#table, {
      text,
      noneText: text.noneText[this.scope],
      clearFilters: text.clearSearch,
      columns: columnsOf(text, language, hasOwners),
      rowOptions: [text, language, hasOwners],
      menuLabel: (key) => (key.id ? this.#menuLabel(key) : undefined),
      action:
        this.createHidden || this.readonly
          ? undefined
          : {label: text.create, part: 'create-button', open: () => this.openDialog('create')},
    });
  }

  #menuLabel(key: ApiKey) {
    return this.text.actionsFor(nameOf(key, this.text));
  }

  /** @internal */
  openDialog(name: KeyDialogName, key?: ApiKey) {
    return this.dialogs.open(({openDialog}) => openDialog(name, this, key), key?.id);
  }
}
