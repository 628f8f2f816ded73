import type {OpenDialog} from '../../../controllers/dialogs.js';
import {prepare as prepareDialogs} from '../../../dialogs/dialog.js';
import {languages} from '../../../messages/languages/user-profile-dialogs.js';
import {codeStyles} from '../../../styles/code.styles.js';
import {styles} from './dialogs.styles.js';
import {EmailDialog} from './email-dialog.js';
import type {ProfileDialogHost} from './host.js';
import {LocaleDialog} from './locale-dialog.js';
import {NameDialog} from './name-dialog.js';

export type ProfileDialogName = 'name' | 'email' | 'locale';

export function prepare(host: ProfileDialogHost) {
  return prepareDialogs(host, languages, codeStyles, styles);
}

/** Opens a dialog of the profile. This module is loaded when the first dialog is about to open. */
export function openDialog(name: ProfileDialogName, host: ProfileDialogHost): OpenDialog {
  const profile = host.main.data;
  if (!profile) throw new Error('There is no profile to change.');
  if (name === 'email') return new EmailDialog(host);
  return name === 'name' ? new NameDialog(host, profile) : new LocaleDialog(host, profile);
}
