import {flag} from '../settings/fields.js';
import type {Widget} from './story.js';
import {access, failures, loading, otherOrganization, page, refused, sampleSlots} from './shared.js';

const list = 'GET /_widgets/admin-portal/organization-domains';
const restart = 'POST /_widgets/admin-portal/organization-domains/*/reverify';
const remove = 'DELETE /_widgets/admin-portal/organization-domains/*';
const link = 'POST /_widgets/admin-portal/generate-link';
const {empty, error, loading: loadingSlot} = sampleSlots;

export const domainVerification: Widget = {
  name: 'domain-verification',
  title: 'Domain verification',
  tag: 'workos-domain-verification',
  define: () => import('../../src/define/domain-verification.js'),
  attributes: {readonly: flag('readonly')},
  slots: {empty, error, loading: loadingSlot},
  operations: {
    [list]: 'List domains',
    [restart]: 'Restart verification',
    [remove]: 'Remove a domain',
    [link]: 'Link to the Admin Portal',
  },
  base: {scopes: ['widgets:domain-verification:manage']},
  groups: [
    {
      title: 'Data',
      stories: [
        {
          name: 'default',
          title: 'Default',
          text: 'A domain in every state. After a restart, verification succeeds within about 20 seconds.',
        },
        loading,
        {name: 'empty', title: 'No domains', text: 'No domain has been added yet.', preset: {scenario: 'empty'}},
        {name: 'one', title: 'One domain', text: 'One verified domain.', preset: {scenario: 'one'}},
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'Unknown states and name servers, missing records, markup, many scripts.',
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
          text: 'People can view domains and their DNS records, but not change them.',
          preset: {'attr-readonly': true},
        },
      ],
    },
    access(refused, otherOrganization),
    failures(
      list,
      {
        name: 'failed-link',
        title: 'Failed portal link',
        text: 'Only the link to the Admin Portal fails.',
        preset: {fault: 'status', operation: link},
      },
      {
        name: 'failed-restart',
        title: 'Failed restart',
        text: 'Only restarting verification fails.',
        preset: {fault: 'status', operation: restart},
      },
      {
        name: 'failed-removal',
        title: 'Failed removal',
        text: 'Only removing a domain fails.',
        preset: {fault: 'status', operation: remove},
      },
    ),
    page(),
  ],
};
