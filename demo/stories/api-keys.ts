import {numberField, flag, text} from '../settings/fields.js';
import type {Preset} from '../settings/setting-fields.js';
import type {Story, StoryGroup, Widget} from './story.js';
import {access, failures, loading, otherOrganization, page, sampleSlots} from './shared.js';

/** What the stories of organization keys and of user keys share. */

export const keyAttributes: Widget['attributes'] = {
  'page-size': numberField('page-size', 10, {min: 1, max: 100}),
  search: text('search'),
  readonly: flag('readonly'),
  'search-hidden': flag('search-hidden'),
  'create-hidden': flag('create-hidden'),
  'url-sync': text('url-sync', '', {placeholder: 'A prefix, such as keys'}),
};

/** @param base The base path of the requests. */
export function keyOperations(base: string, list: string): Widget['operations'] {
  return {
    [`GET ${base}/${list}`]: 'List keys',
    [`GET ${base}/permissions`]: 'Read permissions',
    [`POST ${base}/${list}`]: 'Create a key',
    [`POST ${base}/*/expire`]: 'Change the expiration',
    [`DELETE ${base}/*`]: 'Revoke a key',
  };
}

interface Own {
  /** Further stories of the data group. */
  readonly data: readonly Story[];
  /** Further stories of the access group. */
  readonly tokens?: readonly Story[];
  /** Settings that the story of odd data needs. */
  readonly odd?: Preset;
}

/** @param base The base path of the requests. */
export function keyGroups(base: string, list: string, {data, tokens = [], odd = {}}: Own): StoryGroup[] {
  return [
    {
      title: 'Data',
      stories: [
        ...data,
        loading,
        {name: 'empty', title: 'Empty', text: 'Nobody has created a key yet.', preset: {scenario: 'empty'}},
        {
          name: 'no-match',
          title: 'No match',
          text: 'The page starts with a search that finds nothing.',
          preset: {'attr-search': 'no key of this name'},
        },
        {name: 'one-key', title: 'One key', text: 'There is a single key.', preset: {scenario: 'one'}},
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'Missing names, markup, invalid dates, unknown permissions.',
          preset: {scenario: 'odd', 'attr-page-size': 50, ...odd},
        },
      ],
    },
    {
      title: 'Options',
      stories: [
        {
          name: 'read-only',
          title: 'Read only',
          text: 'People can view the details of a key, but not change anything.',
          preset: {'attr-readonly': true},
        },
        {
          name: 'no-toolbar',
          title: 'Toolbar hidden',
          text: 'No search, and no button to create a key.',
          preset: {'attr-search-hidden': true, 'attr-create-hidden': true},
        },
        {
          name: 'toolbar-slot',
          title: 'With toolbar slot',
          text: 'The page adds a button of its own beside those of the widget.',
          preset: {'slot-toolbar': true},
        },
      ],
    },
    access(...tokens, otherOrganization),
    failures(
      `GET ${base}/${list}`,
      {
        name: 'no-permissions',
        title: 'Permissions fail',
        text: 'Only reading the permissions fails: a key can be created without any.',
        preset: {fault: 'status', operation: `GET ${base}/permissions`},
      },
      {
        name: 'failed-write',
        title: 'Failed revocation',
        text: 'Only revoking a key fails.',
        preset: {fault: 'status', operation: `DELETE ${base}/*`},
      },
    ),
    page(),
  ];
}

const base = '/_widgets/ApiKeys';
const list = 'organization-api-keys';

export const apiKeys: Widget = {
  name: 'api-keys',
  title: 'API keys',
  tag: 'workos-api-keys',
  define: () => import('../../src/define/api-keys.js'),
  attributes: keyAttributes,
  slots: sampleSlots,
  operations: keyOperations(base, list),
  base: {scopes: ['widgets:api-keys:manage']},
  groups: keyGroups(base, list, {
    data: [{name: 'default', title: 'Default', text: 'Two dozen keys: used, unused, expired and about to expire.'}],
    tokens: [
      {
        name: 'developer',
        title: 'A developer',
        text: 'A user who is not an admin, but whose role permits this widget.',
        preset: {user: 'developer'},
      },
    ],
  }),
};
