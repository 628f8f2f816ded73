import {type Scene, endSkeletonDelay, testScenes} from '../../helpers/accessibility.js';
import {catchTabs, until} from '../../helpers/index.js';
import {mountStream, stream} from './support.js';

type Mounted = Awaited<ReturnType<typeof mountStream>>;
type Options = NonNullable<Parameters<typeof mountStream>[1]> & {readonly raw?: Parameters<typeof mountStream>[0]};

const link = 'POST generate-link';
const errorMessage = 'The collector answered 503 Service Unavailable. '.repeat(9);

const scenes: readonly Scene<Options, Mounted>[] = [
  {title: 'the skeleton', options: {sandbox: {latency: 60_000}, isLoading: true}, play: endSkeletonDelay},
  ...['Active', 'Inactive', 'Error', 'Invalid', 'Unheard'].map((state) => ({
    title: `the state ${state}`,
    options: {raw: stream({state, errorMessage: 'The collector answered 503.'})},
  })),
  {
    title: 'a long message',
    options: {raw: stream({state: 'Invalid', type: 'GenericHttps', errorMessage})},
    play: ({part}) => ((part('message') as HTMLDetailsElement).open = true),
  },
  {title: 'no stream', options: {raw: null}},
  {title: 'an error', options: {sandbox: {faults: [{kind: 'html'}]}}},
  {title: 'no access', options: {grant: {scopes: ['other']}}},
  {title: 'Arabic', options: {raw: stream({state: 'Error'}), lang: 'ar', dir: 'rtl'}},
  {
    title: 'a link that is being requested',
    options: {sandbox: {faults: [{kind: 'hang', match: link}]}},
    play: async ({part}) => {
      catchTabs();
      part('portal-button')!.click();
      await until(() => part('portal-button')!.getAttribute('aria-busy') === 'true', 'the button to be busy');
    },
  },
  {
    title: 'a failed link',
    options: {sandbox: {faults: [{kind: 'status', status: 500, match: link}]}},
    play: async ({part, waitForText}) => {
      catchTabs();
      part('portal-button')!.click();
      await waitForText('The service has a problem');
    },
  },
];

testScenes('workos-audit-log-streaming', ({raw, ...options}) => mountStream(raw, options), scenes);
