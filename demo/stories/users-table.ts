import {amount, flag, text} from '../settings/fields.js';
import type {Widget} from './story.js';
import {access, failures, loading, otherOrganization, page, refused, usualSlots} from './usual.js';

const listMembers = 'GET /_widgets/UserManagement/members';

export const usersTable: Widget = {
  name: 'users-table',
  title: 'Users table',
  tag: 'workos-users-table',
  define: () => import('../../src/define/users-table.js'),
  attributes: {
    'page-size': amount('page-size', 10, {min: 1, max: 1_000}),
    search: text('search'),
    'role-filter': text('role-filter', '', {placeholder: 'A slug, such as admin'}),
    columns: text('columns', 'role last-active'),
    readonly: flag('readonly'),
    'search-hidden': flag('search-hidden'),
    'role-filter-hidden': flag('role-filter-hidden'),
    'invite-hidden': flag('invite-hidden'),
    'url-sync': text('url-sync', '', {placeholder: 'A prefix, such as team'}),
  },
  slots: usualSlots,
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
        {name: 'default', title: 'Default', text: 'An organization of ten thousand, as its administrator sees it.'},
        loading,
        {
          name: 'empty',
          title: 'Empty',
          text: 'Nobody is in the organization yet.',
          preset: {scenario: 'empty'},
        },
        {
          name: 'no-match',
          title: 'No match',
          text: 'The page begins with a search that finds nobody.',
          preset: {'attr-search': 'nobody of this name'},
        },
        {
          name: 'one-member',
          title: 'One member',
          text: 'The caller alone, who cannot do anything to themselves.',
          preset: {scenario: 'one'},
        },
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'Missing names, markup, every script, dates in the future, values that nobody has heard of.',
          preset: {scenario: 'odd', 'attr-page-size': 50},
        },
        {
          name: 'many-rows',
          title: 'Many rows',
          text: 'A hundred members on each page.',
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
          text: 'The environment allows a member no more than one role.',
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
          text: 'There are none to give.',
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
          text: 'For people who may look and not touch.',
          preset: {'attr-readonly': true},
        },
        {
          name: 'no-toolbar',
          title: 'Toolbar hidden',
          text: 'Neither search, nor filter, nor invitations.',
          preset: {'attr-search-hidden': true, 'attr-role-filter-hidden': true, 'attr-invite-hidden': true},
        },
        {
          name: 'columns',
          title: 'Columns',
          text: 'The member and the last activity alone.',
          preset: {'attr-columns': 'last-active'},
        },
        {
          name: 'toolbar-slot',
          title: 'With toolbar slot',
          text: 'A button of the page’s own beside those of the widget.',
          preset: {'slot-toolbar': true},
        },
      ],
    },
    access(refused, otherOrganization, {
      name: 'no-invites',
      title: 'Invites not allowed',
      text: 'This organization may not invite anybody, which it says once somebody tries.',
      preset: {organization: 'no-invites'},
    }),
    failures(listMembers, {
      name: 'failed-write',
      title: 'Failed removal',
      text: 'Everything works but removing somebody.',
      preset: {fault: 'status', operation: 'DELETE /_widgets/UserManagement/members/*'},
    }),
    page(),
  ],
};
