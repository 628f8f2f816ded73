import {type Scene, endSkeletonDelay, testScenes} from '../../helpers/accessibility.js';
import {catchTabs, until} from '../../helpers/index.js';
import {directory, hoursAgo, mountDirectories} from './support.js';

type Mounted = Awaited<ReturnType<typeof mountDirectories>>;
type Options = NonNullable<Parameters<typeof mountDirectories>[1]> & {
  readonly directories?: Parameters<typeof mountDirectories>[0];
};

const states = ['linked', 'validating', 'invalid_credentials', 'requires_type', 'unlinked', 'deleting', 'other'];
const list = 'GET directories';

const scenes: readonly Scene<Options, Mounted>[] = [
  {title: 'the skeleton', options: {sandbox: {latency: 60_000}, isLoading: true}, play: endSkeletonDelay},
  {
    title: 'every state',
    options: {
      directories: [
        ...states.map((state) => directory({id: state, state})),
        directory({id: 'stale', lastSyncRunAt: hoursAgo(9), type: 'unheard of'}),
      ],
      attributes: {'stale-sync-hours': '8'},
    },
    play: async ({parts, waitForText}) => {
      for (const button of parts('more-button')) button.click();
      await waitForText('Added 2 days ago');
    },
  },
  {title: 'no directory', options: {directories: []}},
  {title: 'an error', options: {sandbox: {faults: [{kind: 'html'}]}}},
  {title: 'no access', options: {grant: {scopes: ['other']}}},
  {title: 'Arabic', options: {lang: 'ar', dir: 'rtl'}},
  {
    title: 'a link that is being requested',
    play: async ({part, sandbox}) => {
      catchTabs();
      sandbox.fail({kind: 'hang', match: list});
      part('portal-button')!.click();
      await until(() => part('portal-button')!.getAttribute('aria-busy') === 'true', 'the button to be busy');
    },
  },
  {
    title: 'a failed link',
    play: async ({part, waitForText, sandbox}) => {
      catchTabs();
      sandbox.fail({kind: 'status', status: 404, message: 'There is no portal.', match: list});
      part('portal-button')!.click();
      await waitForText('There is no portal.');
    },
  },
];

testScenes('workos-directory-sync', ({directories, ...options}) => mountDirectories(directories, options), scenes);
