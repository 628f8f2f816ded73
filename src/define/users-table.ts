import {UsersTable} from '../widgets/users-table/users-table.js';
import {define} from './define.js';

define('workos-users-table', UsersTable);

declare global {
  interface HTMLElementTagNameMap {
    'workos-users-table': UsersTable;
  }
}
