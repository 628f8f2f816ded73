import {access, failures, loading, page, refused, sampleSlots} from './shared.js';
import type {Widget} from './story.js';

const read = 'GET /_widgets/UserProfile/me';
const {empty, error, loading: loadingSlot} = sampleSlots;

export const userProfile: Widget = {
  name: 'user-profile',
  title: 'Profile',
  tag: 'workos-user-profile',
  define: () => import('../../src/define/user-profile.js'),
  attributes: {},
  slots: {empty, error, loading: loadingSlot},
  operations: {[read]: 'Read the list'},
  base: {scopes: ['x']},
  groups: [
    {
      title: 'Data',
      stories: [
        {name: 'default', title: 'Default', text: 'A list with two items.'},
        loading,
        {name: 'empty', title: 'Empty', text: 'There is nothing to list.', preset: {scenario: 'empty'}},
        {name: 'odd-data', title: 'Odd data', text: 'Names in many scripts and lengths.', preset: {scenario: 'odd'}},
      ],
    },
    access(refused),
    failures(read),
    page(),
  ],
};
