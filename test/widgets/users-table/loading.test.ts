import {expect} from '@open-wc/testing';
import {isVisibleOnScreen, nextEvent, until} from '../../helpers/index.js';
import {mountTable} from './support.js';

const base = '/_widgets/UserManagement';

describe('<workos-users-table> while it loads', () => {
  it('requests members and roles in parallel, and neither again', async () => {
    const {calls, sandbox, names, byRole, openInvite} = await mountTable({
      sandbox: {faults: [{kind: 'slow', delay: 200}]},
      isLoading: true,
    });
    await until(() => calls().length === 2, 'both requests');
    expect(sandbox.requests.every(({status}) => status === null)).to.equal(true);
    expect(calls()).to.have.members(['GET members', 'GET roles-and-config']);
    await until(() => names().length === 5, 'the rows');
    byRole('button', 'Actions for Ada Lovelace')!.click();
    await openInvite();
    expect(calls()).to.have.length(2);
  });

  it('names itself in requests to the API', async () => {
    const {sandbox} = await mountTable();
    expect(sandbox.requests.map(({widget}) => widget)).to.deep.equal(['user-management', 'user-management']);
  });

  it('works with the default API origin', async () => {
    const {names} = await mountTable({attributes: {'api-origin': 'https://api.workos.com'}});
    expect(names()).to.have.length(5);
  });

  it('shows rows without waiting for the roles', async () => {
    const {names, sandbox} = await mountTable({sandbox: {faults: [{kind: 'hang', match: 'GET roles-and-config'}]}});
    expect(names()).to.include('Ada Lovelace');
    expect(sandbox.requests.find(({path}) => path === `${base}/roles-and-config`)?.status).to.equal(null);
  });

  it('announces it at once, and shows a skeleton a moment later', async () => {
    const start = performance.now();
    const {root, text, parts, byRole, el} = await mountTable({
      sandbox: {faults: [{kind: 'hang', match: 'GET members'}]},
      isLoading: true,
    });
    expect(el.matches(':state(loading)')).to.equal(true);
    await until(() => text().includes('Loading…'), 'the loading text');
    const skeleton = root.querySelector('[part~=skeleton]')!;
    expect(byRole('status')).to.exist;
    await until(() => isVisibleOnScreen(skeleton), 'the skeleton');
    expect(performance.now() - start).to.be.greaterThan(199);
    expect(parts('row'), 'rows exposed to assistive technology').to.be.empty;
  });

  it('shows no skeleton in the first fifth of a second', async () => {
    const {root} = await mountTable({sandbox: {faults: [{kind: 'hang', match: 'GET members'}]}, isLoading: true});
    const skeleton = root.querySelector('[part~=skeleton]')!;
    const [fadeIn] = skeleton.closest('.later')!.getAnimations();
    fadeIn!.pause();
    fadeIn!.currentTime = 190;
    expect(isVisibleOnScreen(skeleton)).to.equal(false);
    fadeIn!.currentTime = 400;
    expect(isVisibleOnScreen(skeleton)).to.equal(true);
  });

  it('shows after five seconds that loading takes long, and retries on request', async () => {
    const {root, names, findByRole, byRole, server, queries} = await mountTable({
      sandbox: {faults: [{kind: 'hang', match: 'GET members', times: 1}]},
      isLoading: true,
    });
    await until(() => queries().length === 1, 'the request that hangs');
    const [wait] = root.querySelector('.slow')!.getAnimations();
    wait!.currentTime = 4_900;
    expect(byRole('button', 'Try again')).not.to.exist;
    wait!.currentTime = 5_300;
    const retry = await findByRole('button', 'Try again');
    expect(retry.parentElement!.textContent).to.include('longer than usual');
    retry.click();
    await until(() => names().length === 5, 'the rows');
    expect(server.aborted.some((call) => call.startsWith(`GET ${base}/members`))).to.equal(true);
  });

  it('fires workos-ready once, when the first rows have loaded', async () => {
    let ready = 0;
    const {el, findByRole, calls} = await mountTable({
      sandbox: {faults: [{kind: 'slow', delay: 50, match: 'GET members'}]},
      isLoading: true,
    });
    el.addEventListener('workos-ready', () => ready++);
    await nextEvent(el, 'workos-ready');
    expect(el.matches(':state(ready)')).to.equal(true);
    expect(el.matches(':state(loading)')).to.equal(false);
    await findByRole('button', 'Actions for Ada Lovelace');
    el.refresh();
    await until(() => calls().filter((call) => call === 'GET members').length >= 2, 'a reload');
    await until(() => !el.renderRoot.querySelector('[aria-busy=true]'), 'the load to end');
    expect(ready).to.equal(1);
  });

  it('marks its rows busy while it reloads', async () => {
    const {el, part, names, sandbox} = await mountTable();
    sandbox.fail({kind: 'slow', delay: 150, match: 'GET members', times: 1});
    el.refresh();
    await until(() => part('table')?.closest('[aria-busy=true]'), 'the rows to be busy');
    expect(names()).to.have.length(5);
    await until(() => part('table')?.closest('[aria-busy=false]'), 'the rows to be idle');
  });

  it('disables search and invitations until the first load', async () => {
    const {byRole, findByRole} = await mountTable({
      sandbox: {faults: [{kind: 'hang', match: 'GET members'}]},
      isLoading: true,
    });
    expect(await findByRole('searchbox')).to.have.property('disabled', true);
    expect(byRole('button', 'Invite users')).to.have.property('disabled', true);
  });
});
