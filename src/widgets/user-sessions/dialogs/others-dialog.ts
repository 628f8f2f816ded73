import {revokeOtherSessions} from '../../../api/sessions.writes.js';
import {emitCancelable, emit} from '../../../events.js';
import {ConfirmDialog} from '../../../dialogs/confirm-dialog.js';
import {dialogText} from './dialog-text.js';
import type {SessionDialogHost} from './host.js';

/** Asks whether to sign out all sessions but the current one. */
export function othersDialog(host: SessionDialogHost) {
  // A page may name another session as the current one, or the list may lose it, while the dialog is open.
  let current = host.currentSession;
  return new ConfirmDialog(host, {
    isDanger: true,
    changes: 'sessions',
    view: () => {
      const text = dialogText(host);
      return {
        title: text.othersTitle,
        text: text.othersText((host.main.data?.length ?? 1) - 1),
        submit: text.signOutOthers,
      };
    },
    confirmWithPage: () => {
      current = host.currentSession;
      return !!current && emitCancelable(host, 'workos-sessions-revoke', {currentSessionId: current.id});
    },
    send: async (access) => {
      const kept = await revokeOtherSessions(access.client, current!);
      host.keepSessions(access, ({id}) => id === kept.id);
      return kept;
    },
    onDone: ({id}) => {
      emit(host, 'workos-sessions-revoked', {currentSessionId: id});
      return dialogText(host).othersSignedOut;
    },
  });
}
