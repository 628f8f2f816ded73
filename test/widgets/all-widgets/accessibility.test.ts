import {type Scene, endSkeletonDelay, testScenes} from '../../helpers/accessibility.js';
import type {MountOptions} from '../../helpers/index.js';
import {mountWidgets} from './support.js';

type Mounted = Awaited<ReturnType<typeof mountWidgets>>;

const scenes: readonly Scene<MountOptions, Mounted>[] = [
  {title: 'the skeleton', options: {token: null, isLoading: true}, play: endSkeletonDelay},
  {title: 'tabs', play: async ({view}) => (await view('workos-users-table')).waitForText('Amara Okafor')},
  {
    title: 'another view',
    play: async ({tabs, view}) => {
      tabs()[1]!.click();
      await (await view('workos-sso-config')).waitForText('Okta SAML');
    },
  },
  {title: 'tabs that do not fit', options: {width: 280}},
  {title: 'no access', options: {grant: {scopes: ['other']}}, play: ({waitForText}) => waitForText('No access')},
  {
    title: 'Arabic',
    options: {lang: 'ar', dir: 'rtl'},
    play: async ({view}) => (await view('workos-users-table')).waitForText('Amara Okafor'),
  },
];

testScenes('workos-widgets', (options) => mountWidgets(['users', 'sso', 'domains'], options), scenes);
