import type {ApiKey} from '../../../api/api-keys.js';
import type {OpenDialog} from '../../../controllers/dialogs.js';
import {prepare as prepareDialogs} from '../../../dialogs/dialog.js';
import {languages} from '../../../messages/languages/api-keys-dialogs.js';
import type {ApiKeyDialogHost} from './host.js';
import {CreateDialog} from './create-dialog.js';
import {DetailsDialog} from './details-dialog.js';
import {styles} from './dialogs.styles.js';
import {ExpirationDialog} from './expiration-dialog.js';
import {permissionsOf} from './permissions.js';
import {revokeDialog} from './revoke-dialog.js';

export type KeyDialogName = 'create' | 'details' | 'expiration' | 'revoke';

export function prepare(host: ApiKeyDialogHost) {
  permissionsOf(host); // Starts loading the permissions before a dialog opens.
  return prepareDialogs(host, languages, styles);
}

/** Opens a dialog of an API key widget. This module is loaded when the first dialog is about to open. */
export function openDialog(name: KeyDialogName, host: ApiKeyDialogHost, key?: ApiKey): OpenDialog {
  if (!key) return new CreateDialog(host);
  if (name === 'details') return new DetailsDialog(host, key);
  return name === 'expiration' ? new ExpirationDialog(host, key) : revokeDialog(host, key);
}
