import {expect} from '@open-wc/testing';
import {choose, nameOf, nextEvent, press, recordEvents, until} from '../../helpers/index.js';
import {ada, alan, memberRoles, mountTable, tickRole, type Person, type TableOptions} from './support.js';

/** Mounts a table and opens the roles dialog of one member. */
async function mountRoles(person: Person = ada, options: TableOptions = {}) {
  const table = await mountTable({members: [person, alan], ...options});
  const isSingle = options.sandbox?.multipleRoles === false;
  await table.openDialog('Ada Lovelace', isSingle ? 'Edit role' : 'Edit roles');
  await table.waitForNoText('Loading roles…');
  const boxes = () => table.inDialog<HTMLInputElement>('[type=checkbox]');
  return {
    ...table,
    boxes,
    ticked: () =>
      boxes()
        .filter(({checked}) => checked)
        .map((box) => box.closest('label')!.querySelector('bdi')!.textContent),
    tick: (name: string) => tickRole(table, name),
    select: () => table.inDialog<HTMLSelectElement>('select')[0]!,
    canSave: () => table.submitButton().getAttribute('aria-disabled') === 'false',
  };
}

const single = {sandbox: {multipleRoles: false}};
/** Holds one role that is offered and one that no longer is. */
const auditor = {...ada, roles: [{slug: 'auditor', name: 'Auditor'}, ...memberRoles('member')]};

describe('editing several roles with <workos-users-table>', () => {
  it('shows whose roles they are, and checks the current ones', async () => {
    const {dialog, ticked, byRole} = await mountRoles();
    expect(nameOf(dialog()!)).to.equal('Edit roles');
    expect(dialog()!.innerText).to.include('Ada Lovelace');
    expect(byRole('group', 'Roles')).to.exist;
    expect(ticked()).to.deep.equal(['Member', 'Billing']);
  });

  it('can be saved once something has changed', async () => {
    const {tick, canSave, submit, writes} = await mountRoles();
    expect(canSave()).to.equal(false);
    submit();
    await tick('Viewer');
    await until(canSave, 'the button');
    await tick('Viewer');
    await until(() => !canSave(), 'the button to be disabled again');
    expect(writes()).to.be.empty;
  });

  it('saves, fires both events, shows a notice, and shows the new roles', async () => {
    const {el, tick, submit, dialogCloses, writes, bodies, notice, cells} = await mountRoles();
    const heard = recordEvents(el, 'workos-roles-change', 'workos-roles-changed');
    await tick('Billing');
    await tick('Viewer');
    submit();
    await dialogCloses();
    expect(writes()).to.deep.equal(['POST members/user_ada']);
    expect(bodies()).to.deep.equal([{roles: ['member', 'viewer']}]);
    expect(heard.map(({name}) => name)).to.deep.equal(['workos-roles-change', 'workos-roles-changed']);
    for (const {detail} of heard) {
      const {member, roles} = detail as {member: {id: string}; roles: string[]};
      expect([member.id, roles]).to.deep.equal(['user_ada', ['member', 'viewer']]);
    }
    await until(() => notice().includes('Roles of Ada Lovelace saved.'), 'the notice');
    await until(() => cells('Ada Lovelace')[1] === 'Member Viewer', 'the new roles');
  });

  it('keeps a role that is no longer offered, and marks it as such', async () => {
    const {ticked, tick, submit, dialogCloses, bodies, dialog} = await mountRoles(auditor);
    expect(ticked()).to.have.members(['Auditor', 'Member']);
    expect(dialog()!.innerText).to.include('No longer available');
    await tick('Viewer');
    submit();
    await dialogCloses();
    expect((bodies()[0] as {roles: string[]}).roles).to.have.members(['auditor', 'member', 'viewer']);
  });

  it('requires at least one role', async () => {
    const {tick, submit, writes, dialogCloses, dialog} = await mountRoles();
    await tick('Member');
    await tick('Billing');
    submit();
    await until(() => dialog()!.innerText.includes('Choose at least one role.'), 'the reason');
    expect(writes()).to.be.empty;
    await tick('Viewer');
    expect(dialog()!.innerText).not.to.include('Choose at least one role.');
    submit();
    await dialogCloses();
    expect(writes()).to.have.length(1);
  });

  it('sends nothing if the page cancels the event', async () => {
    const {el, tick, submit, dialogCloses, writes, notice} = await mountRoles();
    el.addEventListener('workos-roles-change', (event) => event.preventDefault());
    await tick('Viewer');
    submit();
    await dialogCloses();
    expect(writes()).to.be.empty;
    expect(notice()).to.equal('');
  });

  it('shows the server’s reason, keeps the selection, and saves on the next try', async () => {
    const {el, tick, submit, inDialog, ticked, dialogCloses, sandbox} = await mountRoles();
    const message = 'An organization needs at least one admin.';
    sandbox.fail({kind: 'status', status: 422, message, match: 'POST members', times: 1});
    await tick('Viewer');
    const failed = nextEvent(el, 'workos-error');
    submit();
    expect((await failed).detail.error).to.include({code: 'invalid', serverMessage: message});
    const alert = await until(() => inDialog('[role=alert]')[0], 'the reason');
    expect(alert.innerText).to.include(message);
    expect(ticked()).to.deep.equal(['Member', 'Billing', 'Viewer']);
    submit();
    await dialogCloses();
  });

  it('cannot be closed while it is saving', async () => {
    const {tick, submit, cancelButton, dialog, dialogCloses, sandbox, writes} = await mountRoles();
    sandbox.fail({kind: 'slow', delay: 600, match: 'POST members', times: 1});
    await tick('Viewer');
    submit();
    await until(() => cancelButton().getAttribute('aria-disabled') === 'true', 'the button to be disabled');
    cancelButton().click();
    await press('Escape', 'Escape');
    expect(dialog()?.matches(':modal')).to.equal(true);
    await dialogCloses();
    expect(writes()).to.have.length(1);
  });

  it('returns the focus to the row', async () => {
    const {dialogCloses, focusName} = await mountRoles();
    await press('Escape');
    await dialogCloses();
    await until(() => focusName() === 'Actions for Ada Lovelace', 'the focus');
  });

  it('reloads roles that failed to load', async () => {
    const {inDialog, boxes, canSave} = await mountRoles(ada, {
      sandbox: {faults: [{kind: 'status', status: 400, match: 'GET roles-and-config', times: 1}], multipleRoles: false},
    });
    expect(canSave()).to.equal(false);
    expect(inDialog('[role=alert]')[0]!.innerText).to.include('Couldn’t load the roles.');
    inDialog('[role=alert] button')[0]!.click();
    await until(() => boxes().length + inDialog('select').length > 0, 'the roles');
  });

  it('keeps the selection through a background reload', async () => {
    const {el, tick, ticked, queries} = await mountRoles();
    await tick('Viewer');
    el.refresh();
    await until(() => queries().length === 2, 'the reload');
    await until(() => el.renderRoot.querySelector('[aria-busy=false]'), 'the reload to end');
    expect(ticked()).to.deep.equal(['Member', 'Billing', 'Viewer']);
  });
});

