import {nothing} from 'lit';
import {property} from '../property.js';
import {type Member, getRoles, listMembers} from '../../api/members.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {Query} from '../../controllers/query.js';
import {ResourceTable} from '../../controllers/resource-table.js';
import type {MenuItem} from '../../controllers/row-menu.js';
import {SessionState} from '../../controllers/session-state.js';
import {usersTable} from '../../messages/en/users-table.js';
import {usersTable as entry} from '../../session/catalog.js';
import {selectStyles} from '../../styles/select.styles.js';
import {tableWidgetStyles} from '../../styles/table-widget.styles.js';
import {alert, errorText} from '../../ui/alert.js';
import {resourceTableView} from '../../ui/resource-table.js';
import {roleFilter} from '../../ui/role-filter.js';
import {WidgetElement} from '../widget-element.js';
import {columnsOf} from './columns.js';
import type {MemberDialogName} from './dialogs/dialogs.js';
import type {MemberDialogHost} from './dialogs/host.js';
import {nameOf} from './member-name.js';
import {styles} from './users-table.styles.js';

/**
 * Lists an organization's members and the people invited to it, and lets an administrator search, invite, change roles,
 * remove, and resend or revoke invitations.
 *
 * @customElement workos-users-table
 * @tag workos-users-table
 * @summary An organization's members, with search, roles and invitations.
 * @fires {CustomEvent<Invitation>} workos-user-invite - Before an invitation is sent; cancelable. One for each
 *   address; a cancelled one leaves the dialog without a word, since the page takes it over.
 * @fires {CustomEvent<Invitation>} workos-user-invited - An invitation was sent.
 * @fires {CustomEvent<{member: Member, roles: string[]}>} workos-roles-change - Before roles are saved; cancelable.
 * @fires {CustomEvent<{member: Member, roles: string[]}>} workos-roles-changed - A member's roles were saved.
 * @fires {CustomEvent<{member: Member}>} workos-user-remove - Before a member is removed; cancelable.
 * @fires {CustomEvent<{member: Member}>} workos-user-removed - A member was removed.
 * @fires {CustomEvent<{member: Member}>} workos-invitation-resend - Before an invitation is sent again; cancelable.
 * @fires {CustomEvent<{member: Member}>} workos-invitation-resent - An invitation was sent again.
 * @fires {CustomEvent<{member: Member}>} workos-invitation-revoke - Before an invitation is revoked; cancelable.
 * @fires {CustomEvent<{member: Member}>} workos-invitation-revoked - An invitation was revoked.
 * @fires {CustomEvent<{search: string, role: string}>} workos-filter-changed - The person searched or filtered.
 * @fires {CustomEvent<{page: number}>} workos-page-changed - Another page is shown.
 *
 * @slot toolbar - Controls of the page's own, beside the invite button.
 * @slot empty - Replaces what is shown when there are no members at all.
 * @slot error - Replaces what is shown when nothing could be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart toolbar - Search, role filter and invite button.
 * @csspart field - A control with its label or icon.
 * @csspart search - The search field with its icon and its clear button.
 * @csspart role-filter - The select that filters by role.
 * @csspart input - A text field.
 * @csspart search-input - The text field of the search.
 * @csspart select - A select.
 * @csspart button - Any button.
 * @csspart button-primary - The button of the main action.
 * @csspart button-danger - A button that takes something away.
 * @csspart button-icon - A button with an icon alone.
 * @csspart button-link - A button that looks like a link.
 * @csspart invite-button - Opens the invitation dialog.
 * @csspart table - The table.
 * @csspart header - The row of column headers.
 * @csspart row - One member.
 * @csspart cell - One cell.
 * @csspart user-cell - The cell with a member's picture, name and e-mail address.
 * @csspart role-cell - The cell with a member's roles.
 * @csspart last-active-cell - The cell with a member's last activity.
 * @csspart actions-cell - The cell with the button that opens the menu of a row.
 * @csspart avatar - A picture, or initials.
 * @csspart name - A member's name, or the e-mail address where there is none.
 * @csspart email - The e-mail address under a name.
 * @csspart badge - A status or a role.
 * @csspart badge-warning - The member was invited and has not joined.
 * @csspart badge-danger - The member is not active.
 * @csspart role - One role of a member.
 * @csspart pager - The buttons that turn pages.
 * @csspart menu - The menu of a row.
 * @csspart menu-item - One action.
 * @csspart menu-item-danger - An action that takes something away.
 * @csspart dialog - A dialog.
 * @csspart dialog-actions - The buttons of a dialog.
 * @csspart alert - What went wrong, or went well.
 * @csspart alert-danger - What went wrong.
 * @csspart alert-success - What went well.
 * @csspart empty - What is shown in place of rows.
 * @csspart error - What is shown when nothing could be loaded.
 * @csspart skeleton - A placeholder while loading.
 */
