import {type Scene, endSkeletonDelay, testScenes} from '../../helpers/accessibility.js';
import {catchTabs, until} from '../../helpers/index.js';
import {certificate, connection, mountSso} from './support.js';

type Sso = Awaited<ReturnType<typeof mountSso>>;
type Options = NonNullable<Parameters<typeof mountSso>[1]> & {readonly connections?: Parameters<typeof mountSso>[0]};

const scenes: readonly Scene<Options, Sso>[] = [
  {
    title: 'the skeleton',
    options: {sandbox: {latency: 60_000}, isLoading: true},
    play: endSkeletonDelay,
  },
  {
    title: 'every state',
    options: {
      connections: [
        connection(),
        connection({id: '2', state: 'Inactive', lastSession: null}),
        connection({id: '3', state: 'Validating', type: 'Unheard'}),
        connection({id: '4', x509Certificates: [certificate(3.5)]}),
        connection({id: '5', x509Certificates: [certificate(-3)]}),
        connection({id: '6', state: 'Deleting'}),
        connection({id: '7', state: 'Other', lastSession: {createdAt: '2026-01-01T00:00:00Z', state: 'Failed'}}),
      ],
    },
  },
  {title: 'no connection', options: {connections: []}},
  {title: 'an error', options: {sandbox: {faults: [{kind: 'html'}]}}},
  {title: 'no access', options: {grant: {scopes: ['other']}}},
  {title: 'Arabic', options: {lang: 'ar', dir: 'rtl'}},
  {
    title: 'a link that is being requested',
    options: {sandbox: {faults: [{kind: 'hang', match: 'POST generate-link'}]}},
    play: async ({part}) => {
      catchTabs();
      part('portal-button')!.click();
      await until(() => part('portal-button')!.getAttribute('aria-busy') === 'true', 'the button to be busy');
    },
  },
  {
    title: 'a failed link',
    options: {sandbox: {faults: [{kind: 'status', status: 500, match: 'POST generate-link'}]}},
    play: async ({part, waitForText}) => {
      catchTabs();
      part('portal-button')!.click();
      await waitForText('The service has a problem');
    },
  },
  {
    title: 'a blocked tab',
    play: async ({part, waitForText}) => {
      catchTabs({isBlocked: true});
      part('portal-button')!.click();
      await waitForText('Your browser blocked the new tab.');
    },
  },
];

testScenes('workos-sso-config', ({connections, ...options}) => mountSso(connections, options), scenes);
