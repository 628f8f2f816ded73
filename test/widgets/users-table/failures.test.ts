import {expect} from '@open-wc/testing';
import {holdTime, nextEvent, recordEvents, serve, skipRetryWaits, until} from '../../helpers/index.js';
import {ada, mountTable, people} from './support.js';

const failing = {kind: 'status', status: 500, match: 'GET members', times: 3} as const;
const malformed = {kind: 'wrong-shape', match: 'GET members', times: 1} as const;

describe('<workos-users-table> when it cannot load', () => {
  it('offers to try again after the server failed three times, and then shows the rows', async () => {
    skipRetryWaits();
    const {el, part, says, byRole, names, queries, sandbox} = await mountTable({
      sandbox: {faults: [failing]},
      isLoading: true,
    });
    const failed = nextEvent(el, 'workos-error');
    await says('The service has a problem');
    expect((await failed).detail.error).to.include({code: 'server', status: 500});
    expect(queries()).to.have.length(3);
    expect(part('error')).to.have.attribute('role', 'alert');
    expect(byRole('searchbox'), 'a search in nothing').not.to.exist;
    expect(el.matches(':state(error)')).to.equal(true);
    byRole('button', 'Try again')!.click();
    await until(() => names().length === 5, 'the rows');
    expect(el.matches(':state(ready)')).to.equal(true);
    expect(part('error')).not.to.exist;
    expect(sandbox.requests.filter(({path}) => path.endsWith('roles-and-config'))).to.have.length.at.most(2);
  });

  it('does not notice a failure that a second try mends', async () => {
    skipRetryWaits();
    const {el, names} = await mountTable({sandbox: {faults: [{...failing, times: 1}]}, isLoading: true});
    const heard = recordEvents(el, 'workos-error');
    await until(() => names().length === 5, 'the rows');
    expect(heard).to.be.empty;
  });

  it('says that an answer made no sense rather than that there is nobody', async () => {
    const {part, text} = await mountTable({sandbox: {faults: [malformed]}});
    expect(part('error')).to.exist;
    expect(text()).to.include('The answer made no sense').and.not.include('No members yet');
  });

  it('sends nothing when the token does not allow it', async () => {
    const {el, part, text, byRole, calls} = await mountTable({grant: {scopes: ['widgets:sso:manage']}});
    expect(part('error')).to.exist;
    expect(text()).to.include('No access');
    expect(byRole('button'), 'a retry that cannot help').not.to.exist;
    expect(el.matches(':state(error)')).to.equal(true);
    expect(calls()).to.be.empty;
  });

  it('leaves it to the server when the token does not say what it allows', async () => {
    const {names} = await mountTable({
      grant: {claims: {scopes: undefined, scope: undefined}, permissions: ['widgets:users-table:manage']},
    });
    expect(names()).to.have.length(5);
    const {text, calls} = await mountTable({grant: {claims: {scopes: undefined}}});
    expect(text()).to.include('No access');
    expect(calls()).to.include('GET members');
  });

  it('shows no access when the server refuses', async () => {
    const {text, queries} = await mountTable({sandbox: {faults: [{kind: 'forbidden'}]}});
    expect(text()).to.include('No access');
    expect(queries(), 'a refusal is final').to.have.length(1);
  });

  it('takes the rows away when the server no longer allows them', async () => {
    const {el, says, names, sandbox} = await mountTable();
    sandbox.fail({kind: 'forbidden', match: 'GET members'});
    el.refresh();
    await says('No access');
    expect(names()).to.be.empty;
  });

  it('says that the session has ended, tells the page, and recovers with a new token', async () => {
    const {el, says, names, sandbox} = await mountTable({grant: {expiresIn: -60}, isLoading: true});
    const expired = nextEvent(el, 'workos-token-expired');
    await says('Your session has ended');
    await expired;
    expect(el.matches(':state(error)')).to.equal(true);
    el.token = await sandbox.mintToken();
    await until(() => names().length === 5, 'the rows');
  });

  it('keeps old rows under a notice when they cannot be brought up to date', async () => {
    const {el, part, text, names, byRole, sandbox} = await mountTable();
    sandbox.fail(malformed);
    el.refresh();
    const alert = await until(() => part('alert'), 'the notice');
    expect(alert).to.have.attribute('role', 'alert');
    expect(text()).to.include('The answer made no sense');
    expect(names()).to.have.length(5);
    expect(el.matches(':state(ready)')).to.equal(true);
    sandbox.setMembers([ada]);
    byRole('button', 'Try again')!.click();
    await until(() => names().length === 1, 'the new rows');
    expect(part('alert')).not.to.exist;
  });

  it('says in the notice that what is shown may be out of date', async () => {
    const {el, part, sandbox} = await mountTable();
    sandbox.fail(malformed);
    el.refresh();
    const alert = await until(() => part('alert'), 'the notice');
    expect(alert.innerText).to.include('out of date');
  });

  it('waits for the connection, and continues by itself when it is back', async () => {
    const {el, says, names, sandbox} = await mountTable();
    const isOnLine = Object.getOwnPropertyDescriptor(navigator, 'onLine');
    Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
    try {
      sandbox.fail({kind: 'drop'});
      el.refresh();
      await says('You are offline');
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

  it('says that the service cannot be reached', async () => {
    skipRetryWaits();
    const {says} = await mountTable({sandbox: {faults: [{kind: 'drop', match: 'GET members'}]}, isLoading: true});
    await says('The service cannot be reached');
  });

  it('waits as long as a busy server wants, and recovers by itself', async () => {
    const busy = {kind: 'status', status: 429, retryAfter: 1, match: 'GET members', times: 3} as const;
    const {says, names, sandbox} = await mountTable({sandbox: {faults: [busy]}, isLoading: true});
    await says('Too many requests');
    await until(() => names().length === 5, 'the rows');
    const times = sandbox.requests.filter(({path}) => path.endsWith('/members')).map(({at}) => at);
    const waits = times.slice(1).map((time, index) => time - times[index]!);
    expect(waits).to.have.length(3);
    for (const wait of waits) expect(wait).to.be.greaterThan(950);
  });

  it('asks a server less and less often that stays busy and wants no waits', async () => {
    const time = holdTime(serve());
    const busy = {kind: 'status', status: 429, retryAfter: 0, match: 'GET members'} as const;
    const {el, text} = await mountTable({sandbox: {faults: [busy]}, isLoading: true});
    const heard = recordEvents(el, 'workos-error');
    await time.settle();
    expect(text()).to.include('Too many requests');
    // After one second, two and four; the next wait is longer than those that pass here.
    expect(heard).to.have.length(4);
  });

  it('shows the rows although the roles cannot be had', async () => {
    const {names, part} = await mountTable({
      sandbox: {faults: [{kind: 'status', status: 400, match: 'GET roles-and-config'}]},
    });
    expect(names()).to.have.length(5);
    expect(part('error')).not.to.exist;
  });

  it('lets a page replace what is shown when nothing could be loaded', async () => {
    const {el, byRole} = await mountTable({
      sandbox: {faults: [malformed]},
      children: '<p slot="error">Ask Max.</p>',
    });
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(byRole('button', 'Try again')).not.to.exist;
  });
});
