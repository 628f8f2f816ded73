import {expect} from '@open-wc/testing';
import {developerUserId, secondOrganizationId} from '../../../src/sandbox/index.js';
import {fill, mount, nextEvent, recordEvents, until} from '../../helpers/index.js';
import {ada, alan, mountTable, people, tableOf} from './support.js';

const busy = {kind: 'status', status: 429, retryAfter: 1, match: 'GET members', times: 3} as const;

describe('two <workos-users-table> on a page', () => {
  it('never mix two organizations', async () => {
    const here = await mountTable();
    here.sandbox.setMembers(people(2), secondOrganizationId);
    const there = await mount('workos-users-table', {grant: {organizationId: secondOrganizationId}});
    const {names, openDialog, submit, dialogCloses} = tableOf(there.el);
    expect(names()).to.deep.equal(['Person 1', 'Person 2']);
    expect(here.names()).to.include('Ada Lovelace').and.not.include('Person 1');
    const asked = here.queries().length;
    await openDialog('Person 1', 'Remove user');
    submit();
    await dialogCloses();
    await until(() => names().join() === 'Person 2', 'the row to disappear');
    expect(here.queries()).to.have.length(asked + 1);
    expect(here.names()).to.have.length(5);
  });

  it('both show a removal made in one of them, each with its own token', async () => {
    const first = await mountTable();
    const second = await mount('workos-users-table', {grant: {expiresIn: 7_200}});
    const others = tableOf(second.el);
    expect(others.names()).to.have.length(5);
    await first.openDialog('Ada Lovelace', 'Remove user');
    first.submit();
    await until(() => !first.names().includes('Ada Lovelace'), 'the row to disappear here');
    await until(() => !others.names().includes('Ada Lovelace'), 'the row to disappear there');
    expect(others.notice(), 'a notice about a change in another table').to.equal('');
  });

  it('do not share searches and dialogs', async () => {
    const first = await mountTable();
    const second = tableOf((await mount('workos-users-table')).el);
    fill(first.byRole('searchbox')!, 'ada');
    await until(() => first.names().length === 1, 'the match');
    expect(second.names()).to.have.length(5);
    await first.openInvite();
    expect(second.dialog()).not.to.exist;
  });
});

describe('a <workos-users-table> whose token changes', () => {
  it('removes the rows and the dialog at once if the token is for another organization', async () => {
    const {el, names, openDialog, dialog, root, sandbox, dialogCloses} = await mountTable();
    await openDialog('Ada Lovelace', 'Remove user');
    sandbox.setMembers(people(2), secondOrganizationId);
    sandbox.fail({kind: 'slow', delay: 100, match: 'GET members', times: 1});
    const token = await sandbox.mintToken({organizationId: secondOrganizationId});
    const ready = nextEvent(el, 'workos-ready');
    el.token = token;
    await el.updateComplete;
    expect(names()).to.be.empty;
    expect(el.matches(':state(loading)')).to.equal(true);
    expect(dialog()).not.to.exist;
    await dialogCloses();
    expect(root.textContent).not.to.include('ada@example.com');
    await ready;
    await until(() => names().join() === 'Person 1,Person 2', 'the other rows');
  });

  it('also removes a dialog whose request is in flight', async () => {
    const {el, openDialog, submit, dialogCloses, sandbox, names, root} = await mountTable();
    sandbox.fail({kind: 'slow', delay: 800, match: 'DELETE members', times: 1});
    await openDialog('Ada Lovelace', 'Remove user');
    submit();
    await until(() => sandbox.requests.some(({method}) => method === 'DELETE'), 'the request');
    el.token = await sandbox.mintToken({organizationId: secondOrganizationId});
    await dialogCloses();
    await until(() => names().length > 0, 'the other rows');
    expect(sandbox.requests.find(({method}) => method === 'DELETE')!.status).to.equal(null);
    expect(root.textContent).not.to.include('ada@example.com');
  });

  it('clears the rows and reloads if the token is for another user of the same organization', async () => {
    const {el, names, sandbox} = await mountTable();
    const token = await sandbox.mintToken({userId: developerUserId});
    el.token = token;
    await el.updateComplete;
    expect(names()).to.be.empty;
    await until(() => names().length === 5, 'the rows');
  });

  it('never shows a response that the previous session requested', async () => {
    const {el, names, sandbox} = await mountTable({
      sandbox: {faults: [{kind: 'slow', delay: 200, match: 'GET members', times: 1}]},
      isLoading: true,
    });
    await until(() => sandbox.requests.length > 0, 'the request');
    sandbox.setMembers(people(1), secondOrganizationId);
    sandbox.fail({kind: 'slow', delay: 400, match: 'GET members', times: 1});
    el.token = await sandbox.mintToken({organizationId: secondOrganizationId});
    await until(() => names().length > 0, 'rows');
    expect(names()).to.deep.equal(['Person 1']);
  });

  it('keeps the rows and states of the same user while it reloads', async () => {
    const {el, names, queries, sandbox} = await mountTable();
    const heard = recordEvents(el, 'workos-ready', 'workos-error');
    sandbox.fail({kind: 'slow', delay: 100, match: 'GET members', times: 1});
    sandbox.setMembers([ada, alan]);
    el.token = await sandbox.mintToken({expiresIn: 7_200});
    await until(() => queries().length === 2, 'the reload');
    expect(names()).to.have.length(5);
    expect(el.matches(':state(ready)')).to.equal(true);
    await until(() => names().length === 2, 'the new rows');
    expect(heard).to.be.empty;
  });
});

