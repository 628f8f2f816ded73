import {expect} from '@open-wc/testing';
import {holdTimers, nextEvent, recordEvents, serve, skipRetryWaits, until} from '../../helpers/index.js';
import {ada, mountTable, people} from './support.js';

const failing = {kind: 'status', status: 500, match: 'GET members', times: 3} as const;
const malformed = {kind: 'wrong-shape', match: 'GET members', times: 1} as const;

describe('<workos-users-table> failures', () => {
  it('shows an error after three failed requests, and retries on request', async () => {
    skipRetryWaits();
    const {el, part, waitForText, byRole, names, queries, sandbox} = await mountTable({
      sandbox: {faults: [failing]},
      isLoading: true,
    });
    const failed = nextEvent(el, 'workos-error');
    await waitForText('The service has a problem');
    expect((await failed).detail.error).to.include({code: 'server', status: 500});
    expect(queries()).to.have.length(3);
    expect(part('error')).to.have.attribute('role', 'alert');
    expect(byRole('searchbox'), 'a search without rows').not.to.exist;
    expect(el.matches(':state(error)')).to.equal(true);
    byRole('button', 'Try again')!.click();
    await until(() => names().length === 5, 'the rows');
    expect(el.matches(':state(ready)')).to.equal(true);
    expect(part('error')).not.to.exist;
    expect(sandbox.requests.filter(({path}) => path.endsWith('roles-and-config'))).to.have.length.at.most(2);
  });

  it('does not report a failure that a retry fixes', async () => {
    skipRetryWaits();
    const {el, names} = await mountTable({sandbox: {faults: [{...failing, times: 1}]}, isLoading: true});
    const heard = recordEvents(el, 'workos-error');
    await until(() => names().length === 5, 'the rows');
    expect(heard).to.be.empty;
  });

  it('shows an error for a malformed response, not that there are no members', async () => {
    const {part, text} = await mountTable({sandbox: {faults: [malformed]}});
    expect(part('error')).to.exist;
    expect(text()).to.include('Unexpected response').and.not.include('No members yet');
  });

  it('sends no request if the token lists other scopes', async () => {
    const {el, part, text, byRole, calls} = await mountTable({grant: {scopes: ['widgets:sso:manage']}});
    expect(part('error')).to.exist;
    expect(text()).to.include('No access');
    expect(byRole('button'), 'a retry that cannot help').not.to.exist;
    expect(el.matches(':state(error)')).to.equal(true);
    expect(calls()).to.be.empty;
  });

  it('lets the server decide if the token lists no scopes', async () => {
    const {names} = await mountTable({
      grant: {claims: {scopes: undefined, scope: undefined}, permissions: ['widgets:users-table:manage']},
    });
    expect(names()).to.have.length(5);
    const {text, calls} = await mountTable({grant: {claims: {scopes: undefined}}});
    expect(text()).to.include('No access');
    expect(calls()).to.include('GET members');
  });

  it('shows “No access” when the server refuses', async () => {
    const {text, queries} = await mountTable({sandbox: {faults: [{kind: 'forbidden'}]}});
    expect(text()).to.include('No access');
    expect(queries(), 'a refusal is final').to.have.length(1);
  });

  it('removes the rows when the server denies access', async () => {
    const {el, waitForText, names, sandbox} = await mountTable();
    sandbox.fail({kind: 'forbidden', match: 'GET members'});
    el.refresh();
    await waitForText('No access');
    expect(names()).to.be.empty;
  });

  it('shows that the session has ended, fires an event, and recovers with a new token', async () => {
    const {el, waitForText, names, sandbox} = await mountTable({grant: {expiresIn: -60}, isLoading: true});
    const expired = nextEvent(el, 'workos-token-expired');
    await waitForText('Your session has ended');
    await expired;
    expect(el.matches(':state(error)')).to.equal(true);
    el.token = await sandbox.mintToken();
    await until(() => names().length === 5, 'the rows');
  });

  it('keeps the rows under a notice when a reload fails, and retries on request', async () => {
    const {el, part, text, names, byRole, sandbox} = await mountTable();
    sandbox.fail(malformed);
    el.refresh();
    const alert = await until(() => part('alert'), 'the notice');
    expect(alert).to.have.attribute('role', 'alert');
    expect(text()).to.include('Unexpected response');
    expect(names()).to.have.length(5);
    expect(el.matches(':state(ready)')).to.equal(true);
    sandbox.setMembers([ada]);
    byRole('button', 'Try again')!.click();
    await until(() => names().length === 1, 'the new rows');
    expect(part('alert')).not.to.exist;
  });

  it('shows in the notice that the rows may be out of date', async () => {
    const {el, part, sandbox} = await mountTable();
    sandbox.fail(malformed);
    el.refresh();
    const alert = await until(() => part('alert'), 'the notice');
    expect(alert.innerText).to.include('out of date');
  });

  it('shows that the browser is offline, and reloads once online', async () => {
    const {el, waitForText, names, sandbox} = await mountTable();
    const isOnLine = Object.getOwnPropertyDescriptor(navigator, 'onLine');
    Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
    try {
      sandbox.fail({kind: 'drop'});
      el.refresh();
      await waitForText('You’re offline');
      expect(names()).to.have.length(5);
    } finally {
      if (isOnLine) Object.defineProperty(navigator, 'onLine', isOnLine);
      else Reflect.deleteProperty(navigator, 'onLine');
    }
    sandbox.update({faults: []});
    sandbox.setMembers(people(3));
    window.dispatchEvent(new Event('online'));
    await until(() => names().includes('Person 1'), 'the new rows');
  });

  it('shows that the service cannot be reached', async () => {
    skipRetryWaits();
    const {waitForText} = await mountTable({
      sandbox: {faults: [{kind: 'drop', match: 'GET members'}]},
      isLoading: true,
    });
    await waitForText('Can’t reach the service');
  });

  it('waits as long as a busy server asks for, and recovers without the user', async () => {
    const busy = {kind: 'status', status: 429, retryAfter: 1, match: 'GET members', times: 3} as const;
    const {waitForText, names, sandbox} = await mountTable({sandbox: {faults: [busy]}, isLoading: true});
    await waitForText('Too many requests');
    await until(() => names().length === 5, 'the rows');
    const times = sandbox.requests.filter(({path}) => path.endsWith('/members')).map(({at}) => at);
    const waits = times.slice(1).map((time, index) => time - times[index]!);
    expect(waits).to.have.length(3);
    for (const wait of waits) expect(wait).to.be.greaterThan(950);
  });

  it('backs off from a busy server that asks for no wait', async () => {
    const time = holdTimers(serve());
    const busy = {kind: 'status', status: 429, retryAfter: 0, match: 'GET members'} as const;
    const {el, text} = await mountTable({sandbox: {faults: [busy]}, isLoading: true});
    const heard = recordEvents(el, 'workos-error');
    await time.settle();
    expect(text()).to.include('Too many requests');
    // After one, two and four seconds; `settle` does not run the next wait, which is longer than its limit.
    expect(heard).to.have.length(4);
  });

  it('reports an ended session once, even if the roles are refused before the members', async () => {
    const {el, sandbox, server, parts, waitForText} = await mountTable();
    sandbox.fail({kind: 'unauthorized', match: 'GET roles-and-config'});
    sandbox.fail({kind: 'hang', match: 'GET members', times: 1});
    sandbox.fail({kind: 'unauthorized', match: 'GET members'});
    const reported = nextEvent(el, 'workos-error');
    el.refresh();
    expect((await reported).detail.error.code).to.equal('unauthorized');
    await until(() => server.pendingRequests() === 1, 'the request for the members to be the last');
    await el.updateComplete;
    expect(parts('alert')).to.be.empty;
    el.refresh();
    await waitForText('Sign in again, or reload the page.');
    expect(parts('alert')).to.have.length(1);
  });

  it('shows the rows even if the roles fail to load', async () => {
    const {names, part} = await mountTable({
      sandbox: {faults: [{kind: 'status', status: 400, match: 'GET roles-and-config'}]},
    });
    expect(names()).to.have.length(5);
    expect(part('error')).not.to.exist;
  });

  it('shows the page’s own error content', async () => {
    const {el, byRole} = await mountTable({
      sandbox: {faults: [malformed]},
      children: '<p slot="error">Ask Max.</p>',
    });
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(byRole('button', 'Try again')).not.to.exist;
  });
});