export class UsersTable extends WidgetElement {
  static override styles = [...WidgetElement.styles, ...tableWidgetStyles, selectStyles, styles];
  /** @internal */
  protected static override readonly entry = entry;

  /** How many members one page holds: 1 to 1,000. */
  @property({type: Number, attribute: 'page-size'}) pageSize = 10;

  /** What is searched for in names and e-mail addresses. The person can change it. */
  @property() search = '';

  /** The slug of the role that is filtered by. The person can change it. */
  @property({attribute: 'role-filter'}) roleFilter = '';

  /** The columns beside the member, in any order, separated by spaces. */
  @property() columns = 'role last-active';

  /** Hides everything that changes something. */
  @property({type: Boolean}) readonly = false;

  /** Hides the search field. */
  @property({type: Boolean, attribute: 'search-hidden'}) searchHidden = false;

  /** Hides the role filter. */
  @property({type: Boolean, attribute: 'role-filter-hidden'}) roleFilterHidden = false;

  /** Hides the invite button. */
  @property({type: Boolean, attribute: 'invite-hidden'}) inviteHidden = false;

  /** Keeps search and role in the page's address, in query keys that begin with this name; empty for not at all. */
  @property({attribute: 'url-sync'}) urlSync = '';

  /** IDs of members whose roles are all shown. */
  readonly #expanded = new SessionState<ReadonlySet<string>>(this, new Set());

  /** @internal */
  readonly dialogs: Dialogs<MemberDialogHost, typeof import('./dialogs/dialogs.js')> = new Dialogs(this, {
    load: () => import('./dialogs/dialogs.js'),
    isBusy: () => this.main.isLoading,
  });
  readonly #table: ResourceTable<Member> = new ResourceTable<Member>(this, {
    topic: 'members',
    maxPageSize: 1_000,
    load: ({client}, query, signal) => listMembers(client, query, signal),
    menu: {
      load: () => import('../../ui/menu.js'),
      label: (member) => this.#menuLabel(member),
      items: (member) => this.#menuItems(member),
    },
    press: ({id}) => this.#toggleRoles(id),
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
    return resourceTableView(this, this.#table, {
      text,
      noneText: text.noneText,
      clearFilters: text.clearFilters,
      columns: columnsOf(String(this.columns ?? 'role last-active'), {
        text,
        language: this.localization.language,
        expanded: this.#expanded.value,
      }),
      menuLabel: readonly ? undefined : (member) => (member.actions.length ? this.#menuLabel(member) : undefined),
      action:
        this.inviteHidden || readonly
          ? undefined
          : {label: text.invite, part: 'invite-button', open: () => this.#open('invite')},
      filters: this.roleFilterHidden
        ? nothing
        : roleFilter(roles.data?.roles ?? [], this.roleFilter, {
            label: text.filterByRole,
            all: text.allRoles,
            onChange: (role) => this.#table.filters.change({role}),
          }),
      alerts: this.#renderRolesFailed(),
    });
  }

  /** The members are there, and their roles can neither be filtered by nor chosen. */
  #renderRolesFailed() {
    const {main, access, text} = this;
    const {error, refresh} = this.roles;
    if (!error || !main.data || (access.error ?? main.error)) return nothing;
    return alert(error, this, refresh, errorText(error, this), text.rolesFailed);
  }

  #menuLabel(member: Member) {
    return this.text.actionsFor(nameOf(member, this.text.unknown));
  }

  #menuItems(member: Member): MenuItem[] {
    const {text, roles} = this;
    const all: Record<string, [dialog: MemberDialogName, label: string, isDanger?: boolean]> = {
      'edit-role': ['roles', roles.data?.multipleRoles ? text.editRoles : text.editRole],
      'resend-invite': ['resend', text.resend],
      'revoke-invite': ['revoke', text.revoke, true],
      'revoke-membership': ['remove', text.remove, true],
    };
    return Object.entries(all)
      .filter(([action]) => (member.actions as readonly string[]).includes(action))
      .map(([, [dialog, label, isDanger = false]]) => ({label, isDanger, select: () => this.#open(dialog, member)}));
  }

  #toggleRoles(id: string) {
    const expanded = new Set(this.#expanded.value);
    if (!expanded.delete(id)) expanded.add(id);
    this.#expanded.value = expanded;
  }

  #open(name: MemberDialogName, member?: Member) {
    return this.dialogs.open(({openDialog}) => openDialog(name, this, member), member?.id);
  }
}
