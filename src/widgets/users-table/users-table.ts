import {nothing} from 'lit';
import {property} from '../property.js';
import {type Member, type Role, getRoles, listMembers} from '../../api/members.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {Query} from '../../controllers/query.js';
import {ResourceTable} from '../../controllers/resource-table.js';
import {SessionState} from '../../controllers/session-state.js';
import {usersTable} from '../../messages/en/users-table.js';
import {languages} from '../../messages/languages/users-table.js';
import {usersTable as scopes} from '../../session/catalog.js';
import {selectStyles} from '../../styles/select.styles.js';
import {surfaceStyles} from '../../styles/surface.styles.js';
import {tableWidgetStyles} from '../../styles/table-widget.styles.js';
import {distinctNames} from '../../ui/distinct-names.js';
import {alert} from '../../ui/lazy-alert.js';
import {resourceTableView} from '../../ui/resource-table.js';
import {roleFilter} from '../../ui/role-filter.js';
import {WidgetElement} from '../widget-element.js';
import {columnsOf} from './columns.js';
import type {MemberDialogName} from './dialogs/dialogs.js';
import type {MemberDialogHost} from './dialogs/host.js';
import {nameOf} from './member-name.js';
import {styles} from './users-table.styles.js';

/**
 * Lists an organization's members and invitations. Administrators can search, invite users, change roles, remove
 * members, and resend or revoke invitations.
 *
 * @customElement workos-users-table
 * @tag workos-users-table
 * @summary An organization's members, with search, roles and invitations.
 * @fires {CustomEvent<Invitation>} workos-user-invite - Before an invitation is sent; once per address. Cancelable: if
 *   cancelled, the address is skipped without a message, so that the page can send the invitation itself.
 * @fires {CustomEvent<Invitation>} workos-user-invited - After an invitation was sent.
 * @fires {CustomEvent<{member: Member, roles: string[]}>} workos-roles-change - Before a member's roles are saved.
 *   Cancelable. `roles` are slugs.
 * @fires {CustomEvent<{member: Member, roles: string[]}>} workos-roles-changed - After a member's roles were saved.
 *   `roles` are slugs.
 * @fires {CustomEvent<{member: Member}>} workos-user-remove - Before a member is removed. Cancelable.
 * @fires {CustomEvent<{member: Member}>} workos-user-removed - After a member was removed.
 * @fires {CustomEvent<{member: Member}>} workos-invitation-resend - Before an invitation is resent. Cancelable.
 * @fires {CustomEvent<{member: Member}>} workos-invitation-resent - After an invitation was resent.
 * @fires {CustomEvent<{member: Member}>} workos-invitation-revoke - Before an invitation is revoked. Cancelable.
 * @fires {CustomEvent<{member: Member}>} workos-invitation-revoked - After an invitation was revoked.
 * @fires {CustomEvent<{search: string, role: string}>} workos-filter-changed - After the user has searched or filtered.
 *   `role` is a slug, or empty for all roles.
 * @fires {CustomEvent<{page: number}>} workos-page-changed - When another page is shown; the first is page 1.
 *
 * @slot toolbar - Additional controls beside the invite button.
 * @slot empty - Replaces the message shown when there are no members.
 * @slot error - Replaces the message shown when the data cannot be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart toolbar - The search field, the role filter and the invite button.
 * @csspart field - A control with its label or icon.
 * @csspart search - The search field with its icon and its clear button.
 * @csspart role-filter - The select that filters by role.
 * @csspart input - A text field.
 * @csspart search-input - The text field of the search.
 * @csspart select - A select element.
 * @csspart button - Any button.
 * @csspart button-primary - The button for the main action.
 * @csspart button-danger - A button for a destructive action.
 * @csspart button-icon - A button that shows only an icon.
 * @csspart button-link - A button that looks like a link.
 * @csspart invite-button - The button that opens the invitation dialog.
 * @csspart table - The table.
 * @csspart header - The row of column headers.
 * @csspart user-header - The header of the member column.
 * @csspart role-header - The header of the role column.
 * @csspart last-active-header - The header of the column of last activities.
 * @csspart actions-header - The header of the column of row menus.
 * @csspart row - One member.
 * @csspart cell - One cell.
 * @csspart user-cell - The cell with a member's picture, name and e-mail address.
 * @csspart role-cell - The cell with a member's roles.
 * @csspart last-active-cell - The cell with a member's last activity.
 * @csspart actions-cell - The cell with the button that opens the menu of a row.
 * @csspart avatar - A member's picture or initials.
 * @csspart name - A member's name, or the e-mail address if there is no name.
 * @csspart email - The e-mail address below a name.
 * @csspart badge - A status or a role.
 * @csspart badge-warning - The status of an invited user who has not joined yet.
 * @csspart badge-danger - The status of a member who is not active.
 * @csspart role - One role of a member.
 * @csspart pager - The page number and the buttons for the previous and next page.
 * @csspart menu - The menu of a row.
 * @csspart menu-item - One menu item.
 * @csspart menu-item-danger - A menu item for a destructive action.
 * @csspart dialog - A dialog.
 * @csspart dialog-actions - The buttons of a dialog.
 * @csspart alert - A message about an error, a warning or a success.
 * @csspart alert-danger - An error message.
 * @csspart alert-success - A success message.
 * @csspart empty - The message shown when there are no rows.
 * @csspart error - The message shown when the data cannot be loaded.
 * @csspart skeleton - A placeholder shown while data loads.
 */
