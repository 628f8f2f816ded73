import type {Messages} from '../messages.js';
import {apiKeys} from './api-keys.js';
import {apiKeysDialogs} from './api-keys-dialogs.js';
import {auditLogStreaming} from './audit-log-streaming.js';
import {changes} from './changes.js';
import {common} from './common.js';
import {copy} from './copy.js';
import {directorySync} from './directory-sync.js';
import {domainVerification} from './domain-verification.js';
import {domainVerificationDialogs} from './domain-verification-dialogs.js';
import {errors} from './errors.js';
import {portal} from './portal.js';
import {ssoConfig} from './sso-config.js';
import {usersTable} from './users-table.js';
import {usersTableDialogs} from './users-table-dialogs.js';
import {widgets} from './widgets.js';

/** Arabic, complete. */
export default {
  apiKeys,
  apiKeysDialogs,
  auditLogStreaming,
  changes,
  common,
  copy,
  directorySync,
  domainVerification,
  domainVerificationDialogs,
  errors,
  portal,
  ssoConfig,
  usersTable,
  usersTableDialogs,
  widgets,
} satisfies Messages;
