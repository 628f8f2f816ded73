import type {ApiKeyScope} from '../../../api/api-keys.js';
import type {DialogHost} from '../../../dialogs/dialog.js';
import type {Messages} from '../../../messages/messages.js';

/** What the API key dialogs need from their widget. */
export interface ApiKeyDialogHost extends DialogHost {
  readonly text: Messages['apiKeys'];
  /** Whose keys are listed. */
  readonly scope: ApiKeyScope;
  /** Goes to the first page, where a new key appears. */
  showFirstPage(): void;
}
