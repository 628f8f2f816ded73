import {apiKeysDialogs} from '../../messages/en/api-keys-dialogs.js';
import type {ApiKeysElement} from './api-keys-element.js';

/** What the dialogs say, in the widget's language. */
export function dialogText(host: ApiKeysElement) {
  return host.messages('apiKeysDialogs', apiKeysDialogs);
}