describe('editing a single role with <workos-users-table>', () => {
  it('shows the current role in a labelled field, and saves another', async () => {
    const {dialog, select, canSave, submit, dialogCloses, bodies} = await mountRoles(
      {...ada, roles: memberRoles('viewer')},
      single,
    );
    expect(nameOf(dialog()!)).to.equal('Edit role');
    expect(nameOf(select())).to.equal('Role');
    expect(select().selectedOptions[0]!.text.trim()).to.equal('Viewer');
    expect(canSave()).to.equal(false);
    choose(select(), 'Member');
    await until(canSave, 'the button');
    submit();
    await dialogCloses();
    expect(bodies()).to.deep.equal([{roles: ['member']}]);
  });

  it('requires a choice for a member without a role', async () => {
    const {select, canSave, submit, writes} = await mountRoles({...ada, roles: null}, single);
    expect(select().selectedOptions[0]!.text.trim()).to.equal('Choose a role');
    expect(canSave()).to.equal(false);
    submit();
    expect(writes()).to.be.empty;
    choose(select(), 'Admin');
    await until(canSave, 'the button');
  });

  it('marks a role that is no longer offered', async () => {
    const {select, canSave} = await mountRoles({...ada, roles: [{slug: 'auditor', name: 'Auditor'}]}, single);
    expect(select().selectedOptions[0]!.text.replace(/\s+/g, ' ').trim()).to.equal('Auditor (No longer available)');
    expect(canSave()).to.equal(false);
  });

  it('lists the roles that would be lost, and preselects none', async () => {
    const {dialog, select, canSave, submit, dialogCloses, bodies} = await mountRoles(
      {...ada, roles: memberRoles('member', 'billing', 'viewer')},
      single,
    );
    expect(select().selectedOptions[0]!.text.trim()).to.equal('Choose a role');
    expect(canSave()).to.equal(false);
    choose(select(), 'Billing');
    await until(() => dialog()!.innerText.includes('Saving replaces these roles: Member, Viewer.'), 'the warning');
    expect(canSave()).to.equal(true);
    submit();
    await dialogCloses();
    expect(bodies()).to.deep.equal([{roles: ['billing']}]);
  });

  it('warns about the one role of two that would be lost', async () => {
    const {dialog, select} = await mountRoles({...ada, roles: memberRoles('member', 'billing')}, single);
    choose(select(), 'Billing');
    await until(() => dialog()!.innerText.includes('Saving replaces'), 'the warning');
    expect(dialog()!.innerText).to.include('Member');
  });
});
