import type {ApiKey} from '../../../api/api-keys.js';
import type {MenuItem} from '../../../controllers/row-menu.js';
import type {KeyDialogName} from './dialogs.js';
import type {ApiKeyDialogHost} from './host.js';

export {createMenu} from '../../../ui/menu.js';

/** A widget that opens the dialogs of its menu. */
interface MenuHost extends ApiKeyDialogHost {
  readonly readonly: boolean;
  openDialog(name: KeyDialogName, key: ApiKey): unknown;
}

export function menuItems(host: MenuHost, key: ApiKey): readonly MenuItem[] {
  const {text, readonly} = host;
  const item = (dialog: KeyDialogName, label: string, isDanger = false) => ({
    label,
    isDanger,
    select: () => host.openDialog(dialog, key),
  });
  return [
    item('details', text.viewDetails),
    ...(readonly ? [] : [item('expiration', text.editExpiration), item('revoke', text.revoke, true)]),
  ];
}
