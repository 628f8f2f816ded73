import {flag, text} from '../settings/fields.js';
import {access, failures, loading, page, sampleSlots} from './shared.js';
import type {StoryGroup, Widget} from './story.js';

const read = 'GET /_widgets/UserProfile/me';
const write = 'POST /_widgets/UserProfile/me';
const sendCode = 'POST /_widgets/UserProfile/send-verification';
const verify = 'POST /_widgets/UserProfile/verify';
const changeEmail = 'POST /_widgets/UserProfile/send-email-change';
const {error, loading: loadingSlot} = sampleSlots;
/** Stories of widgets that need a scope. */
const ofScopes = ['no-scope', 'forbidden'];

const groups: readonly StoryGroup[] = [
  {
    title: 'Data',
    stories: [
      {name: 'default', title: 'Default', text: 'A picture, a name, an address, two accounts and a language.'},
      loading,
      {
        name: 'no-accounts',
        title: 'No accounts',
        text: 'The user signs in without an account of another provider.',
        preset: {scenario: 'empty'},
      },
      {
        name: 'odd-data',
        title: 'Odd data',
        text: 'No name, a broken picture, an unknown language and provider, a very long address.',
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
        text: 'The user can view the profile, but not change it.',
        preset: {'attr-readonly': true},
      },
      {
        name: 'some-rows',
        title: 'Some rows',
        text: 'The page chooses the rows and their order.',
        preset: {'attr-rows': 'email name picture'},
      },
    ],
  },
  access(
    {
      name: 'no-organization',
      title: 'No organization',
      text: 'The token is for a user without an organization, who has no picture, account or language.',
      preset: {user: 'alone'},
    },
    {
      name: 'managed',
      title: 'Managed elsewhere',
      text: 'An identity provider manages the profile, so the service refuses changes and says why.',
      preset: {user: 'developer'},
    },
  ),
  failures(
    read,
    {
      name: 'failed-save',
      title: 'Failed save',
      text: 'Only saving fails. The dialog keeps what was entered.',
      preset: {fault: 'status', operation: write},
    },
    {
      name: 'rejected-save',
      title: 'Rejected save',
      text: 'The service rejects what was entered.',
      preset: {fault: 'status', status: 400, operation: write},
    },
    {
      name: 'wrong-code',
      title: 'Wrong code',
      text: 'The first three codes are refused, whatever they are; the log shows the right one.',
      preset: {fault: 'status', status: 400, times: 3, operation: verify},
    },
    {
      name: 'no-code',
      title: 'No code',
      text: 'The service sends no code for a minute.',
      preset: {fault: 'status', status: 429, retryAfter: 60, operation: sendCode},
    },
    {
      name: 'address-in-use',
      title: 'Address in use',
      text: 'The service does not accept the new e-mail address.',
      preset: {fault: 'status', status: 409, operation: changeEmail},
    },
  ),
  page(),
];

export const userProfile: Widget = {
  name: 'user-profile',
  title: 'Profile',
  tag: 'workos-user-profile',
  define: () => import('../../src/define/user-profile.js'),
  attributes: {
    rows: text('rows', '', {hint: 'Names separated by spaces: picture, name, email, accounts, locale.'}),
    readonly: flag('readonly'),
  },
  slots: {error, loading: loadingSlot},
  operations: {
    [read]: 'Show the profile',
    [write]: 'Change the profile',
    [sendCode]: 'Send a code',
    [verify]: 'Check a code',
    [changeEmail]: 'Change the address',
  },
  base: {scopes: []},
  groups: groups.map((group) => ({...group, stories: group.stories.filter(({name}) => !ofScopes.includes(name))})),
};
