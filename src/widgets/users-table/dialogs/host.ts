import type {ApiError} from '../../../api/http/errors.js';
import type {RolesAndConfig} from '../../../api/members.js';
import type {DialogHost} from '../../../dialogs/dialog.js';
import type {Messages} from '../../../messages/messages.js';

/** The roles that can be assigned, and the state of loading them. */
export interface LoadedRoles {
  readonly data: RolesAndConfig | undefined;
  readonly error: ApiError | undefined;
  readonly refresh: () => void;
}

/** What the member dialogs need from their widget. */
export interface MemberDialogHost extends DialogHost {
  readonly text: Messages['usersTable'];
  readonly roles: LoadedRoles;
}
