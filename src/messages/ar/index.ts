import type {Messages} from '../messages.js';
import {common} from './common.js';
import {portal} from './portal.js';
import {ssoConfig} from './sso-config.js';
import {usersTable} from './users-table.js';
import {usersTableDialogs} from './users-table-dialogs.js';
import {widgets} from './widgets.js';

/** Arabic, complete. */
export default {common, portal, ssoConfig, usersTable, usersTableDialogs, widgets} satisfies Messages;
