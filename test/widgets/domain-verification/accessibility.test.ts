import {type Scene, endSkeletonDelay, testScenes} from '../../helpers/accessibility.js';
import {catchTabs, replaceClipboard, until} from '../../helpers/index.js';
import {type DomainOptions, mountDomains} from './support.js';

type Domains = Awaited<ReturnType<typeof mountDomains>>;

const scenes: readonly Scene<DomainOptions, Domains>[] = [
  {title: 'the skeleton', options: {sandbox: {latency: 60_000}, isLoading: true}, play: endSkeletonDelay},
  {title: 'every state'},
  {title: 'every state in a narrow container', options: {width: 300}},
  {title: 'the read-only list', options: {attributes: {readonly: ''}}},
  {title: 'no domain', options: {domains: []}},
  {title: 'an error', options: {sandbox: {faults: [{kind: 'html'}]}}},
  {title: 'no access', options: {grant: {scopes: ['other']}}},
  {title: 'Arabic', options: {lang: 'ar', dir: 'rtl'}},
  {title: 'the menu', play: ({openMenu}) => openMenu('failed.example')},
  {title: 'the DNS record', play: ({openDialog}) => openDialog('pending.example', 'View DNS record')},
  {
    title: 'the DNS record in a narrow container',
    options: {width: 300},
    play: ({openDialog}) => openDialog('pending.example', 'View DNS record'),
  },
  {
    title: 'text that could not be copied',
    play: async ({openDialog, byRole, waitForText}) => {
      replaceClipboard(null);
      await openDialog('pending.example', 'View DNS record');
      byRole('button', 'Copy value')!.click();
      await waitForText('The text is selected');
    },
  },
  {title: 'the dialog that restarts verification', play: ({openRestart}) => openRestart('failed.example')},
  {
    title: 'a restart in progress',
    options: {sandbox: {faults: [{kind: 'slow', delay: 60_000, match: 'POST reverify'}]}},
    play: async ({openRestart, submit, submitButton}) => {
      await openRestart('failed.example');
      submit();
      await until(() => submitButton().getAttribute('aria-busy') === 'true', 'the button to be busy');
    },
  },
  {
    title: 'a failed restart',
    options: {sandbox: {faults: [{kind: 'status', match: 'POST reverify'}]}},
    play: async ({openRestart, submit, inDialog}) => {
      await openRestart('failed.example');
      submit();
      await until(() => inDialog('[role=alert]')[0], 'the reason');
    },
  },
  {
    title: 'a completed restart',
    play: async ({openRestart, submit, waitForText}) => {
      await openRestart('failed.example');
      submit();
      await waitForText('Verification restarted.');
    },
  },
  {title: 'no record yet', play: ({openRestart}) => openRestart('bare.example')},
  {title: 'the removal dialog', play: ({openDialog}) => openDialog('verified.example', 'Remove domain')},
  {
    title: 'a failed removal',
    options: {sandbox: {faults: [{kind: 'status', match: 'DELETE organization-domains'}]}},
    play: async ({openDialog, submit, inDialog}) => {
      await openDialog('verified.example', 'Remove domain');
      submit();
      await until(() => inDialog('[role=alert]')[0], 'the reason');
    },
  },
  {
    title: 'a completed removal',
    play: async ({openDialog, submit, waitForText}) => {
      await openDialog('verified.example', 'Remove domain');
      submit();
      await waitForText('was removed.');
    },
  },
  {
    title: 'a check that found no changes',
    play: async ({byRole, waitForText}) => {
      byRole('button', 'Check again')!.click();
      await waitForText('Nothing has changed yet.');
    },
  },
  {
    title: 'a failed link',
    options: {sandbox: {faults: [{kind: 'status', match: 'POST generate-link'}]}},
    play: async ({part, waitForText}) => {
      catchTabs();
      part('portal-button')!.click();
      await waitForText('The service has a problem');
    },
  },
];

testScenes('workos-domain-verification', mountDomains, scenes);
