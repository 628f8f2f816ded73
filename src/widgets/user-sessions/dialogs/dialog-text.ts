import {userSessionsDialogs} from '../../../messages/en/user-sessions-dialogs.js';
import type {SessionDialogHost} from './host.js';

/** The messages of the dialogs in the current language. */
export function dialogText(host: SessionDialogHost) {
  return host.messages('userSessionsDialogs', userSessionsDialogs);
}
