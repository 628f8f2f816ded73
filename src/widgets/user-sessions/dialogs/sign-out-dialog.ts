import {html} from 'lit';
import type {ActiveSession} from '../../../api/sessions.js';
import {revokeSession} from '../../../api/sessions.writes.js';
import {emitCancelable, emit} from '../../../events.js';
import {ConfirmDialog} from '../../../dialogs/confirm-dialog.js';
import {itemView} from '../../../ui/list.js';
import {dialogText} from './dialog-text.js';
import {deviceName, labelsOf} from '../labels.js';
import type {SessionDialogHost} from './host.js';

/** Asks whether to sign a session out. */
export function signOutDialog(host: SessionDialogHost, session: ActiveSession) {
  const {text, localization, main} = host;
  const sessions = main.data ?? [];
  const index = sessions.findIndex(({id}) => id === session.id);
  const label = labelsOf(sessions, localization.language, text)[index] ?? deviceName(session, text);
  return new ConfirmDialog(host, {
    isDanger: true,
    changes: 'sessions',
    view: () => {
      const text = dialogText(host);
      return {
        title: text.signOutTitle,
        text: [
          text.signOutText(html`<strong><bdi>${label}</bdi></strong>`),
          host.currentSession ? '' : [' ', text.mayBeCurrent],
        ],
        content: html`<ul part="list" role="list" aria-label=${host.text.caption}>
          <li part="item">${itemView(host.itemOf(session))}</li>
        </ul>`,
        submit: text.signOut,
      };
    },
    confirmWithPage: () => emitCancelable(host, 'workos-session-revoke', {session}),
    send: async (access) => {
      await revokeSession(access.client, session);
      host.keepSessions(access, ({id}) => id !== session.id);
      return session;
    },
    onDone: () => {
      emit(host, 'workos-session-revoked', {session});
      return dialogText(host).signedOut(label);
    },
  });
}
