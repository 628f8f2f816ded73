import {apiKeysDialogs} from '../../../messages/en/api-keys-dialogs.js';
import type {ApiKeyDialogHost} from './host.js';

/** What the dialogs say, in the widget's language. */
export function dialogText(host: ApiKeyDialogHost) {
  return host.messages('apiKeysDialogs', apiKeysDialogs);
}
