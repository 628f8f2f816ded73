import {counter} from '../format.js';

const count = counter('en');

/** What the users table says on its first view. */
export const usersTable = {
  caption: 'Members',
  user: 'User',
  role: 'Role',
  lastActive: 'Last active',
  actions: 'Actions',
  search: 'Search by name or email',
  clearSearch: 'Clear search',
  clearFilters: 'Clear filters',
  filterByRole: 'Filter by role',
  allRoles: 'All roles',
  invite: 'Invite users',
  you: 'You',
  status: {
    Invited: 'Invited',
    InviteExpired: 'Invitation expired',
    InviteRevoked: 'Invitation revoked',
  },
  noRole: 'No role',
  moreRoles: (n: number) => count(n, {one: (n) => `${n} more role`, other: (n) => `${n} more roles`}),
  fewerRoles: 'Show fewer roles',
  never: 'Never active',
  unknown: 'Unknown',
  rolesFailed: 'The roles could not be loaded.',
  actionsFor: (name: string) => `Actions for ${name}`,
  editRoles: 'Edit roles',
  editRole: 'Edit role',
  resend: 'Resend invitation',
  revoke: 'Revoke invitation',
  remove: 'Remove user',
  none: 'No members yet',
  noneText: 'People you invite appear here.',
  noMatch: 'No members found',
  noMatchText: (search: string) => (search ? `Nobody matches “${search}”.` : 'Nobody matches this filter.'),
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
  page: (page: number) => `Page ${page}`,
  /** Said to assistive technology when the rows have changed. */
  shown: (members: number, page: number) =>
    `${count(members, {one: (n) => `${n} member`, other: (n) => `${n} members`})}, page ${page}`,
};
