import {flag} from '../settings/fields.js';
import type {Widget} from './story.js';
import {access, failures, loading, otherOrganization, page, refused, usualSlots} from './usual.js';

const list = 'GET /_widgets/admin-portal/organization-domains';
const restart = 'POST /_widgets/admin-portal/organization-domains/*/reverify';
const remove = 'DELETE /_widgets/admin-portal/organization-domains/*';
const link = 'POST /_widgets/admin-portal/generate-link';
const {empty, error, loading: loadingSlot} = usualSlots;

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
          text: 'A domain in every state. One whose verification is restarted is verified some 20 seconds later.',
        },
        loading,
        {name: 'empty', title: 'No domains', text: 'Nobody has added one yet.', preset: {scenario: 'empty'}},
        {name: 'one', title: 'One domain', text: 'One that is verified.', preset: {scenario: 'one'}},
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'States and name servers that nobody has heard of, no records, markup, every script.',
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
          text: 'For people who may look and not touch. They can still see DNS records.',
          preset: {'attr-readonly': true},
        },
      ],
    },
    access(refused, otherOrganization),
    failures(
      list,
      {
        name: 'failed-link',
        title: 'No link to the portal',
        text: 'Everything works but the way to the Admin Portal.',
        preset: {fault: 'status', operation: link},
      },
      {
        name: 'failed-restart',
        title: 'Failed restart',
        text: 'Everything works but restarting verification.',
        preset: {fault: 'status', operation: restart},
      },
      {
        name: 'failed-removal',
        title: 'Failed removal',
        text: 'Everything works but removing a domain.',
        preset: {fault: 'status', operation: remove},
      },
    ),
    page(),
  ],
};
