import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import {choose, fill, press, until} from '../../helpers/index.js';
import {mountTable, people} from './support.js';

describe('the options of <workos-users-table>', () => {
  it('shows no actions when it is read-only', async () => {
    const {byRole, names, root} = await mountTable({attributes: {readonly: ''}});
    expect(names()).to.have.length(5);
    expect(byRole('button')).not.to.exist;
    expect(byRole('columnheader', 'Actions')).not.to.exist;
    expect(byRole('searchbox')).to.exist;
    expect(root.querySelector('[part~=actions-cell]')).not.to.exist;
  });

  it('accepts readOnly, the DOM’s spelling of the property', async () => {
    const {el, byRole, findByRole} = await mountTable();
    Object.assign(el, {readOnly: true});
    await until(() => !byRole('columnheader', 'Actions'), 'the actions to disappear');
    Object.assign(el, {readOnly: false});
    await findByRole('columnheader', 'Actions');
  });

  const hidden: readonly [string, string, string][] = [
    ['search-hidden', 'searchbox', 'Search by name or email'],
    ['role-filter-hidden', 'combobox', 'Filter by role'],
    ['invite-hidden', 'button', 'Invite users'],
  ];
  for (const [attribute, role, name] of hidden) {
    it(`hides the ${role} “${name}” with ${attribute}, and shows it again without`, async () => {
      const {el, byRole, findByRole, names} = await mountTable({attributes: {[attribute]: ''}});
      expect(byRole(role, name)).not.to.exist;
      expect(names()).to.have.length(5);
      el.removeAttribute(attribute);
      expect(await findByRole(role, name)).to.exist;
    });
  }

  const columns: readonly [string, string[]][] = [
    ['role', ['User', 'Role', 'Actions']],
    ['last-active', ['User', 'Last active', 'Actions']],
    ['last-active role', ['User', 'Role', 'Last active', 'Actions']],
    [' role\n shoe-size ', ['User', 'Role', 'Actions']],
    ['', ['User', 'Actions']],
  ];
  for (const [value, headers] of columns) {
    it(`shows the columns ${headers.join(', ')} with columns="${value.trim()}"`, async () => {
      const {allByRole, cells} = await mountTable({attributes: {columns: value}});
      expect(allByRole('columnheader').map(({textContent}) => textContent.trim())).to.deep.equal(headers);
      expect(cells('Ada Lovelace')).to.have.length(headers.length - 1);
    });
  }

  const odd: readonly (readonly [string, unknown])[] = [
    ['search', undefined],
    ['search', null],
    ['search', 7],
    ['roleFilter', undefined],
    ['roleFilter', null],
    ['columns', undefined],
    ['columns', null],
    ['pageSize', undefined],
    ['pageSize', null],
    ['pageSize', '5'],
    ['urlSync', null],
    ['tokenEndpoint', null],
  ];
  for (const [property, value] of odd) {
    it(`tolerates ${JSON.stringify(value) ?? 'undefined'} as the value of ${property}`, async () => {
      const {el, names} = await mountTable();
      Object.assign(el, {[property]: value});
      await el.updateComplete;
      await until(() => !el.renderRoot.querySelector('[aria-busy=true]'), 'the load to end');
      expect(names()).to.have.length(5);
    });
  }

  it('applies a search and a role that the page sets later', async () => {
    const {el, names, byRole} = await mountTable();
    el.search = 'ada';
    await until(() => names().join() === 'Ada Lovelace', 'the match');
    expect(byRole('searchbox')).to.have.property('value', 'ada');
    el.removeAttribute('search');
    el.search = '';
    el.roleFilter = 'viewer';
    await until(() => names().join() === 'Alan Turing', 'the viewer');
  });

  it('shows the page’s toolbar content beside its own controls', async () => {
    const {el, part} = await mountTable({children: '<button slot="toolbar">Export</button>'});
    const button = el.querySelector('button')!;
    expect(part('toolbar')!.contains(button.assignedSlot)).to.equal(true);
    expect(button.checkVisibility()).to.equal(true);
  });

  it('shows the page’s own loading content', async () => {
    const {el, root} = await mountTable({
      children: '<p slot="loading">One moment.</p>',
      sandbox: {faults: [{kind: 'hang', match: 'GET members'}]},
      isLoading: true,
    });
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(root.querySelector('[part~=skeleton]')!.checkVisibility()).to.equal(false);
  });

  it('focuses its first control', async () => {
    const {el, focusName} = await mountTable();
    el.focus();
    expect(focusName()).to.equal('Search by name or email');
  });

  it('reloads on refresh()', async () => {
    const {el, names, sandbox} = await mountTable();
    sandbox.setMembers(people(2));
    el.refresh();
    await until(() => names().join() === 'Person 1,Person 2', 'the new rows');
  });
});

