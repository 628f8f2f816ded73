import {expect} from '@open-wc/testing';
import {developerUserId, secondOrganizationId} from '../../../src/sandbox/index.js';
import {catchPolls, catchTabs, nextEvent, recordEvents, normalizeSpace, until} from '../../helpers/index.js';
import {directory, mountDirectories, setDirectories} from './support.js';

const list = 'GET directories';

describe('<workos-directory-sync> updates', () => {
  it('fires an event and announces a changed state, but not on the first load', async () => {
    const {el, sandbox, root} = await mountDirectories([directory({state: 'validating'})]);
    const status = () => normalizeSpace([...root.querySelectorAll('[role=status]')].at(-1)!.textContent);
    expect(status()).to.equal('');
    const heard = recordEvents(el, 'workos-directory-updated');
    setDirectories(sandbox, [directory()]);
    const updated = nextEvent(el, 'workos-directory-updated');
    el.refresh();
    const {detail} = await updated;
    expect(detail.directory).to.include({id: 'directory_1', state: 'linked', activeUsers: 1_284});
    expect(JSON.stringify(detail)).not.to.match(/apiToken|http/);
    expect(status()).to.equal('Okta SCIM is now: Connected');
    expect(heard).to.have.length(1);
  });

  for (const state of ['validating', 'unlinked', 'deleting'] as const) {
    it(`polls while a directory is ${state}, and then stops`, async () => {
      const nextPoll = catchPolls();
      const {sandbox, waitForText} = await mountDirectories([directory({id: 'other'}), directory({state})]);
      const poll = await until(nextPoll, 'a poll to be scheduled');
      setDirectories(sandbox, [directory({id: 'other'}), directory({name: 'New name'})]);
      poll();
      await waitForText('New name');
      expect(nextPoll()).to.equal(undefined);
    });
  }

  for (const state of ['linked', 'invalid_credentials', 'requires_type', 'unheard_of']) {
    it(`does not poll a directory in the state ${state}`, async () => {
      const nextPoll = catchPolls();
      const {el} = await mountDirectories([directory({state})]);
      await el.updateComplete;
      expect(nextPoll()).to.equal(undefined);
    });
  }

  it('replaces the directories when the token is for another organization', async () => {
    const {el, sandbox, waitForText, text} = await mountDirectories([directory({name: 'First'})]);
    sandbox.data('directories', secondOrganizationId).splice(0, 99, directory({name: 'Second'}));
    const heard = recordEvents(el, 'workos-directory-updated');
    el.token = await sandbox.mintToken({organizationId: secondOrganizationId});
    await el.updateComplete;
    expect(text()).not.to.include('First');
    expect(el.matches(':state(loading)')).to.equal(true);
    await waitForText('Second');
    expect(heard, 'events about the directories of another organization').to.be.empty;
  });

  it('clears the list and reloads when the token is for another user of the same organization', async () => {
    const {el, sandbox, waitForText, text, loads} = await mountDirectories();
    el.token = await sandbox.mintToken({userId: developerUserId});
    await el.updateComplete;
    expect(text()).not.to.include('Okta SCIM');
    await waitForText('Okta SCIM');
    expect(loads()).to.equal(2);
  });

  it('keeps the list while it reloads for a renewed token of the same user', async () => {
    const {el, sandbox, text, waitForText} = await mountDirectories([directory({name: 'Old'})]);
    sandbox.fail({kind: 'slow', delay: 60, match: list, times: 1});
    setDirectories(sandbox, [directory({name: 'New'})]);
    el.token = await sandbox.mintToken({expiresIn: 7_200});
    await el.updateComplete;
    expect(text()).to.include('Old');
    await waitForText('New');
  });
});

