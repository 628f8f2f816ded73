import type {Member} from '../../../api/members.js';
import type {OpenDialog} from '../../../controllers/dialogs.js';
import {prepare as prepareDialogs} from '../../../dialogs/dialog.js';
import {languages} from '../../../messages/languages/users-table-dialogs.js';
import {confirmDialog, type ConfirmationName} from './confirm-dialog.js';
import {InviteDialog} from './invite-dialog.js';
import {RolesDialog} from './roles-dialog.js';
import type {MemberDialogHost} from './host.js';

export function prepare(host: MemberDialogHost) {
  return prepareDialogs(host, languages);
}

export type MemberDialogName = 'invite' | 'roles' | ConfirmationName;

/** Opens a dialog of the users table. This module is loaded when the first dialog is about to open. */
export function openDialog(name: MemberDialogName, host: MemberDialogHost, member?: Member): OpenDialog {
  if (!member) return new InviteDialog(host);
  return name === 'roles' ? new RolesDialog(host, member) : confirmDialog(host, member, name as ConfirmationName);
}