describe('the URL of the page with <workos-users-table>', () => {
  const address = location.href;
  const state = {page: 'members'};

  beforeEach(() => history.pushState(state, '', '?tab=people&u-q=ada&u-role=member#team'));
  afterEach(() => history.pushState(null, '', address));

  it('stays unchanged without url-sync', async () => {
    const {names, byRole} = await mountTable();
    expect(names()).to.have.length(5);
    fill(byRole('searchbox')!, 'alan');
    await until(() => names().length === 1, 'the match');
    expect(location.search).to.equal('?tab=people&u-q=ada&u-role=member');
  });

  it('sets the first search and role', async () => {
    const {queries, byRole} = await mountTable({attributes: {'url-sync': 'u'}});
    expect(queries()).to.deep.equal([{search: 'ada', role: 'member', limit: '10'}]);
    expect(byRole('searchbox')).to.have.property('value', 'ada');
  });

  it('follows search and role, and keeps its other parameters, hash and history state', async () => {
    const {byRole, names, untilRolesLoad} = await mountTable({attributes: {'url-sync': 'u'}});
    const pushes = spy(history, 'pushState');
    byRole('searchbox')!.focus();
    fill(byRole('searchbox')!, ' turing & co ');
    await press('Enter');
    await until(() => new URL(location.href).searchParams.get('u-q') !== 'ada', 'the URL to change');
    expect(new URL(location.href).searchParams.get('u-q')).to.equal('turing & co');
    expect(new URL(location.href).searchParams.get('tab')).to.equal('people');
    expect(location.hash).to.equal('#team');
    expect(history.state).to.deep.equal(state);
    expect(pushes.callCount, 'new history entries').to.equal(0);
    pushes.restore();
    await press('Escape');
    await until(() => names().length === 3, 'the members');
    expect(location.search).to.equal('?tab=people&u-role=member');
    await untilRolesLoad();
    choose(byRole('combobox')!, 'All roles');
    await until(() => names().length === 5, 'all members');
    expect(location.search).to.equal('?tab=people');
  });

  it('is applied when the user goes back and forward', async () => {
    const {names, byRole} = await mountTable({attributes: {'url-sync': 'u'}});
    expect(names()).to.deep.equal(['Ada Lovelace']);
    history.pushState(state, '', '?u-q=alan');
    history.pushState(state, '', '?u-q=grace');
    history.back();
    await until(() => names().join() === 'Alan Turing', 'the previous search');
    expect(byRole('searchbox')).to.have.property('value', 'alan');
    expect(byRole('combobox')).to.have.property('value', '');
    history.forward();
    await until(() => names().join() === 'Grace Hopper', 'the next search');
  });

  it('overrides only the attributes that it has values for', async () => {
    history.replaceState(state, '', '?own-role=viewer');
    const {queries} = await mountTable({attributes: {'url-sync': 'own', search: 'alan', 'role-filter': 'admin'}});
    expect(queries()).to.deep.equal([{search: 'alan', role: 'viewer', limit: '10'}]);
  });

  it('holds the searches of two tables under different prefixes', async () => {
    history.replaceState(state, '', '?one-q=ada&two-q=alan');
    const one = await mountTable({attributes: {'url-sync': 'one'}});
    const two = await mountTable({attributes: {'url-sync': 'two'}});
    expect([one.names(), two.names()]).to.deep.equal([['Ada Lovelace'], ['Alan Turing']]);
    two.byRole('searchbox')!.focus();
    await press('Escape');
    await until(() => two.names().length === 5, 'all members');
    expect(location.search).to.equal('?one-q=ada');
  });
});
