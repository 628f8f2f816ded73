import type {Member} from '../../../api/members.js';
import type {OpenDialog} from '../../../controllers/dialogs.js';
import {confirmDialog, type ConfirmationName} from './confirm-dialog.js';
import {InviteDialog} from './invite-dialog.js';
import {RolesDialog} from './roles-dialog.js';
import type {MemberDialogHost} from './host.js';

export {prepare} from '../../../dialogs/dialog.js';

export type MemberDialogName = 'invite' | 'roles' | ConfirmationName;

/** The dialogs of the users table, loaded when the first of them is about to open. */
export function openDialog(name: MemberDialogName, host: MemberDialogHost, member?: Member): OpenDialog {
  if (!member) return new InviteDialog(host);
  return name === 'roles' ? new RolesDialog(host, member) : confirmDialog(host, member, name as ConfirmationName);
}
