import {widgetScopes} from '../../src/sandbox/scopes.js';
import {flag, text} from '../settings/fields.js';
import type {Story, Widget} from './story.js';
import {access, failures, loading, otherOrganization, page, refused, sampleSlots} from './shared.js';

const list = 'GET /_widgets/UserManagement/members';
const {error, loading: loadingSlot} = sampleSlots;
const admin = ['widgets:users-table:manage', 'widgets:sso:manage', 'widgets:domain-verification:manage'];

const {title, stories} = access({...refused, preset: {...refused.preset, scopes: admin}}, otherOrganization);

/** Without a scope, the user still has the screens that need none, unless the page chooses others. */
const noScope: Story = {
  name: 'no-scope',
  title: 'No scope',
  text: 'The page includes only members, and the token lists no scope for them, so no requests are sent.',
  preset: {scopes: [], 'attr-include': 'users-table'},
};

export const widgetsTogether: Widget = {
  name: 'widgets',
  title: 'All in one',
  tag: 'workos-widgets',
  define: () => import('../../src/define/widgets.js'),
  attributes: {
    include: text('include', '*'),
    view: text('view', '', {placeholder: 'A name, such as sso-config'}),
    'hash-sync': flag('hash-sync'),
  },
  slots: {error, loading: loadingSlot},
  operations: {[list]: 'List members'},
  base: {scopes: widgetScopes.filter((scope) => !scope.includes('pipes'))},
  groups: [
    {
      title: 'Views',
      stories: [
        {name: 'default', title: 'Default', text: 'A tab for each widget that the token unlocks.'},
        loading,
        {
          name: 'several',
          title: 'Three scopes',
          text: 'The token unlocks three widgets.',
          preset: {scopes: admin},
        },
        {
          name: 'single',
          title: 'One scope',
          text: 'A single widget needs no tabs.',
          preset: {scopes: ['widgets:sso:manage']},
        },
        {
          name: 'included',
          title: 'Chosen by the page',
          text: 'The page includes only domains and single sign-on, in this order.',
          preset: {'attr-include': 'domain-verification sso-config'},
        },
        {
          name: 'begun-elsewhere',
          title: 'Another view first',
          text: 'The page starts with the log streams.',
          preset: {'attr-view': 'audit-log-streaming'},
        },
        {
          name: 'personal',
          title: 'A person’s own screens',
          text: 'The token names a user in no organization and lists no scopes.',
          preset: {user: 'alone', scopes: []},
        },
        {name: 'empty', title: 'New organization', text: 'Nothing is set up yet.', preset: {scenario: 'empty'}},
      ],
    },
    {title, stories: stories.map((story) => (story.name === noScope.name ? noScope : story))},
    failures(list),
    page(),
  ],
};
