import {numberField, flag, text} from '../settings/fields.js';
import type {Widget} from './story.js';
import {access, failures, loading, otherOrganization, page, refused, sampleSlots} from './shared.js';

const listMembers = 'GET /_widgets/UserManagement/members';

export const usersTable: Widget = {
  name: 'users-table',
  title: 'Users table',
  tag: 'workos-users-table',
  define: () => import('../../src/define/users-table.js'),
  attributes: {
    'page-size': numberField('page-size', 10, {min: 1, max: 1_000}),
    search: text('search'),
    'role-filter': text('role-filter', '', {placeholder: 'A slug, such as admin'}),
    columns: text('columns', 'role last-active'),
    readonly: flag('readonly'),
    'search-hidden': flag('search-hidden'),
    'role-filter-hidden': flag('role-filter-hidden'),
    'invite-hidden': flag('invite-hidden'),
    'url-sync': text('url-sync', '', {placeholder: 'A prefix, such as team'}),
  },
  slots: sampleSlots,
  operations: {
    [listMembers]: 'List members',
    'GET /_widgets/UserManagement/roles-and-config': 'Read roles',
    'POST /_widgets/UserManagement/invite-user': 'Invite',
    'POST /_widgets/UserManagement/members/*': 'Change roles',
    'DELETE /_widgets/UserManagement/members/*': 'Remove a member',
    'POST /_widgets/UserManagement/invites/*/resend': 'Resend an invitation',
    'DELETE /_widgets/UserManagement/invites/*': 'Revoke an invitation',
  },
  base: {scopes: ['widgets:users-table:manage']},
  groups: [
    {
      title: 'Data',
      stories: [
        {name: 'default', title: 'Default', text: 'An organization with 10,000 members, as its admin sees it.'},
        loading,
        {
          name: 'empty',
          title: 'Empty',
          text: 'The organization has no members yet.',
          preset: {scenario: 'empty'},
        },
        {
          name: 'no-match',
          title: 'No match',
          text: 'The page starts with a search that finds nobody.',
          preset: {'attr-search': 'nobody of this name'},
        },
        {
          name: 'one-member',
          title: 'One member',
          text: 'Only the current user, who cannot change or remove themselves.',
          preset: {scenario: 'one'},
        },
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'Missing names, markup, many scripts, dates in the future, unknown values.',
          preset: {scenario: 'odd', 'attr-page-size': 50},
        },
        {
          name: 'many-rows',
          title: 'Many rows',
          text: '100 members on each page.',
          preset: {'attr-page-size': 100},
        },
      ],
    },
    {
      title: 'Roles',
      stories: [
        {
          name: 'one-role-each',
          title: 'One role each',
          text: 'The environment allows only one role per member.',
          preset: {multipleRoles: false},
        },
        {
          name: 'single-role',
          title: 'A single role',
          text: 'There is one role, so there is nothing to choose.',
          preset: {roles: 'one'},
        },
        {
          name: 'no-roles',
          title: 'No roles',
          text: 'There are no roles to assign.',
          preset: {roles: 'none'},
        },
      ],
    },
    {
      title: 'Options',
      stories: [
        {
          name: 'read-only',
          title: 'Read only',
          text: 'People can view members, but not change them.',
          preset: {'attr-readonly': true},
        },
        {
          name: 'no-toolbar',
          title: 'Toolbar hidden',
          text: 'No search, no role filter and no invitations.',
          preset: {'attr-search-hidden': true, 'attr-role-filter-hidden': true, 'attr-invite-hidden': true},
        },
        {
          name: 'columns',
          title: 'Columns',
          text: 'Only the member and the last activity.',
          preset: {'attr-columns': 'last-active'},
        },
        {
          name: 'toolbar-slot',
          title: 'With toolbar slot',
          text: 'The page adds a button of its own beside those of the widget.',
          preset: {'slot-toolbar': true},
        },
      ],
    },
    access(refused, otherOrganization, {
      name: 'no-invites',
      title: 'Invites not allowed',
      text: 'This organization cannot send invitations, and shows an error when you try.',
      preset: {organization: 'no-invites'},
    }),
    failures(listMembers, {
      name: 'failed-write',
      title: 'Failed removal',
      text: 'Only removing a member fails.',
      preset: {fault: 'status', operation: 'DELETE /_widgets/UserManagement/members/*'},
    }),
    page(),
  ],
};
