import type {Messages} from '../messages.js';
import {common} from './common.js';
import {copy} from './copy.js';
import {domainVerification} from './domain-verification.js';
import {domainVerificationDialogs} from './domain-verification-dialogs.js';
import {portal} from './portal.js';
import {ssoConfig} from './sso-config.js';
import {usersTable} from './users-table.js';
import {usersTableDialogs} from './users-table-dialogs.js';

/** English, the model for other languages. */
export default {
  common,
  copy,
  domainVerification,
  domainVerificationDialogs,
  portal,
  ssoConfig,
  usersTable,
  usersTableDialogs,
} satisfies Messages;
