import {usersTableDialogs} from '../../../messages/en/users-table-dialogs.js';
import type {MemberDialogHost} from './host.js';

/** What the dialogs say, in the table's language. */
export function dialogText(table: MemberDialogHost) {
  return table.messages('usersTableDialogs', usersTableDialogs);
}
