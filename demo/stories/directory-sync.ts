import {amount, flag} from '../settings/fields.js';
import type {Widget} from './story.js';
import {access, failures, loading, otherOrganization, page, refused, usualSlots} from './usual.js';

const list = 'GET /_widgets/directory-sync/directories';
const {empty, error, loading: loadingSlot} = usualSlots;

export const directorySync: Widget = {
  name: 'directory-sync',
  title: 'Directory sync',
  tag: 'workos-directory-sync',
  define: () => import('../../src/define/directory-sync.js'),
  attributes: {
    'stale-sync-hours': amount('stale-sync-hours', 0, {
      max: 720,
      unit: 'hours',
      hint: 'Warns of a connected directory whose last sync is longer ago. Zero for never.',
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
        {name: 'default', title: 'Default', text: 'Directories in every condition that an administrator meets.'},
        loading,
        {name: 'empty', title: 'Not set up', text: 'There is no directory yet.', preset: {scenario: 'empty'}},
        {name: 'one', title: 'One directory', text: 'One that works.', preset: {scenario: 'one'}},
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'Providers and states that nobody has heard of, missing counts, markup, every script.',
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
        {
          name: 'stale-sync',
          title: 'Stale sync',
          text: 'Connected directories are warned of when their last sync is more than two hours ago.',
          preset: {'attr-stale-sync-hours': 2},
        },
      ],
    },
    access(refused, otherOrganization),
    failures(list),
    page(),
  ],
};
