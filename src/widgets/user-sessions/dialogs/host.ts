import type {ActiveSession} from '../../../api/sessions.js';
import type {DialogHost} from '../../../dialogs/dialog.js';
import type {Messages} from '../../../messages/messages.js';
import type {Session} from '../../../session/session.js';
import type {ListItem} from '../../../ui/list.js';

/** What the dialogs need from their widget. */
export interface SessionDialogHost extends DialogHost {
  readonly text: Messages['userSessions'];
  /** The session that the user is in; undefined if it is unknown or not listed. */
  readonly currentSession: ActiveSession | undefined;
  readonly main: {readonly data: readonly ActiveSession[] | undefined};
  itemOf(session: ActiveSession): ListItem;
  /** Removes sessions from the list ahead of the next load. */
  keepSessions(access: Session, isKept: (session: ActiveSession) => boolean): void;
}
