import type {Messages} from '../messages.js';
import {apiKeys} from './api-keys.js';
import {apiKeysDialogs} from './api-keys-dialogs.js';
import {common} from './common.js';
import {copy} from './copy.js';
import {usersTable} from './users-table.js';
import {usersTableDialogs} from './users-table-dialogs.js';

/** English, the model for other languages. */
export default {common, copy, apiKeys, apiKeysDialogs, usersTable, usersTableDialogs} satisfies Messages;
