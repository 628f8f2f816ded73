import {html} from 'lit';
import type {Client} from '../../api/client.js';
import {resendInvitation, revokeInvitation} from '../../api/invitations.js';
import type {Member} from '../../api/members.js';
import {removeMember} from '../../api/memberships.js';
import {Action} from '../../controllers/action.js';
import {ask, emit} from '../../events.js';
import type {Messages} from '../../messages/messages.js';
import {Dialog} from '../../ui/dialog.js';
import {dialogText} from './dialog-text.js';
import {nameOf} from './member-name.js';
import type {UsersTable} from './users-table.js';

type Text = Messages['usersTableDialogs'];

/** One thing that is done to a member after a question. */
export interface Confirmation {
  readonly before: 'workos-user-remove' | 'workos-invitation-resend' | 'workos-invitation-revoke';
  readonly after: 'workos-user-removed' | 'workos-invitation-resent' | 'workos-invitation-revoked';
  readonly send: (client: Client, member: Member) => Promise<Member>;
  readonly isDanger: boolean;
  readonly ask: (
    text: Text,
    name: unknown,
  ) => {readonly title: string; readonly text: unknown; readonly submit: string};
  /** What has been done. */
  readonly tell: (text: Messages['usersTable'], member: Member) => string;
}

export const removal: Confirmation = {
  before: 'workos-user-remove',
  after: 'workos-user-removed',
  send: removeMember,
  isDanger: true,
  ask: (text, name) => ({title: text.removeTitle, text: text.removeText(name), submit: text.remove}),
  tell: (text, member) => text.removed(nameOf(member)),
};

export const revocation: Confirmation = {
  before: 'workos-invitation-revoke',
  after: 'workos-invitation-revoked',
  send: revokeInvitation,
  isDanger: true,
  ask: (text, name) => ({title: text.revokeTitle, text: text.revokeText(name), submit: text.revoke}),
  tell: (text, {email}) => text.revoked(email),
};

export const resending: Confirmation = {
  before: 'workos-invitation-resend',
  after: 'workos-invitation-resent',
  send: resendInvitation,
  isDanger: false,
  ask: (text, name) => ({title: text.resendTitle, text: text.resendText(name), submit: text.resend}),
  tell: (text, {email}) => text.resent(email),
};

export class ConfirmDialog extends Dialog<UsersTable> {
  readonly #member: Member;
  readonly #confirmation: Confirmation;
  readonly #action: Action<[], Member>;

  constructor(table: UsersTable, member: Member, confirmation: Confirmation) {
    super(table);
    this.#member = member;
    this.#confirmation = confirmation;
    this.#action = new Action(table, {
      changes: 'members',
      send: ({client}) => confirmation.send(client, member),
    });
  }

  protected get isPending() {
    return this.#action.isPending;
  }

  protected view() {
    const name = html`<bdi><strong>${this.#member.email || nameOf(this.#member)}</strong></bdi>`;
    const {title, text, submit} = this.#confirmation.ask(dialogText(this.host), name);
    const {isDanger} = this.#confirmation;
    return {
      title,
      content: html`<p>${text}</p>`,
      submit,
      isDanger,
      error: this.#action.error,
    };
  }

  protected async submit() {
    const member = this.#member;
    const {before, after} = this.#confirmation;
    if (ask(this.host, before, {member})) {
      if (!(await this.#action.run())) return;
      emit(this.host, after, {member});
      this.done = this.#confirmation.tell(this.host.text, member);
    }
    this.close();
  }

  protected closed() {
    this.host.closeDialog(this.done);
  }
}
