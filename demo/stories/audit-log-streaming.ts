import {flag} from '../settings/fields.js';
import type {Widget} from './story.js';
import {access, failures, loading, page, refused, usualSlots} from './usual.js';

const read = 'GET /_widgets/admin-portal/audit-log-stream';
const link = 'POST /_widgets/admin-portal/generate-link';
const {empty, error, loading: loadingSlot} = usualSlots;

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
        {name: 'default', title: 'Default', text: 'A stream that delivers.'},
        loading,
        {name: 'empty', title: 'Not set up', text: 'There is no stream yet.', preset: {scenario: 'empty'}},
        {
          name: 'failing',
          title: 'Failing',
          text: 'The destination is out of order, so delivery is tried again. The widget looks now and then.',
          preset: {organization: 'second'},
        },
        {
          name: 'unfinished',
          title: 'Not finished',
          text: 'A stream that was begun and not finished.',
          preset: {organization: 'no-invites'},
        },
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'A destination and a state that nobody has heard of, and a long message in every script.',
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
          text: 'For people who may look and not touch.',
          preset: {'attr-readonly': true},
        },
      ],
    },
    access(refused),
    failures(read, {
      name: 'failed-link',
      title: 'No link to the portal',
      text: 'Everything works but the way to the Admin Portal.',
      preset: {fault: 'status', operation: link},
    }),
    page(),
  ],
};
