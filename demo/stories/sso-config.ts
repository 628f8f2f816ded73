import {numberField, flag} from '../settings/fields.js';
import type {Widget} from './story.js';
import {access, failures, loading, otherOrganization, page, refused, sampleSlots} from './shared.js';

const list = 'GET /_widgets/admin-portal/sso-connections';
const {empty, error, loading: loadingSlot} = sampleSlots;

export const ssoConfig: Widget = {
  name: 'sso-config',
  title: 'SSO configuration',
  tag: 'workos-sso-config',
  define: () => import('../../src/define/sso-config.js'),
  attributes: {
    'expiry-warning-days': numberField('expiry-warning-days', 30, {min: 0, max: 365, unit: 'days'}),
    readonly: flag('readonly'),
  },
  slots: {empty, error, loading: loadingSlot},
  operations: {[list]: 'List connections', 'POST /_widgets/admin-portal/generate-link': 'Link to the Admin Portal'},
  base: {scopes: ['widgets:sso:manage']},
  groups: [
    {
      title: 'Data',
      stories: [
        {name: 'default', title: 'Default', text: 'Connections in every state that an admin can encounter.'},
        loading,
        {name: 'empty', title: 'Not set up', text: 'There is no connection yet.', preset: {scenario: 'empty'}},
        {name: 'one', title: 'One connection', text: 'One connection that works.', preset: {scenario: 'one'}},
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'Unknown providers and states, missing names, markup, many scripts.',
          preset: {scenario: 'odd'},
        },
      ],
    },
    {
      title: 'Options',
      stories: [
        {
          name: 'read-only',
          title: 'Read only',
          text: 'People can view connections, but not change them.',
          preset: {'attr-readonly': true},
        },
        {
          name: 'early-warning',
          title: 'Early warning',
          text: 'The widget warns about certificates a year before they expire.',
          preset: {'attr-expiry-warning-days': 365},
        },
      ],
    },
    access(refused, otherOrganization),
    failures(list, {
      name: 'failed-link',
      title: 'Failed portal link',
      text: 'Only the link to the Admin Portal fails.',
      preset: {fault: 'status', operation: 'POST /_widgets/admin-portal/generate-link'},
    }),
    page(),
  ],
};
