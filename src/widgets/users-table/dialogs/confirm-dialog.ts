import {html} from 'lit';
import type {Client} from '../../../api/http/request.js';
import type {Member} from '../../../api/members.js';
import {removeMember, resendInvitation, revokeInvitation} from '../../../api/members.writes.js';
import {emitCancelable, emit} from '../../../events.js';
import type {Messages} from '../../../messages/messages.js';
import {ConfirmDialog} from '../../../dialogs/confirm-dialog.js';
import {dialogText} from './dialog-text.js';
import {nameOf} from '../member-name.js';
import type {MemberDialogHost} from './host.js';

type Text = Messages['usersTableDialogs'];

/** An action on a member that needs confirmation. */
interface Confirmation {
  readonly before: 'workos-user-remove' | 'workos-invitation-resend' | 'workos-invitation-revoke';
  readonly after: 'workos-user-removed' | 'workos-invitation-resent' | 'workos-invitation-revoked';
  readonly send: (client: Client, member: Member) => Promise<Member>;
  readonly isDanger: boolean;
  readonly view: (text: Text, name: unknown) => {title: string; text: unknown; submit: string};
  /** The success message. */
  readonly doneText: (text: Text, member: Member) => string;
}

const confirmations = {
  remove: {
    before: 'workos-user-remove',
    after: 'workos-user-removed',
    send: removeMember,
    isDanger: true,
    view: (text, name) => ({title: text.removeTitle, text: text.removeText(name), submit: text.remove}),
    doneText: (text, member) => text.removed(nameOf(member)),
  },
  revoke: {
    before: 'workos-invitation-revoke',
    after: 'workos-invitation-revoked',
    send: revokeInvitation,
    isDanger: true,
    view: (text, name) => ({title: text.revokeTitle, text: text.revokeText(name), submit: text.revoke}),
    doneText: (text, {email}) => text.revoked(email),
  },
  resend: {
    before: 'workos-invitation-resend',
    after: 'workos-invitation-resent',
    send: resendInvitation,
    isDanger: false,
    view: (text, name) => ({title: text.resendTitle, text: text.resendText(name), submit: text.resend}),
    doneText: (text, {email}) => text.resent(email),
  },
} satisfies Record<string, Confirmation>;

export type ConfirmationName = keyof typeof confirmations;

export function confirmDialog(table: MemberDialogHost, member: Member, name: ConfirmationName) {
  const confirmation: Confirmation = confirmations[name];
  const {isDanger, before, after} = confirmation;
  return new ConfirmDialog(table, {
    isDanger,
    changes: 'members',
    view: () =>
      confirmation.view(
        dialogText(table),
        html`<bdi translate="no"><strong>${member.email || nameOf(member)}</strong></bdi>`,
      ),
    confirmWithPage: () => emitCancelable(table, before, {member}),
    send: ({client}) => confirmation.send(client, member),
    onDone: () => {
      emit(table, after, {member});
      return confirmation.doneText(dialogText(table), member);
    },
  });
}
