import {apiKeysDialogs} from '../../../messages/en/api-keys-dialogs.js';
import type {ApiKeyDialogHost} from './host.js';

/** The messages of the dialogs in the current language. */
export function dialogText(host: ApiKeyDialogHost) {
  return host.messages('apiKeysDialogs', apiKeysDialogs);
}
