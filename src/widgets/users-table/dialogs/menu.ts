import type {Member} from '../../../api/members.js';
import type {MenuItem} from '../../../controllers/row-menu.js';
import type {MemberDialogName} from './dialogs.js';
import type {MemberDialogHost} from './host.js';

export {createMenu} from '../../../ui/menu.js';

/** A widget that opens the dialogs of its menu. */
interface MenuHost extends MemberDialogHost {
  openDialog(name: MemberDialogName, member: Member): unknown;
}

/** What the server lets the user do to a member. */
export function menuItems(host: MenuHost, member: Member): readonly MenuItem[] {
  const {text, roles} = host;
  const all: Record<string, [dialog: MemberDialogName, label: string, isDanger?: boolean]> = {
    'edit-role': ['roles', roles.data?.multipleRoles ? text.editRoles : text.editRole],
    'resend-invite': ['resend', text.resend],
    'revoke-invite': ['revoke', text.revoke, true],
    'revoke-membership': ['remove', text.remove, true],
  };
  return Object.entries(all)
    .filter(([action]) => (member.actions as readonly string[]).includes(action))
    .map(([, [dialog, label, isDanger = false]]) => ({label, isDanger, select: () => host.openDialog(dialog, member)}));
}
