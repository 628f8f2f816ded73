import {endSkeletonDelay, testScenes} from '../../helpers/accessibility.js';
import {fill, until} from '../../helpers/index.js';
import {mac, manySessions, mountSessions, phone, session, type SessionOptions} from './support.js';

type Mounted = Awaited<ReturnType<typeof mountSessions>>;

testScenes('workos-user-sessions', (options: SessionOptions) => mountSessions(options), [
  {title: 'the skeleton', options: {sandbox: {latency: 60_000}, isLoading: true}, play: endSkeletonDelay},
  {title: 'a list', options: {sessions: [mac, phone], current: 'mac'}},
  {title: 'a list without the current session', options: {sessions: [mac, phone]}},
  {title: 'a read-only list', options: {sessions: [mac, phone], attributes: {readonly: ''}}},
  {
    title: 'impersonation',
    options: {sessions: [session('one', {impersonatorEmail: 'a@b.example', impersonationReason: 'Ticket 9'})]},
  },
  {title: 'a long list', options: {sessions: manySessions(60)}},
  {
    title: 'a search without a match',
    options: {sessions: manySessions(10)},
    play: async ({search, waitForText}: Mounted) => {
      fill(search()!, 'zebra');
      await waitForText('No session matches');
    },
  },
  {title: 'odd data', options: {sandbox: {scenario: 'odd'}}},
  {title: 'an empty list', options: {sandbox: {scenario: 'empty'}}},
  {title: 'an error', options: {sandbox: {faults: [{kind: 'html'}]}}},
  {title: 'a refusal', options: {sandbox: {faults: [{kind: 'forbidden', message: 'Not for you.'}]}}},
  {title: 'Arabic', options: {sessions: [mac, phone], current: 'mac', lang: 'ar', dir: 'rtl'}},
  {
    title: 'the dialog of one session',
    options: {sessions: [mac, phone], current: 'mac'},
    play: ({openSignOut}: Mounted) => openSignOut('Safari on iOS'),
  },
  {
    title: 'the dialog of all other sessions',
    options: {sessions: [mac, phone], current: 'mac'},
    play: ({openOthers}: Mounted) => openOthers(),
  },
  {
    title: 'a failure',
    options: {
      sessions: [mac, phone],
      current: 'mac',
      sandbox: {faults: [{kind: 'forbidden', match: 'DELETE sessions'}]},
    },
    play: async ({openSignOut, submit, inDialog}: Mounted) => {
      await openSignOut('Safari on iOS');
      submit();
      await until(() => inDialog('[role=alert]')[0], 'the reason');
    },
  },
  {
    title: 'a notice',
    options: {sessions: [mac, phone], current: 'mac'},
    play: async ({openSignOut, submit, dialogCloses}: Mounted) => {
      await openSignOut('Safari on iOS');
      submit();
      await dialogCloses();
    },
  },
]);
