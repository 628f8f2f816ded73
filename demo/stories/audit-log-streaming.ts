import {flag} from '../settings/fields.js';
import type {Widget} from './story.js';
import {access, failures, loading, page, refused, sampleSlots} from './shared.js';

const read = 'GET /_widgets/admin-portal/audit-log-stream';
const link = 'POST /_widgets/admin-portal/generate-link';
const {empty, error, loading: loadingSlot} = sampleSlots;

export const auditLogStreaming: Widget = {
  name: 'audit-log-streaming',
  title: 'Audit log streaming',
  tag: 'workos-audit-log-streaming',
  define: () => import('../../src/define/audit-log-streaming.js'),
  attributes: {readonly: flag('readonly')},
  slots: {empty, error, loading: loadingSlot},
  operations: {[read]: 'Read the log stream', [link]: 'Link to the Admin Portal'},
  base: {scopes: ['widgets:audit-log-streaming:manage']},
  groups: [
    {
      title: 'Data',
      stories: [
        {name: 'default', title: 'Default', text: 'A stream that delivers events.'},
        loading,
        {name: 'empty', title: 'Not set up', text: 'There is no stream yet.', preset: {scenario: 'empty'}},
        {
          name: 'failing',
          title: 'Failing',
          text: 'The destination is down, so delivery is retried. The widget polls for the outcome.',
          preset: {organization: 'second'},
        },
        {
          name: 'unfinished',
          title: 'Not finished',
          text: 'A stream whose setup was started but not finished.',
          preset: {organization: 'no-invites'},
        },
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'An unknown destination, an unknown state, and a long error message in many scripts.',
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
          text: 'People can view the stream, but not change it.',
          preset: {'attr-readonly': true},
        },
      ],
    },
    access(refused),
    failures(read, {
      name: 'failed-link',
      title: 'Failed portal link',
      text: 'Only the link to the Admin Portal fails.',
      preset: {fault: 'status', operation: link},
    }),
    page(),
  ],
};
