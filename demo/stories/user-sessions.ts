import {currentSessionId} from '../../src/sandbox/seed/people.js';
import {flag, text} from '../settings/fields.js';
import {access, failures, loading, page, sampleSlots} from './shared.js';
import type {StoryGroup, Widget} from './story.js';

const list = 'GET /_widgets/UserProfile/sessions';
const signOut = 'DELETE /_widgets/UserProfile/sessions/revoke/*';
const signOutOthers = 'DELETE /_widgets/UserProfile/sessions/revoke-all';
const {empty, error, loading: loadingSlot} = sampleSlots;

/** Every token unlocks the widget, so the stories about scopes do not apply. */
function ownAccess(): StoryGroup {
  const {title, stories} = access();
  return {
    title,
    stories: [
      {
        name: 'forbidden',
        title: 'Refused by the service',
        text: 'The service responds with 403, as it may do for a valid token.',
        preset: {fault: 'forbidden', operation: list},
      },
      ...stories.filter(({name}) => !['no-scope', 'forbidden'].includes(name)),
    ],
  };
}

export const userSessions: Widget = {
  name: 'user-sessions',
  title: 'Sessions',
  tag: 'workos-user-sessions',
  define: () => import('../../src/define/user-sessions.js'),
  attributes: {'current-session-id': text('current-session-id'), readonly: flag('readonly')},
  slots: {empty, error, loading: loadingSlot},
  operations: {
    [list]: 'List sessions',
    [signOut]: 'Sign out one session',
    [signOutOthers]: 'Sign out all other sessions',
  },
  base: {'attr-current-session-id': currentSessionId},
  groups: [
    {
      title: 'Data',
      stories: [
        {name: 'default', title: 'Default', text: 'The current session, and others on three devices.'},
        loading,
        {name: 'empty', title: 'Empty', text: 'There is no active session.', preset: {scenario: 'empty'}},
        {name: 'one', title: 'One session', text: 'There is only the current one.', preset: {scenario: 'one'}},
        {
          name: 'odd-data',
          title: 'Odd data',
          text: 'Unknown devices, missing places, long names, impersonation, a session that ends soon.',
          preset: {scenario: 'odd', 'attr-current-session-id': ''},
        },
      ],
    },
    {
      title: 'Options',
      stories: [
        {
          name: 'unknown-current',
          title: 'Unknown current session',
          text: 'The page names a session that is not listed.',
          preset: {'attr-current-session-id': 'session_elsewhere'},
        },
        {
          name: 'read-only',
          title: 'Read only',
          text: 'Sessions can be seen, but not signed out.',
          preset: {'attr-readonly': true},
        },
      ],
    },
    ownAccess(),
    failures(list, {
      name: 'failed-sign-out',
      title: 'Failed sign-out',
      text: 'Only signing out one session fails.',
      preset: {fault: 'status', operation: signOut},
    }),
    page(),
  ],
};
