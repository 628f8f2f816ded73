import type {Member} from '../../api/members.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {adoptStyles} from '../../ui/adopt-styles.js';
import {ConfirmDialog, removal, resending, revocation} from './confirm-dialog.js';
import {InviteDialog} from './invite-dialog.js';
import {RolesDialog} from './roles-dialog.js';
import type {UsersTable} from './users-table.js';

export type MembersDialogName = 'invite' | 'roles' | 'remove' | 'resend' | 'revoke';

export interface MembersDialog {
  render(): unknown;
  close(): void;
}

/** Restyles the widget ahead of its first dialog, rather than while that one opens. */
export function prepare(host: UsersTable) {
  adoptStyles(host, dialogStyles);
}

/** The dialogs of the users table, loaded when the first of them is about to open. */
export function openDialog(name: MembersDialogName, host: UsersTable, member?: Member): MembersDialog {
  if (!member) return new InviteDialog(host);
  if (name === 'roles') return new RolesDialog(host, member);
  return new ConfirmDialog(host, member, {remove: removal, resend: resending, revoke: revocation}[name as 'remove']);
}
