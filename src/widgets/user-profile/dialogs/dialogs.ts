import type {OpenDialog} from '../../../controllers/dialogs.js';
import {prepare as prepareDialogs} from '../../../dialogs/dialog.js';
import {languages} from '../../../messages/languages/user-profile-dialogs.js';
import {styles} from './dialogs.styles.js';
import type {ProfileDialogHost} from './host.js';
import {LocaleDialog} from './locale-dialog.js';
import {NameDialog} from './name-dialog.js';

export type ProfileDialogName = 'name' | 'email' | 'locale';

export function prepare(host: ProfileDialogHost) {
  return prepareDialogs(host, languages, styles);
}

/** Opens a dialog of the profile. This module is loaded when the first dialog is about to open. */
export function openDialog(name: ProfileDialogName, host: ProfileDialogHost): OpenDialog {
  const profile = host.main.data;
  if (!profile || name === 'email') throw new Error(`There is no dialog “${name}”.`);
  return name === 'name' ? new NameDialog(host, profile) : new LocaleDialog(host, profile);
}
