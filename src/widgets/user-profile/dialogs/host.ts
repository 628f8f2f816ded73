import type {Profile} from '../../../api/profile.js';
import type {DialogHost} from '../../../dialogs/dialog.js';
import type {Session} from '../../../session/session.js';

/** What the profile dialogs need from their widget. */
export interface ProfileDialogHost extends DialogHost {
  readonly main: {readonly data: Profile | undefined};
  /** Shows a profile from another response ahead of the next load. */
  showProfile(session: Session, profile: Profile): void;
}
