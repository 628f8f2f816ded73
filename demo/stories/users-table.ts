import {amount, flag, text} from '../settings/fields.js';
import type {Widget} from './story.js';

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
  slots: {
    toolbar: {tag: 'button', text: 'Export as CSV'},
    empty: {tag: 'p', text: 'This page’s own words for an empty team.'},
    error: {tag: 'p', text: 'This page’s own words for a failure.'},
    loading: {tag: 'p', text: 'This page’s own words while loading …'},
  },
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
        {
          name: 'loading',
          title: 'Loading',
          text: 'Every answer takes ten seconds, the token’s too. The skeleton has the shape of what comes.',
          preset: {latency: 10_000},
        },
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
    {
      title: 'Access',
      stories: [
        {
          name: 'no-scope',
          title: 'No scope',
          text: 'The token lists no scope for this widget, so nothing is asked of the service.',
          preset: {scopes: []},
        },
        {
          name: 'forbidden',
          title: 'Forbidden by the service',
          text: 'The token does not say what it allows, and the service says no.',
          preset: {token: 'no-scope-list'},
        },
        {
          name: 'expired',
          title: 'Expired',
          text: 'A text that was good once, and no way to get another.',
          preset: {token: 'expired', via: 'text'},
        },
        {
          name: 'renewed',
          title: 'Short-lived token',
          text: 'Each token lives 20 seconds and is renewed in time: watch the log, with a dialog open.',
          preset: {life: 20, panel: 'log'},
        },
        {
          name: 'no-token',
          title: 'No token',
          text: 'The page has forgotten to give one.',
          preset: {token: 'none'},
        },
        {
          name: 'secret-key',
          title: 'Secret key',
          text: 'A secret key in place of a token is refused, and the console says why. It is made up.',
          preset: {token: 'secret-key', via: 'text'},
        },
        {
          name: 'not-a-token',
          title: 'Not a token',
          text: 'Some other text in place of a token.',
          preset: {token: 'not-a-jwt', via: 'text'},
        },
        {
          name: 'refused',
          title: 'Refused by the back end',
          text: 'The user is no administrator, so the back end gets no token for them.',
          preset: {user: 'developer'},
        },
        {
          name: 'other-organization',
          title: 'Other organization',
          text: 'The same person in another organization, with other people.',
          preset: {organization: 'second'},
        },
        {
          name: 'no-invites',
          title: 'Invites not allowed',
          text: 'This organization may not invite anybody, which it says once somebody tries.',
          preset: {organization: 'no-invites'},
        },
      ],
    },
    {
      title: 'Failures',
      stories: [
        {
          name: 'error',
          title: 'Error',
          text: 'The service answers 500 to every list of members. It is asked three times.',
          preset: {fault: 'status', operation: listMembers},
        },
        {
          name: 'dropped',
          title: 'Connection dropped',
          text: 'No answer arrives, as without a network.',
          preset: {fault: 'drop', operation: listMembers},
        },
        {
          name: 'rate-limited',
          title: 'Rate limited',
          text: 'The service asks to wait 15 seconds, and the widget goes on by itself after that.',
          preset: {fault: 'status', operation: listMembers, status: 429, retryAfter: 15, times: 1},
        },
        {
          name: 'malformed',
          title: 'Answer without sense',
          text: 'A success that is a page of HTML.',
          preset: {fault: 'html', operation: listMembers, status: 200},
        },
        {
          name: 'failed-write',
          title: 'Failed removal',
          text: 'Everything works but removing somebody.',
          preset: {fault: 'status', operation: 'DELETE /_widgets/UserManagement/members/*'},
        },
      ],
    },
    {
      title: 'Page',
      stories: [
        {name: 'german', title: 'German', text: 'The page’s language is the widget’s.', preset: {lang: 'de'}},
        {
          name: 'arabic',
          title: 'Arabic',
          text: 'From right to left.',
          preset: {lang: 'ar', dir: 'rtl'},
        },
        {name: 'dark', title: 'Dark', text: 'The page’s colour scheme is the widget’s.', preset: {scheme: 'dark'}},
        {name: 'narrow', title: 'Narrow', text: 'A phone’s width, or a sidebar’s.', preset: {width: 320}},
        {
          name: 'themed',
          title: 'Themed',
          text: 'Some of the tokens, set by the page.',
          preset: {
            panel: 'theme',
            '--workos-color-accent': '#be185d',
            '--workos-color-on-accent': '#ffffff',
            '--workos-radius': '1.5em',
            '--workos-font-family': 'Georgia, serif',
            '--workos-font-size': '1.0625em',
          },
        },
      ],
    },
  ],
};
