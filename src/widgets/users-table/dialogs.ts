import type {Member} from '../../api/members.js';
import type {OpenDialog} from '../../controllers/dialogs.js';
import {confirmDialog, type ConfirmationName} from './confirm-dialog.js';
import {InviteDialog} from './invite-dialog.js';
import {RolesDialog} from './roles-dialog.js';
import type {UsersTable} from './users-table.js';

export {prepare} from '../../ui/dialog.js';

export type MembersDialogName = 'invite' | 'roles' | ConfirmationName;

/** The dialogs of the users table, loaded when the first of them is about to open. */
export function openDialog(name: MembersDialogName, host: UsersTable, member?: Member): OpenDialog {
  if (!member) return new InviteDialog(host);
  return name === 'roles' ? new RolesDialog(host, member) : confirmDialog(host, member, name as ConfirmationName);
}