export class UsersTable extends WidgetElement {
  static override styles = [...WidgetElement.styles, ...tableWidgetStyles, surfaceStyles, selectStyles, styles];
  /** @internal */
  protected static override readonly entry = {scopes, type: 'user-management'};
  /** @internal */
  protected static override readonly languages = languages;

  /** The number of members per page, from 1 to 1,000. */
  @property({type: Number, attribute: 'page-size'}) pageSize = 10;

  /** The text to search for in names and e-mail addresses. Changes when the user searches. */
  @property() search = '';

  /** The slug of the role to filter by; empty for all roles. Changes when the user filters. */
  @property({attribute: 'role-filter'}) roleFilter = '';

  /**
   * The names of the columns beside the member column, separated by spaces: `role` and `last-active`. They are
   * shown in this order, whatever the order of the names.
   */
  @property() columns = 'role last-active';

  /** Hides all controls that change data. */
  @property({type: Boolean}) readonly = false;

  /** Hides the search field. */
  @property({type: Boolean, attribute: 'search-hidden'}) searchHidden = false;

  /** Hides the role filter. */
  @property({type: Boolean, attribute: 'role-filter-hidden'}) roleFilterHidden = false;

  /** Hides the invite button. */
  @property({type: Boolean, attribute: 'invite-hidden'}) inviteHidden = false;

  /**
   * Keeps search and role in the query string of the page's URL, in parameters that begin with this name, such as
   * `users-q` and `users-role` for `users`. If empty, the URL stays unchanged.
   */
  @property({attribute: 'url-sync'}) urlSync = '';

  /** The IDs of members whose roles are all shown. */
  readonly #expanded = new SessionState<ReadonlySet<string>>(this, new Set());

  /** @internal */
  readonly dialogs: Dialogs<MemberDialogHost, typeof import('./dialogs/dialogs.js')> = new Dialogs(this, {
    load: () => import('./dialogs/dialogs.js'),
    isBusy: () => this.main.isLoading,
  });
  readonly #table: ResourceTable<Member, typeof import('./dialogs/menu.js')> = new ResourceTable(this, {
    topic: 'members',
    maxPageSize: 1_000,
    load: ({client}, query, signal) => listMembers(client, query, signal),
    menu: {
      load: () => import('./dialogs/menu.js'),
      label: (member) => this.#menuLabel(member),
      items: ({menuItems}, member) => menuItems(this, member),
    },
    onButtonClick: ({id}) => this.#toggleRoles(id),
  });
  /** @internal */
  readonly roles = new Query(this, {
    topic: 'roles',
    args: () => [] as const,
    load: ({client}, _, signal) => getRoles(client, signal),
  });

  /** @internal */
  get main() {
    return this.#table.query;
  }

  /** @internal */
  get text() {
    return this.messages('usersTable', usersTable);
  }

  /** @internal */
  protected override content() {
    const {text, roles, readonly} = this;
    const offered = roles.data?.roles ?? [];
    const held = this.main.data?.items.flatMap(({roles}) => roles) ?? [];
    const {language} = this.localization;
    const columns = String(this.columns ?? 'role last-active');
    let names: ReturnType<typeof distinctNames> | undefined;
    const roleName = (role: Role) => (names ??= distinctNames([...offered, ...held]))(role);
    const expanded = this.#expanded.value;
    return resourceTableView(this, this.#table, {
      text: {...text, noMatchText: (search) => (search ? text.noMatchText(search) : text.noFilterMatch)},
      noneText: text.noneText,
      clearFilters: text.clearFilters,
      columns: columnsOf(columns, {text, language, roleName, expanded}),
      rowOptions: [text, language, columns, readonly],
      rowState: (member) => [member, member.roles.map(roleName), expanded.has(member.id)],
      menuLabel: readonly ? undefined : (member) => (member.actions.length ? this.#menuLabel(member) : undefined),
      action:
        this.inviteHidden || readonly
          ? undefined
          : {label: text.invite, part: 'invite-button', open: () => this.openDialog('invite')},
      filters: this.roleFilterHidden
        ? nothing
        : roleFilter(offered, this.roleFilter, {
            label: text.filterByRole,
            all: text.allRoles,
            onChange: (role) => this.#table.filters.change({role}),
          }),
      alerts: this.#renderRolesFailed(),
    });
  }

  /**
   * Reports that the roles failed to load. The members are shown, but cannot be filtered by role. If the token was
   * rejected, waits for the members, so that an ended session is reported once.
   */
  #renderRolesFailed() {
    const {main, access, text} = this;
    const {error, refresh} = this.roles;
    const isWaiting = error?.status === 401 && main.isLoading;
    if (!error || isWaiting || !main.data || (access.error ?? main.error)) return nothing;
    return alert(error, this, refresh, '', text.rolesFailed);
  }

  #menuLabel(member: Member) {
    return this.text.actionsFor(nameOf(member, this.text.unknown));
  }

  #toggleRoles(id: string) {
    const expanded = new Set(this.#expanded.value);
    if (!expanded.delete(id)) expanded.add(id);
    this.#expanded.value = expanded;
  }

  /** Opens a dialog. @internal */
  openDialog(name: MemberDialogName, member?: Member) {
    return this.dialogs.open(({openDialog}) => openDialog(name, this, member), member?.id);
  }
}
