import {numberField, flag} from '../settings/fields.js';
import type {Widget} from './story.js';
import {access, failures, loading, otherOrganization, page, refused, sampleSlots} from './shared.js';

const list = 'GET /_widgets/directory-sync/directories';
const {empty, error, loading: loadingSlot} = sampleSlots;

export const directorySync: Widget = {
  name: 'directory-sync',
  title: 'Directory sync',
  tag: 'workos-directory-sync',
  define: () => import('../../src/define/directory-sync.js'),
  attributes: {
    'stale-sync-hours': numberField('stale-sync-hours', 0, {
      max: 720,
      unit: 'hours',
      hint: 'Warns about a connected directory whose last sync is longer ago. 0 for no warning.',
    }),
    readonly: flag('readonly'),
  },
  slots: {empty, error, loading: loadingSlot},
  operations: {[list]: 'List directories, with a link to the Admin Portal'},
  base: {scopes: ['widgets:dsync:manage']},
  groups: [
    {
      title: 'Data',
      stories: [
        {name: 'default', title: 'Default', text: 'Directories in every state that an admin can encounter.'},
        loading,
        {name: 'empty', title: 'Not set up', text: 'There is no directory yet.', preset: {scenario: 'empty'}},
        {name: 'one', title: 'One directory', text: 'One directory that works.', preset: {scenario: 'one'}},
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'Unknown providers and states, missing counts, markup, many scripts.',
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
          text: 'People can view directories, but not change them.',
          preset: {'attr-readonly': true},
        },
        {
          name: 'stale-sync',
          title: 'Stale sync',
          text: 'The widget warns about connected directories whose last sync was more than two hours ago.',
          preset: {'attr-stale-sync-hours': 2},
        },
      ],
    },
    access(refused, otherOrganization),
    failures(list),
    page(),
  ],
};
