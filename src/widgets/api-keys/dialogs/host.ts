import type {ApiKeyScope} from '../../../api/api-keys.js';
import type {DialogHost} from '../../../dialogs/dialog.js';
import type {Messages} from '../../../messages/messages.js';

/** What the dialogs of API keys need of their widget. */
export interface ApiKeyDialogHost extends DialogHost {
  readonly text: Messages['apiKeys'];
  /** Whose keys. */
  readonly scope: ApiKeyScope;
  readonly localization: {readonly language: string};
  /** Goes to the first page, where a new key appears. */
  showFirstPage(): void;
}
