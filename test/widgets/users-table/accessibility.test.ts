import {endSkeletonDelay, testScenes, type Scene} from '../../helpers/accessibility.js';
import {fill, until} from '../../helpers/index.js';
import {ada, allMembers, memberRoles, mountTable, people, tickRole, type TableOptions} from './support.js';

type Table = Awaited<ReturnType<typeof mountTable>>;

const manyRoles = {
  ...ada,
  roles: memberRoles('member', 'billing', 'viewer', 'security'),
  lastActivityAt: '2019-01-01T00:00:00Z',
};
const malformed = {kind: 'wrong-shape', match: 'GET members', times: 1} as const;
const refused = (match: string) => ({kind: 'status', status: 422, message: 'Not on a Sunday.', match}) as const;

async function failDialog({submit, inDialog}: Table) {
  submit();
  await until(() => inDialog('[role=alert]')[0], 'the failure');
}

/** Every state, menu and dialog of the table. */
const scenes: readonly Scene<TableOptions, Table>[] = [
  {title: 'rows of every kind', options: {members: [manyRoles, ...allMembers, ...people(8)]}},
  {title: 'cards', options: {members: [manyRoles, ...allMembers], width: 300}},
  {title: 'rows from right to left', options: {lang: 'ar', dir: 'rtl'}},
  {title: 'read-only rows', options: {attributes: {readonly: ''}}},
  {
    title: 'the skeleton',
    options: {sandbox: {faults: [{kind: 'hang', match: 'GET members'}]}, isLoading: true},
    play: endSkeletonDelay,
  },
  {title: 'no members', options: {members: []}},
  {
    title: 'no members found',
    play: async ({byRole, findByRole}) => {
      fill(byRole('searchbox')!, 'zebra');
      await findByRole('button', 'Clear filters');
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
  {title: 'the menu of a row', play: ({openMenu}) => openMenu('Ada Lovelace')},
  {
    title: 'all roles of a member',
    options: {members: [manyRoles]},
    play: async ({findByRole}) => (await findByRole('button', '2 more roles')).click(),
  },
  {title: 'the invitation dialog', play: ({openInvite}) => openInvite()},
  {
    title: 'the invitation dialog with names and one role',
    options: {sandbox: {multipleRoles: false}},
    play: async ({openInvite, inDialog}) => {
      await openInvite();
      inDialog('summary')[0]!.click();
      await until(() => inDialog('details input').length === 2, 'the fields');
    },
  },
  {
    title: 'the invitation dialog with an invalid address',
    play: async ({openInvite, inDialog, submit}) => {
      await openInvite();
      fill(inDialog('textarea')[0]!, 'ada');
      submit();
      await until(() => inDialog('[aria-invalid=true]')[0], 'the field to be invalid');
    },
  },
  {
    title: 'the invitation dialog with results',
    play: async ({openInvite, inDialog, submit}) => {
      await openInvite();
      fill(inDialog('textarea')[0]!, 'ada@example.com, grace@example.com');
      submit();
      await until(() => inDialog('li')[0], 'the results');
    },
  },
  {
    title: 'a dialog whose request is in flight',
    options: {sandbox: {faults: [{kind: 'hang', match: 'DELETE members'}]}},
    play: async ({openDialog, submit, submitButton}) => {
      await openDialog('Ada Lovelace', 'Remove user');
      submit();
      await until(() => submitButton().getAttribute('aria-busy') === 'true', 'the button to be busy');
    },
  },
  {
    title: 'the roles dialog, changed and refused',
    options: {sandbox: {faults: [refused('POST members')]}},
    play: async (table) => {
      await table.openDialog('Ada Lovelace', 'Edit roles');
      await tickRole(table, 'Viewer');
      await failDialog(table);
    },
  },
  {
    title: 'the role dialog',
    options: {sandbox: {multipleRoles: false}},
    play: ({openDialog}) => openDialog('Ada Lovelace', 'Edit role'),
  },
  {
    title: 'the removal dialog, refused',
    options: {sandbox: {faults: [refused('DELETE members')]}},
    play: async (table) => {
      await table.openDialog('Ada Lovelace', 'Remove user');
      await failDialog(table);
    },
  },
  {
    title: 'the dialog that revokes an invitation',
    play: ({openDialog}) => openDialog('Grace Hopper', 'Revoke invitation'),
  },
  {
    title: 'the dialog that resends an invitation',
    play: ({openDialog}) => openDialog('Grace Hopper', 'Resend invitation'),
  },
  {
    title: 'the notice of a completed change',
    play: async ({openDialog, submit, notice}) => {
      await openDialog('Ada Lovelace', 'Remove user');
      submit();
      await until(notice, 'the notice');
    },
  },
];

testScenes('workos-users-table', mountTable, scenes);
