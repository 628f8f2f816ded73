import {html, nothing} from 'lit';
import type {Member} from '../../../api/members.js';
import {setRoles} from '../../../api/members.writes.js';
import {Action} from '../../../controllers/action.js';
import {emitCancelable, emit} from '../../../events.js';
import {Dialog} from '../../../dialogs/dialog.js';
import {distinctNames} from '../../../ui/distinct-names.js';
import {dialogText} from './dialog-text.js';
import {nameOf} from '../member-name.js';
import {roleChoice} from './role-choice.js';
import type {MemberDialogHost} from './host.js';

/** Changes a member's roles. Saves exactly the roles that it shows, so no role is removed without notice. */
export class RolesDialog extends Dialog<MemberDialogHost> {
  readonly #member: Member;
  readonly #held: ReadonlySet<string>;
  #chosen: ReadonlySet<string> | undefined;
  #invalid: string | undefined;
  readonly #saving: Action<[readonly string[]], readonly string[]>;

  constructor(table: MemberDialogHost, member: Member) {
    super(table);
    this.#member = member;
    this.#held = new Set(member.roles.map(({slug}) => slug));
    this.#saving = new Action(table, {
      changes: 'members',
      send: ({client}, roles) => setRoles(client, member, roles),
    });
  }

  protected get isPending() {
    return this.#saving.isPending;
  }

  protected override get isChanged() {
    const chosen = this.#selection;
    return chosen.size !== this.#held.size || [...chosen].some((slug) => !this.#held.has(slug));
  }

  protected view() {
    const {roles, common} = this.host;
    const text = dialogText(this.host);
    const isMultiple = !!roles.data?.multipleRoles;
    const chosen = this.#selection;
    const held = this.#member.roles;
    const roleName = distinctNames([...(roles.data?.roles ?? []), ...held]);
    const lost = held.filter(({slug}) => !chosen.has(slug)).map(roleName);
    const isLoss = !isMultiple && this.#held.size > 1 && lost.length > 0 && chosen.size > 0;
    return {
      title: isMultiple ? text.editRolesTitle : text.editRoleTitle,
      content: html`<p id="dialog-text">
          ${text.editText(html`<bdi translate="no"><strong>${nameOf(this.#member)}</strong></bdi>`)}
        </p>
        ${roleChoice({
          text,
          retryText: common.retry,
          failedText: this.host.text.rolesFailed,
          roles,
          held,
          chosen,
          invalid: this.#invalid,
          onChange: (chosen) => {
            this.#chosen = chosen;
            this.#invalid = undefined;
            this.#saving.reset();
            this.requestUpdate();
          },
        })}
        <p class=${isLoss ? 'hint' : 'hidden'} role="status">${isLoss ? text.loseRoles(lost.join(', ')) : nothing}</p>`,
      submit: text.save,
      isReady: roles.data !== undefined && this.isChanged && (chosen.size > 0 || isMultiple),
      error: this.#saving.error,
    };
  }

  /** The chosen roles. None is preselected if the member has several roles but only one is allowed. */
  get #selection(): ReadonlySet<string> {
    if (this.#chosen) return this.#chosen;
    return this.host.roles.data?.multipleRoles || this.#held.size < 2 ? this.#held : new Set();
  }

  protected override async submit() {
    const member = this.#member;
    const roles = [...this.#selection];
    if (!roles.length) {
      this.#invalid = dialogText(this.host).rolesMissing;
      this.focus('input, select');
      return;
    }
    if (emitCancelable(this.host, 'workos-roles-change', {member, roles})) {
      if (!(await this.#saving.run(roles))) return;
      emit(this.host, 'workos-roles-changed', {member, roles});
      this.notice = dialogText(this.host).rolesSaved(nameOf(member));
    }
    this.close();
  }
}
