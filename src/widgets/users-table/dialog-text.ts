import {usersTableDialogs} from '../../messages/en/users-table-dialogs.js';
import type {UsersTable} from './users-table.js';

/** What the dialogs say, in the table's language. */
export function dialogText(table: UsersTable) {
  return table.messages('usersTableDialogs', usersTableDialogs);
}
