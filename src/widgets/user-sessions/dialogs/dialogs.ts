import type {ActiveSession} from '../../../api/sessions.js';
import type {OpenDialog} from '../../../controllers/dialogs.js';
import {prepare as prepareDialogs} from '../../../dialogs/dialog.js';
import {languages} from '../../../messages/languages/user-sessions-dialogs.js';
import type {SessionDialogHost} from './host.js';
import {othersDialog} from './others-dialog.js';
import {signOutDialog} from './sign-out-dialog.js';

export function prepare(host: SessionDialogHost) {
  return prepareDialogs(host, languages);
}

/** Opens the dialog that signs a session out; without one, the dialog that signs out all but the current one. */
export function openDialog(host: SessionDialogHost, session: ActiveSession | undefined): OpenDialog {
  return session ? signOutDialog(host, session) : othersDialog(host);
}