describe('a <workos-users-table> that is moved or removed', () => {
  it('keeps its rows and sends no request when it is moved', async () => {
    const {el, names, calls, place, text, waitForText} = await mountTable();
    const before = calls().length;
    const other = place.appendChild(document.createElement('section'));
    other.append(el);
    expect(names()).to.have.length(5);
    await el.updateComplete;
    expect(text()).to.include('Ada Lovelace');
    el.refresh();
    await until(() => calls().length > before, 'the requested reload');
    await waitForText('5 members');
    expect(
      calls()
        .slice(before)
        .filter((call) => call === 'GET members'),
    ).to.have.length(1);
  });

  it('finishes a load while it is moved', async () => {
    const {el, names, place, queries} = await mountTable({
      sandbox: {faults: [{kind: 'slow', delay: 80, match: 'GET members', times: 1}]},
      isLoading: true,
    });
    await until(() => queries().length === 1, 'the request');
    place.appendChild(document.createElement('section')).append(el);
    await until(() => names().length === 5, 'the rows');
  });

  it('still follows changes after it is moved', async () => {
    const first = await mountTable();
    const second = tableOf((await mount('workos-users-table')).el);
    first.place.appendChild(document.createElement('section')).append(first.el);
    await second.openDialog('Ada Lovelace', 'Remove user');
    second.submit();
    await until(() => !first.names().includes('Ada Lovelace'), 'the row to disappear');
  });

  it('sends no request once it is removed: no retry, and no reload after a change or when online again', async () => {
    const removed = await mountTable({sandbox: {faults: [busy]}, isLoading: true});
    await removed.waitForText('Too many requests');
    removed.el.remove();
    const asked = removed.queries().length;
    // A mounted table in the same state shows when the removed one would have sent requests.
    removed.sandbox.fail(busy);
    const kept = tableOf((await mount('workos-users-table', {isLoading: true})).el);
    await kept.waitForText('Too many requests');
    await until(() => kept.names().length === 5, 'the rows');
    await kept.openDialog('Ada Lovelace', 'Remove user');
    kept.submit();
    await until(() => kept.names().length === 4, 'the row to disappear');
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    kept.el.refresh();
    // Of the mounted table: four tries, one reload after the removal, and one by `refresh()`.
    await until(() => removed.queries().length >= asked + 6, 'the loads of the mounted table');
    await until(() => kept.root.querySelector('[aria-busy=false]'), 'the loads to end');
    expect(removed.queries().length - asked).to.equal(6);
  });

  it('aborts its load when it is removed', async () => {
    const {el, server, queries} = await mountTable({
      sandbox: {faults: [{kind: 'hang', match: 'GET members'}]},
      isLoading: true,
    });
    await until(() => queries().length === 1, 'the request');
    el.remove();
    await until(() => server.aborted.length > 0, 'the request to be aborted');
  });

  it('keeps its rows when it is inserted again, and can reload', async () => {
    const {el, place, names, sandbox} = await mountTable();
    el.remove();
    sandbox.setMembers([ada]);
    await new Promise(requestAnimationFrame);
    place.append(el);
    expect(names()).to.include('Ada Lovelace');
    el.refresh();
    await until(() => names().length === 1, 'the new rows');
  });
});
