import {endSkeletonDelay, testScenes, type Scene} from '../../helpers/accessibility.js';
import {choose, fill, replaceClipboard, until} from '../../helpers/index.js';
import {everyUserKey, keys, mountKeys, mountUserKeys, type KeysOptions, type UserKeysOptions} from './support.js';

type Mounted = Awaited<ReturnType<typeof mountKeys>>;
type UserMounted = Awaited<ReturnType<typeof mountUserKeys>>;

const malformed = {kind: 'wrong-shape', match: 'GET organization-api-keys', times: 1} as const;
const refused = (match: string) => ({kind: 'status', status: 500, match}) as const;

async function create({openCreate, field, submit, secret}: Mounted) {
  await openCreate();
  fill(field('name'), 'Robot 2');
  submit();
  await secret();
}

async function failDialog({submit, inDialog}: Mounted) {
  submit();
  await until(() => inDialog('[role=alert]')[0], 'the failure');
}

/** Every state, menu and dialog of the list. */
const scenes: readonly Scene<KeysOptions, Mounted>[] = [
  {title: 'rows of every kind', options: {width: 1_000}},
  {title: 'several pages', options: {keys: keys(12)}},
  {title: 'cards', options: {width: 300}},
  {title: 'rows from right to left', options: {lang: 'ar', dir: 'rtl'}},
  {title: 'read-only rows', options: {attributes: {readonly: ''}}},
  {
    title: 'the skeleton',
    options: {sandbox: {faults: [{kind: 'hang', match: 'GET organization-api-keys'}]}, isLoading: true},
    play: endSkeletonDelay,
  },
  {title: 'no keys', options: {keys: []}},
  {
    title: 'no keys found',
    play: async ({byRole, waitForText}) => {
      fill(byRole('searchbox')!, 'zebra');
      await waitForText('No API keys found');
    },
  },
  {title: 'a failure', options: {sandbox: {faults: [malformed]}}},
  {title: 'no access', options: {grant: {scopes: []}}},
  {
    title: 'rows that are out of date',
    play: async ({el, sandbox, part}) => {
      sandbox.fail(malformed);
      el.refresh();
      await until(() => part('alert'), 'the notice');
    },
  },
  {title: 'the menu of a row', play: ({openMenu}) => openMenu('Robot')},
  {title: 'the dialog that creates a key', play: ({openCreate}) => openCreate()},
  {
    title: 'the dialog that creates a key with a time and chosen permissions',
    play: async ({openCreate, field, inDialog, box}) => {
      await openCreate();
      choose(field('expiration'), 'Date and time…');
      box('View orders').click();
      await until(() => inDialog('#date')[0], 'the field');
    },
  },
  {
    title: 'the dialog that creates a key with invalid input',
    play: async ({openCreate, field, inDialog, submit, filterField, el}) => {
      await openCreate();
      choose(field('expiration'), 'Date and time…');
      await el.updateComplete;
      fill(filterField(), 'zebra');
      submit();
      await until(() => inDialog('[aria-invalid=true]').length === 2, 'the fields to be invalid');
    },
  },
  {
    title: 'the dialog that creates a key while permissions load',
    play: async ({byRole, inDialog, sandbox}) => {
      sandbox.fail({kind: 'hang', match: 'GET permissions'});
      byRole('button', 'Create API key')!.click();
      await until(() => inDialog('[role=status]')[0], 'the hint');
    },
  },
  {
    title: 'the dialog that creates a key without permissions, refused',
    options: {sandbox: {faults: [{kind: 'status', status: 400, match: 'GET permissions'}, refused('POST')]}},
    play: async (mounted) => {
      await mounted.openCreate();
      fill(mounted.field('name'), 'Robot 2');
      await failDialog(mounted);
    },
  },
  {title: 'the dialog that shows a secret', play: create},
  {
    title: 'the dialog that shows a secret, copied',
    play: async (mounted) => {
      replaceClipboard();
      await create(mounted);
      mounted.dialogButton('Copy key')!.click();
      await until(() => mounted.dialog()!.textContent.includes('Copied.'), 'the confirmation');
    },
  },
  {
    title: 'the dialog that shows a secret, not copied and about to close',
    play: async (mounted) => {
      replaceClipboard().refuse();
      await create(mounted);
      mounted.dialogButton('Copy key')!.click();
      mounted.closeButton().click();
      await until(() => mounted.dialogButton('Close anyway'), 'the question');
    },
  },
  {
    title: 'the details of a key',
    play: async ({openDialog, dialog}) => {
      await openDialog('Robot', 'View details');
      await until(() => dialog()!.innerText.includes('View orders'), 'the permissions');
    },
  },
  {
    title: 'the dialog of the expiration with an error at the field',
    play: async ({openDialog, field, submit, el}) => {
      await openDialog('Import', 'Edit expiration');
      choose(field('expiration'), '1 hour');
      await el.updateComplete;
      submit();
      await until(() => field('expiration').getAttribute('aria-invalid') === 'true', 'the field to be invalid');
    },
  },
  {
    title: 'the dialog that revokes a key, refused',
    options: {sandbox: {faults: [refused('DELETE')]}},
    play: async (mounted) => {
      await mounted.openDialog('Robot', 'Revoke key');
      await failDialog(mounted);
    },
  },
  {
    title: 'the notice of a completed change',
    play: async ({openDialog, submit, notice}) => {
      await openDialog('Robot', 'Revoke key');
      submit();
      await until(notice, 'the notice');
    },
  },
];

const userScenes: readonly Scene<UserKeysOptions, UserMounted>[] = [
  {title: 'rows with their owners', options: {keys: everyUserKey, width: 1_000}},
  {title: 'cards with their owners', options: {width: 300}},
  {title: 'the details of a member’s key', play: ({openDialog}) => openDialog('Robot', 'View details')},
];

testScenes('workos-api-keys', mountKeys, scenes);
testScenes('workos-user-api-keys', mountUserKeys, userScenes);