describe('<workos-directory-sync> and the Admin Portal', () => {
  it('loads the list with a new link for each press, and shows that list', async () => {
    const tabs = catchTabs();
    const {el, byRole, sandbox, waitForText, loads} = await mountDirectories();
    const opened = nextEvent(el, 'workos-portal-opened');
    const updated = nextEvent(el, 'workos-directory-updated');
    setDirectories(sandbox, [directory({state: 'invalid_credentials'})]);
    byRole('button', /^Manage/)!.click();
    expect((await opened).detail).to.deep.equal({intent: 'dsync'});
    await waitForText('Okta SCIM is now: Requires action');
    expect((await updated).detail.directory.state).to.equal('invalid_credentials');
    expect(loads(), 'one request for both the link and the list').to.equal(2);
    byRole('button', /^Manage/)!.click();
    await until(() => tabs[1]?.sent.length, 'the second tab to navigate');
    const [first, second] = tabs.map(({sent: [visit]}) => visit!);
    expect(first!.address).to.match(/\/portal\/launch$/);
    expect(first!.posted!.apiToken).to.be.a('string').and.not.equal(second!.posted!.apiToken);
  });

  it('requests one link at a time, and marks only the pressed button busy', async () => {
    const tabs = catchTabs();
    const {parts, sandbox} = await mountDirectories([directory(), directory({id: '2', state: 'requires_type'})]);
    sandbox.fail({kind: 'hang', match: list});
    const [manage, resume] = parts('portal-button');
    resume!.click();
    await until(() => resume!.getAttribute('aria-busy') === 'true', 'the button to be busy');
    expect(manage).to.have.attribute('aria-busy', 'false');
    expect(manage).to.have.attribute('aria-disabled', 'true');
    manage!.click();
    expect(tabs).to.have.length(1);
  });

  it('shows an error and the new list if it arrives without a link, and retries on the next press', async () => {
    const tabs = catchTabs();
    const {byRole, waitForText, waitForNoText, sandbox, el} = await mountDirectories();
    setDirectories(sandbox, [directory({name: 'New name'})]);
    const originalFetch = globalThis.fetch;
    globalThis.fetch = async (...request) => {
      globalThis.fetch = originalFetch;
      const body = (await (await originalFetch(...request)).json()) as object;
      return Response.json({...body, link: null});
    };
    const failed = nextEvent(el, 'workos-error');
    byRole('button', /^Manage/)!.click();
    await waitForText('Unexpected response');
    expect((await failed).detail.error.code).to.equal('malformed');
    expect(tabs[0]!.window.closed).to.equal(true);
    await waitForText('New name');
    byRole('button', /^Manage/)!.click();
    await until(() => tabs[1]?.sent.length, 'the second tab to navigate');
    await waitForNoText('Unexpected response');
  });

  it('keeps the directories when a link fails, and shows the error beside its directory', async () => {
    catchTabs();
    const {parts, waitForText, sandbox} = await mountDirectories([directory(), directory({id: '2', name: 'Guests'})]);
    sandbox.fail({kind: 'forbidden', match: list});
    parts('portal-button')[1]!.click();
    await waitForText('No access');
    expect(parts('item')).to.have.length(2);
    expect(parts('item')[1]!.querySelector('[role=alert]')!.textContent).to.include('No access');
  });

  it('opens the portal from the empty state', async () => {
    const tabs = catchTabs();
    const {byRole} = await mountDirectories([]);
    byRole('button', /^Set up directory/)!.click();
    await until(() => tabs[0]?.sent.length, 'the tab to navigate');
  });

  it('opens no tab if the page cancels the event', async () => {
    const tabs = catchTabs();
    const {byRole, el, loads} = await mountDirectories();
    el.addEventListener('workos-portal-open', (event) => event.preventDefault());
    byRole('button', /^Manage/)!.click();
    expect(tabs).to.be.empty;
    expect(loads()).to.equal(1);
  });

  it('reloads when the user returns from the portal', async () => {
    catchTabs();
    const {byRole, el, sandbox, waitForText} = await mountDirectories();
    const opened = nextEvent(el, 'workos-portal-opened');
    byRole('button', /^Manage/)!.click();
    await opened;
    setDirectories(sandbox, [directory({state: 'deleting'})]);
    window.dispatchEvent(new Event('focus'));
    await waitForText('Deleting');
  });
});
