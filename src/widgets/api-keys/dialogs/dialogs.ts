import type {ApiKey} from '../../../api/api-keys.js';
import type {OpenDialog} from '../../../controllers/dialogs.js';
import {adoptStyles} from '../../../ui/adopt-styles.js';
import {prepare as prepareAny} from '../../../dialogs/dialog.js';
import type {ApiKeyDialogHost} from './host.js';
import {CreateDialog} from './create-dialog.js';
import {DetailsDialog} from './details-dialog.js';
import {styles} from './dialogs.styles.js';
import {ExpirationDialog} from './expiration-dialog.js';
import {permissionsOf} from './permissions.js';
import {revokeDialog} from './revoke-dialog.js';

export type KeyDialogName = 'create' | 'details' | 'expiration' | 'revoke';

export function prepare(host: ApiKeyDialogHost) {
  prepareAny(host);
  adoptStyles(host, styles);
  permissionsOf(host); // So that they are on their way when a dialog opens.
}

/** The dialogs of API keys, loaded when the first of them is about to open. */
export function openDialog(name: KeyDialogName, host: ApiKeyDialogHost, key?: ApiKey): OpenDialog {
  if (!key) return new CreateDialog(host);
  if (name === 'details') return new DetailsDialog(host, key);
  return name === 'expiration' ? new ExpirationDialog(host, key) : revokeDialog(host, key);
}
