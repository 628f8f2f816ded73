import {amount, flag, text} from '../settings/fields.js';
import type {Preset} from '../settings/setting-fields.js';
import type {Story, StoryGroup, Widget} from './story.js';
import {access, failures, loading, otherOrganization, page, usualSlots} from './usual.js';

/** What the stories of both kinds of keys have in common. */

export const keyAttributes: Widget['attributes'] = {
  'page-size': amount('page-size', 10, {min: 1, max: 100}),
  search: text('search'),
  readonly: flag('readonly'),
  'search-hidden': flag('search-hidden'),
  'create-hidden': flag('create-hidden'),
  'url-sync': text('url-sync', '', {placeholder: 'A prefix, such as keys'}),
};

/** @param base Where the calls are. */
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
  /** Stories of data that the other kind of keys does not have. */
  readonly data: readonly Story[];
  /** And such of access. */
  readonly tokens?: readonly Story[];
  /** What it takes to see odd data. */
  readonly odd?: Preset;
}

/** @param base Where the calls are. */
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
          text: 'The page begins with a search that finds nothing.',
          preset: {'attr-search': 'no key of this name'},
        },
        {name: 'one-key', title: 'One key', text: 'There is a single key.', preset: {scenario: 'one'}},
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'Missing names, markup, dates that are none, permissions that nobody has heard of.',
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
          text: 'For people who may look and not touch: details alone.',
          preset: {'attr-readonly': true},
        },
        {
          name: 'no-toolbar',
          title: 'Toolbar hidden',
          text: 'Neither search nor new keys.',
          preset: {'attr-search-hidden': true, 'attr-create-hidden': true},
        },
        {
          name: 'toolbar-slot',
          title: 'With toolbar slot',
          text: 'A button of the page’s own beside those of the widget.',
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
        text: 'Everything works but reading the permissions: a key can be created without any.',
        preset: {fault: 'status', operation: `GET ${base}/permissions`},
      },
      {
        name: 'failed-write',
        title: 'Failed revocation',
        text: 'Everything works but revoking a key.',
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
  slots: usualSlots,
  operations: keyOperations(base, list),
  base: {scopes: ['widgets:api-keys:manage']},
  groups: keyGroups(base, list, {
    data: [{name: 'default', title: 'Default', text: 'Two dozen keys: used, unused, expired and about to expire.'}],
    tokens: [
      {
        name: 'developer',
        title: 'A developer',
        text: 'Somebody who is no administrator, and whose role permits this widget.',
        preset: {user: 'developer'},
      },
    ],
  }),
};
