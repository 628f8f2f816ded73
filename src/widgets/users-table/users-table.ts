import {type PropertyValues, html, nothing} from 'lit';
import {property} from '../property.js';
import {repeat} from 'lit/directives/repeat.js';
import {type Member, getRoles, listMembers} from '../../api/members.js';
import type {Page} from '../../api/paging.js';
import {Clock} from '../../controllers/clock.js';
import {Dialogs} from '../../controllers/dialogs.js';
import {Filters} from '../../controllers/filters.js';
import {Paging, pageLimit} from '../../controllers/paging.js';
import {Query} from '../../controllers/query.js';
import {SessionState} from '../../controllers/session-state.js';
import {usersTable} from '../../messages/en/users-table.js';
import {usersTable as entry} from '../../session/catalog.js';
import {buttonStyles} from '../../styles/button.styles.js';
import {fieldStyles} from '../../styles/field.styles.js';
import {dataStyles} from '../../styles/data.styles.js';
import {loadingStyles} from '../../styles/loading.styles.js';
import {statusStyles} from '../../styles/status.styles.js';
import {tableStyles} from '../../styles/table.styles.js';
import {alert, errorText} from '../../ui/alert.js';
import {notice} from '../../ui/notice.js';
import type {MenuItem} from '../../ui/menu.js';
import {emptyView} from '../../ui/empty.js';
import {pager} from '../../ui/pager.js';
import {queryView} from '../../ui/query-view.js';
import {RowMenu} from '../../ui/row-menu.js';
import {SearchDelay, opener, roleFilter, searchField, trim} from '../../ui/toolbar.js';
import {WidgetElement} from '../widget-element.js';
import type {MembersDialogName} from './dialogs.js';
import {nameOf} from './member-name.js';
import {type RowOptions, memberRow, skeletonRow} from './rows.js';
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
  readonly #paging = new Paging(this);

  readonly #filters = new Filters(this, {
    prefix: () => this.urlSync,
    read: () => ({q: trim(this.search), role: this.roleFilter}),
    apply: ({q = this.search, role = this.roleFilter}) => {
      this.search = q;
      this.roleFilter = role;
    },
    onChange: () => this.dialogs.hush(),
  });

  /** @internal */
  readonly main = new Query(this, {
    topic: 'members',
    args: () => [trim(this.search), this.roleFilter, this.#limit, this.#paging.cursor] as const,
    load: ({client}, [search, role, limit, cursor], signal) =>
      listMembers(client, {search, role, limit, ...(cursor && {cursor})}, signal),
    accept: (page) => this.#paging.accepts(page),
  });
  /** @internal */
  readonly roles = new Query(this, {
    topic: 'roles',
    args: () => [] as const,
    load: ({client}, _, signal) => getRoles(client, signal),
  });
  readonly #searchDelay = new SearchDelay(this, (q) => this.#filters.change({q}));
  /** @internal */
  readonly dialogs = new Dialogs(this, {
    load: () => import('./dialogs.js'),
    buttons: 'tbody [part~=button-icon]',
    isBusy: () => this.main.isLoading,
  });
  readonly #menu = new RowMenu<Member>(this, {
    label: (member) => this.text.actionsFor(nameOf(member, this.text.unknown)),
    items: (member) => this.#menuItems(member),
  });

  constructor() {
    super();
    new Clock(this);
  }

  /** @internal */
  get text() {
    return this.messages('usersTable', usersTable);
  }

  get #limit() {
    return pageLimit(this.pageSize, 1_000);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    this.#paging.follow(trim(this.search), this.roleFilter, this.#limit);
  }

  protected override content() {
    const {text, main, access, dialogs} = this;
    const isLoading = this.status === 'loading';
    return html`
      ${this.status === 'error' ? nothing : this.#renderToolbar(isLoading)} ${alert(dialogs.error, this)}
      ${main.data && !(access.error ?? main.error) ? this.#renderRolesFailed() : nothing}
      ${queryView(this, {
        skeleton: () =>
          this.#renderTable(Array.from({length: Math.min(this.#limit, 10)}, () => skeletonRow(this.#rowOptions))),
        content: (page) => this.#renderPage(page),
      })}
      <p class="hidden" role="status">
        ${main.data && !main.isLoading ? text.shown(main.data.items.length, this.#paging.page) : nothing}
      </p>
      ${notice(dialogs.notice, this, dialogs.hush)} ${this.#menu.render()} ${dialogs.current?.render()}
    `;
  }

  #renderToolbar(isLoading: boolean) {
    const {text, roles} = this;
    return html`<div part="toolbar">
      ${
        this.searchHidden
          ? nothing
          : searchField(this.#searchDelay, this.search, {label: text.search, clear: text.clearSearch, isLoading})
      }
      ${
        this.roleFilterHidden
          ? nothing
          : roleFilter(roles.data?.roles ?? [], this.roleFilter, {
              label: text.filterByRole,
              all: text.allRoles,
              onChange: (role) => this.#filters.change({role}),
            })
      }
      <slot name="toolbar"></slot>
      ${
        this.inviteHidden || this.readonly
          ? nothing
          : opener(text.invite, {
              part: 'invite-button',
              isDisabled: isLoading,
              open: () => this.#open('invite'),
              expect: this.dialogs.expect,
            })
      }
    </div>`;
  }

  /** The members are there, and their roles can neither be filtered by nor chosen. */
  #renderRolesFailed() {
    const {error, refresh} = this.roles;
    return error && alert(error, this, refresh, errorText(error, this), this.text.rolesFailed);
  }

  #renderPage({items, next}: Page<Member>) {
    const {text, main} = this;
    const isFiltered = !!(trim(this.search) || this.roleFilter);
    return html`<div class="rows" aria-busy=${main.isLoading}>
        ${
          items.length
            ? this.#renderTable(
                repeat(
                  items,
                  ({id}, index) => id || index,
                  (member) => memberRow(member, this.#rowOptions),
                ),
              )
            : isFiltered
              ? emptyView(text.noMatch, text.noMatchText(trim(this.search)), {
                  label: text.clearFilters,
                  select: () => this.#clearFilters(),
                })
              : html`<slot name="empty">${emptyView(text.none, text.noneText)}</slot>`
        }
      </div>
      ${pager(this.#paging.page, next !== undefined, text, {
        isBusy: main.isLoading,
        onPrevious: () => {
          this.dialogs.hush();
          this.#paging.previous();
        },
        onNext: () => {
          this.dialogs.hush();
          if (next) this.#paging.next(next);
        },
      })} `;
  }

  #renderTable(rows: unknown) {
    const {text} = this;
    return html`<table part="table" role="table" @click=${this.#clickRow} @error=${onPictureError}>
      <caption class="hidden">
        ${text.caption}
      </caption>
      <thead role="rowgroup">
        <tr part="header" role="row">
          <th scope="col" role="columnheader">${text.user}</th>
          ${this.#has('role') ? html`<th scope="col" role="columnheader">${text.role}</th>` : nothing}
          ${this.#has('last-active') ? html`<th scope="col" role="columnheader">${text.lastActive}</th>` : nothing}
          ${
            this.readonly
              ? nothing
              : html`<th scope="col" role="columnheader"><span class="hidden">${text.actions}</span></th>`
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>`;
  }

  get #rowOptions(): RowOptions {
    return {
      text: this.text,
      language: this.languages.language,
      expanded: this.#expanded.value,
      hasRole: this.#has('role'),
      hasLastActive: this.#has('last-active'),
      hasActions: !this.readonly,
    };
  }

  #has(column: string) {
    return String(this.columns ?? 'role last-active')
      .split(/\s+/)
      .includes(column);
  }

  #menuItems(member: Member): MenuItem[] {
    const {text, roles} = this;
    const all: Record<string, [dialog: MembersDialogName, label: string, isDanger?: boolean]> = {
      'edit-role': ['roles', roles.data?.multipleRoles ? text.editRoles : text.editRole],
      'resend-invite': ['resend', text.resend],
      'revoke-invite': ['revoke', text.revoke, true],
      'revoke-membership': ['remove', text.remove, true],
    };
    return Object.entries(all)
      .filter(([action]) => (member.actions as readonly string[]).includes(action))
      .map(([, [dialog, label, isDanger = false]]) => ({
        label,
        isDanger,
        select: () => this.#open(dialog, member),
      }));
  }

  /** One listener for all rows, since there may be a thousand. */
  #clickRow(event: Event) {
    const button = (event.target as Element).closest('button');
    const member = this.main.data?.items.find(({id}) => id && id === button?.value);
    if (!button || !member) return;
    if (button.matches('[part~=button-icon]')) this.#menu.open(member, button);
    else {
      const expanded = new Set(this.#expanded.value);
      if (!expanded.delete(member.id)) expanded.add(member.id);
      this.#expanded.value = expanded;
    }
  }

  #open(name: MembersDialogName, member?: Member) {
    const button = member && this.renderRoot.querySelector(`[part~=button-icon][value="${CSS.escape(member.id)}"]`);
    return this.dialogs.open(({openDialog}) => openDialog(name, this, member), button);
  }

  #clearFilters() {
    this.#searchDelay.cancel();
    this.#filters.change({q: '', role: ''});
    this.focus();
  }
}

/** A picture that cannot be had leaves the initials behind it. */
const onPictureError = {
  handleEvent: ({target}: Event) => void ((target as HTMLElement).hidden = true),
  capture: true,
};
