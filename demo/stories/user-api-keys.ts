import {keyAttributes, keyGroups, keyOperations} from './api-keys.js';
import type {Widget} from './story.js';
import {sampleSlots} from './shared.js';

const base = '/_widgets/UserApiKeys';
const list = 'api-keys';
const all = ['widgets:user-api-keys:manage-all'];

export const userApiKeys: Widget = {
  name: 'user-api-keys',
  title: 'User API keys',
  tag: 'workos-user-api-keys',
  define: () => import('../../src/define/user-api-keys.js'),
  attributes: keyAttributes,
  slots: sampleSlots,
  operations: keyOperations(base, list),
  base: {scopes: ['widgets:user-api-keys:manage-self']},
  groups: keyGroups(base, list, {
    data: [
      {name: 'default', title: 'Default', text: 'The user’s own keys.'},
      {
        name: 'all-members',
        title: 'All members',
        text: 'The token allows managing the keys of all members, so the owners are shown.',
        preset: {scopes: all},
      },
    ],
    odd: {scopes: all},
  }),
};
