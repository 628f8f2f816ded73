import {expect} from '@open-wc/testing';
import {choose, fill, press, recordEvents, type, until} from '../../helpers/index.js';
import {alan, mountTable, people, type TableOptions} from './support.js';

/** Mounts a table and waits until its search box and role filter are ready. */
async function mountFilters(options?: TableOptions) {
  const table = await mountTable(options);
  const search = table.byRole('searchbox') as HTMLInputElement;
  const roles = table.byRole('combobox', 'Filter by role') as HTMLSelectElement;
  await table.untilRolesLoad();
  return {...table, search, roles};
}

describe('searching in <workos-users-table>', () => {
  it('searches by name and address after a pause in typing, with one request', async () => {
    const {search, names, queries} = await mountFilters();
    search.focus();
    await type('turing');
    await until(() => names().join() === 'Alan Turing', 'the match');
    expect(queries().map(({search}) => search)).to.deep.equal([undefined, 'turing']);
  });

  it('trims the text, and does not search for white space', async () => {
    const {search, names, queries} = await mountFilters();
    fill(search, '   ');
    fill(search, '  ada ');
    await until(() => names().length === 1, 'the match');
    expect(queries().at(-1)).to.deep.equal({search: 'ada', limit: '10'});
    expect(search.value, 'the typed text').to.equal('  ada ');
    fill(search, ' ada');
    await press('Enter');
    fill(search, 'alan');
    await until(() => names().join() === 'Alan Turing', 'the other match');
    expect(queries().map(({search}) => search)).to.deep.equal([undefined, 'ada', 'alan']);
  });

  it('searches at once on Enter', async () => {
    const {search, names, queries} = await mountFilters();
    search.focus();
    fill(search, 'hopper');
    await press('Enter');
    await until(() => queries().length === 2, 'the request', 150);
    await until(() => names().join() === 'Grace Hopper', 'the match');
    expect(queries()).to.have.length(2);
  });

  it('aborts a search that another one supersedes', async () => {
    const {search, names, sandbox, server} = await mountFilters();
    sandbox.fail({kind: 'hang', match: 'GET members', times: 1});
    search.focus();
    fill(search, 'gra');
    await press('Enter');
    fill(search, 'ada');
    await press('Enter');
    await until(() => names().join() === 'Ada Lovelace', 'the newer match');
    expect(server.aborted).to.have.length(1);
    expect(server.aborted[0]).to.include('search=gra');
  });

  it('never shows the response to an older search', async () => {
    const {search, names, sandbox, queries, waitForText} = await mountFilters();
    sandbox.fail({kind: 'slow', delay: 250, match: 'GET members', times: 1});
    search.focus();
    fill(search, 'gra');
    await press('Enter');
    await until(() => queries().length === 2, 'the older search');
    fill(search, '');
    await press('Enter');
    await waitForText('5 members');
    sandbox.fail({kind: 'slow', delay: 400, match: 'GET members', times: 1});
    fill(search, 'ada');
    await press('Enter');
    await until(() => names().length !== 5, 'other rows');
    expect(names()).to.deep.equal(['Ada Lovelace']);
  });

  it('shows all members again on Escape, at once, and keeps the focus', async () => {
    const {search, names, queries, focusName} = await mountFilters();
    search.focus();
    fill(search, 'ada');
    await press('Enter');
    await until(() => names().length === 1, 'the match');
    await press('Escape');
    await until(() => names().length === 5, 'all members');
    expect(search.value).to.equal('');
    expect(focusName()).to.equal('Search by name or email');
    expect(queries().at(-1), 'an empty search').to.deep.equal({limit: '10'});
  });

  it('discards a pending search on Escape', async () => {
    const {search, roles, names, queries} = await mountFilters();
    search.focus();
    fill(search, 'nobody');
    await press('Escape');
    choose(roles, 'Viewer');
    await until(() => names().length === 1, 'the viewer');
    fill(search, 'alan');
    await until(() => queries().some(({search}) => search === 'alan'), 'the next search');
    expect(queries().some(({search}) => search === 'nobody')).to.equal(false);
  });

  it('has a button that clears the search, but only while there is one', async () => {
    const {search, byRole, findByRole, names, focusName} = await mountFilters();
    expect(byRole('button', 'Clear search')).not.to.exist;
    fill(search, 'ada');
    const clear = await findByRole('button', 'Clear search');
    await until(() => names().length === 1, 'the match');
    clear.click();
    await until(() => names().length === 5, 'all members');
    expect(search.value).to.equal('');
    expect(focusName()).to.equal('Search by name or email');
    expect(byRole('button', 'Clear search')).not.to.exist;
  });

  it('filters by role, together with the search', async () => {
    const {search, roles, names, queries, byRole} = await mountFilters();
    expect([...roles.options].map(({text}) => text)).to.include.members(['All roles', 'Admin', 'الدعم الفني']);
    choose(roles, 'Member');
    await until(() => names().length === 3, 'members');
    expect(names()).to.deep.equal(['Ada Lovelace', 'Grace Hopper', 'linus@example.com']);
    fill(search, 'example');
    await until(() => queries().at(-1)!.search === 'example', 'both in one request');
    expect(queries().at(-1)).to.deep.equal({search: 'example', role: 'member', limit: '10'});
    expect(byRole('combobox')).to.have.property('value', 'member');
    choose(roles, 'All roles');
    await until(() => names().length === 5, 'all members');
    expect(queries().at(-1)).to.deep.equal({search: 'example', limit: '10'});
  });

  it('starts with the search and role that the page sets', async () => {
    const {search, roles, queries, names} = await mountFilters({attributes: {search: 'al', 'role-filter': 'viewer'}});
    expect(queries()).to.deep.equal([{search: 'al', role: 'viewer', limit: '10'}]);
    expect(names()).to.deep.equal(['Alan Turing']);
    expect(search.value).to.equal('al');
    expect(roles.selectedOptions[0]!.text).to.equal('Viewer');
  });

  it('shows an unknown role while it filters by it', async () => {
    const {roles, queries, findByRole, names} = await mountFilters({attributes: {'role-filter': 'archivist'}});
    expect(roles.selectedOptions[0]!.text).to.equal('archivist');
    expect(queries()).to.deep.equal([{role: 'archivist', limit: '10'}]);
    (await findByRole('button', 'Clear filters')).click();
    await until(() => names().length === 5, 'all members');
    expect(roles.selectedOptions[0]!.text).to.equal('All roles');
  });

  it('keeps the selected role when the roles load later', async () => {
    const {roles} = await mountFilters({
      attributes: {'role-filter': 'viewer'},
      sandbox: {faults: [{kind: 'slow', delay: 120, match: 'GET roles-and-config'}]},
    });
    await until(() => roles.options.length > 2, 'all roles');
    expect(roles.selectedOptions[0]!.text).to.equal('Viewer');
    expect([...roles.options].filter(({value}) => value === 'viewer')).to.have.length(1);
  });

  it('shows the current filter if the page reverts the choice', async () => {
    const {el, roles, names} = await mountFilters({attributes: {'role-filter': 'viewer'}});
    await until(() => names().length === 1 && roles.length > 2, 'the viewer and the roles');
    const [viewer] = names();
    el.addEventListener('workos-filter-changed', () => (el.roleFilter = 'viewer'), {once: true});
    choose(roles, 'Admin');
    await el.updateComplete;
    expect(roles.value).to.equal('viewer');
    choose(roles, 'Admin');
    await until(() => names().length > 0 && names()[0] !== viewer, 'the admins');
    expect(roles.value).to.equal('admin');
  });

  it('goes back to the first page for a new search', async () => {
    const {search, byRole, queries, waitForText} = await mountFilters({members: [...people(24), alan]});
    byRole('button', 'Next')!.click();
    await waitForText('Page 2');
    fill(search, 'person');
    await until(() => queries().at(-1)!.search === 'person', 'the search');
    expect(queries().at(-1)).to.deep.equal({search: 'person', limit: '10'});
    await waitForText('Page 1');
  });

  it('fires an event for each change of the filters, and none without a change', async () => {
    const {el, search, roles, names} = await mountFilters();
    const heard = recordEvents(el, 'workos-filter-changed');
    search.focus();
    fill(search, ' ada ');
    await press('Enter');
    await press('Enter');
    choose(roles, 'Member');
    await until(() => names().length === 1, 'the match');
    expect(heard.map(({detail}) => detail)).to.deep.equal([
      {search: 'ada', role: ''},
      {search: 'ada', role: 'member'},
    ]);
  });

  it('keeps the typed text while rows load', async () => {
    const {el, search, sandbox, names} = await mountFilters();
    search.focus();
    await type('gr');
    sandbox.setMembers(people(2));
    el.refresh();
    expect(search.value).to.equal('gr');
    await until(() => names().length !== 5, 'other rows');
    expect(search.value).to.equal('gr');
  });

  it('shows the number of matches', async () => {
    const {search, waitForText} = await mountFilters();
    fill(search, 'ada');
    await waitForText('1 member, page 1');
  });
});
