import {endSkeletonDelay, type Scene, testScenes} from '../../helpers/accessibility.js';
import {fill, until} from '../../helpers/index.js';
import {brokenPicture, mountProfile, type ProfileOptions} from './support.js';

type Mounted = Awaited<ReturnType<typeof mountProfile>>;

const write = 'POST /_widgets/UserProfile/me';
const nothingSet = {firstName: null, lastName: null, locale: null, oauthProfiles: null};

/** Asks for another address, up to the question for the identity above. */
async function askForIdentity({root}: Mounted) {
  root.querySelector<HTMLElement>('[part~=email-row] button')!.click();
  const field = await until(() => root.querySelector('#new-email'), 'the field for the address');
  fill(field, 'augusta@example.com');
  root.querySelector<HTMLElement>('dialog [type=submit]')!.click();
  return until(() => root.querySelector('[aria-labelledby=step-up-title]'), 'the question');
}

/** Asks for another address, up to the field for the code that confirms the identity. */
async function askForCode(mounted: Mounted) {
  const dialog = await askForIdentity(mounted);
  dialog.querySelector<HTMLElement>('[type=submit]')!.click();
  return until(() => dialog.querySelector('[part~=code-input]'), 'the field for the code');
}

const scenes: readonly Scene<ProfileOptions, Mounted>[] = [
  {title: 'the skeleton', options: {sandbox: {latency: 60_000}, isLoading: true}, play: endSkeletonDelay},
  {title: 'the profile'},
  {title: 'the profile in a narrow container', options: {width: 300}},
  {title: 'the read-only profile', options: {attributes: {readonly: ''}}},
  {title: 'a broken picture', options: {person: {profilePictureUrl: brokenPicture}}},
  {title: 'rows without a value', options: {person: nothingSet}},
  {title: 'an error', options: {sandbox: {faults: [{kind: 'html'}]}}},
  {title: 'no access', options: {grant: {userId: null}}},
  {title: 'Arabic', options: {lang: 'ar', dir: 'rtl'}},
  {title: 'the dialog for the name', play: ({openEdit}) => openEdit('name')},
  {
    title: 'the dialog for the name in a narrow container',
    options: {width: 300},
    play: ({openEdit}) => openEdit('name'),
  },
  {
    title: 'a name that is about to be removed',
    play: async ({openEdit, field, waitForText}) => {
      await openEdit('name');
      fill(field('firstName'), '');
      fill(field('lastName'), '');
      await waitForText('Your name will be removed.');
    },
  },
  {
    title: 'a name that is too long',
    play: async ({openEdit, field, submit, waitForText}) => {
      await openEdit('name');
      fill(field('firstName'), 'x'.repeat(256));
      submit();
      await waitForText('at most 255');
    },
  },
  {
    title: 'a save in progress',
    options: {sandbox: {faults: [{kind: 'slow', delay: 60_000, match: write}]}},
    play: async ({openEdit, field, submit, submitButton}) => {
      await openEdit('name');
      fill(field('firstName'), 'Augusta');
      submit();
      await until(() => submitButton().getAttribute('aria-busy') === 'true', 'the button to be busy');
    },
  },
  {
    title: 'a failed save',
    options: {sandbox: {faults: [{kind: 'status', match: write}]}},
    play: async ({openEdit, field, submit, inDialog}) => {
      await openEdit('name');
      fill(field('firstName'), 'Augusta');
      submit();
      await until(() => inDialog('[role=alert]')[0], 'the reason');
    },
  },
  {
    title: 'a completed save',
    play: async ({openEdit, field, submit, waitForText}) => {
      await openEdit('name');
      fill(field('firstName'), 'Augusta');
      submit();
      await waitForText('Name saved.');
    },
  },
  {
    title: 'the dialog for the address',
    play: ({openEdit}) => openEdit('email'),
  },
  {
    title: 'an address that is not valid',
    play: async ({openEdit, submit, waitForText}) => {
      await openEdit('email');
      submit();
      await waitForText('Enter an email address.');
    },
  },
  {title: 'the question for the identity', play: askForIdentity},
  {title: 'the field for a code', play: askForCode},
  {title: 'the field for a code in a narrow container', options: {width: 300}, play: askForCode},
  {title: 'the field for a code in Arabic', options: {lang: 'ar', dir: 'rtl'}, play: askForCode},
  {
    title: 'a wrong code',
    play: async (mounted) => {
      const input = await askForCode(mounted);
      const {code} = mounted.sandbox.mails[0]!;
      fill(input, code === '000000' ? '000001' : '000000');
      await mounted.waitForText('This code isn’t correct.');
    },
  },
  {title: 'the dialog for the language', play: ({openEdit}) => openEdit('language')},
  {
    title: 'an entry that is no language',
    play: async ({openEdit, field, submit, waitForText}) => {
      await openEdit('language');
      fill(field('locale'), 'Klingonish');
      submit();
      await waitForText('Enter a language code');
    },
  },
];

testScenes('workos-user-profile', mountProfile, scenes);
