import {userProfileDialogs} from '../../../messages/en/user-profile-dialogs.js';
import type {ProfileDialogHost} from './host.js';

/** The messages of the dialogs in the current language. */
export function dialogText(host: ProfileDialogHost) {
  return host.messages('userProfileDialogs', userProfileDialogs);
}
