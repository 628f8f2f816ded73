import {usersTableDialogs} from '../../../messages/en/users-table-dialogs.js';
import type {MemberDialogHost} from './host.js';

/** The messages of the dialogs in the current language. */
export function dialogText(table: MemberDialogHost) {
  return table.messages('usersTableDialogs', usersTableDialogs);
}
