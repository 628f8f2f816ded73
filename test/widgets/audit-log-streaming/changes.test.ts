import {expect} from '@open-wc/testing';
import {developerUserId, secondOrganizationId} from '../../../src/sandbox/index.js';
import {catchPolls, catchTabs, nextEvent, press, recordEvents, normalizeSpace, until} from '../../helpers/index.js';
import {mountStream, setStream, stream} from './support.js';

const read = 'GET audit-log-stream';

describe('<workos-audit-log-streaming> updates', () => {
  it('fires an event and announces a changed state, but not on the first load', async () => {
    const {el, sandbox, root} = await mountStream(stream({state: 'Error'}));
    const status = () => normalizeSpace([...root.querySelectorAll('[role=status]')].at(-1)!.textContent);
    expect(status()).to.equal('');
    const heard = recordEvents(el, 'workos-log-stream-updated');
    setStream(sandbox, stream({state: 'Invalid'}));
    const updated = nextEvent(el, 'workos-log-stream-updated');
    el.refresh();
    expect((await updated).detail.stream).to.include({id: 'log_stream_1', state: 'Invalid'});
    expect(status()).to.equal('Datadog is now: Credentials rejected');
    expect(heard).to.have.length(1);
  });

  it('polls while delivery fails, and then stops', async () => {
    const nextPoll = catchPolls();
    const {sandbox, waitForText} = await mountStream(stream({state: 'Error'}));
    const poll = await until(nextPoll, 'a poll to be scheduled');
    setStream(sandbox, stream());
    poll();
    await waitForText('Streaming');
    expect(nextPoll()).to.equal(undefined);
  });

  for (const state of ['Active', 'Inactive', 'Invalid', 'Unheard']) {
    it(`does not poll a stream in the state ${state}`, async () => {
      const nextPoll = catchPolls();
      const {el} = await mountStream(stream({state}));
      await el.updateComplete;
      expect(nextPoll()).to.equal(undefined);
    });
  }

  it('replaces the stream when the token is for another organization', async () => {
    const {el, sandbox, waitForText, text} = await mountStream(stream({type: 'Splunk'}));
    sandbox.data('logStreams', secondOrganizationId).splice(0, 9, stream({type: 'Snowflake'}));
    const heard = recordEvents(el, 'workos-log-stream-updated');
    el.token = await sandbox.mintToken({organizationId: secondOrganizationId});
    await el.updateComplete;
    expect(text()).not.to.include('Splunk');
    expect(el.matches(':state(loading)')).to.equal(true);
    await waitForText('Snowflake');
    expect(heard, 'events about the stream of another organization').to.be.empty;
  });

  it('clears the stream and reloads when the token is for another user of the same organization', async () => {
    const {el, sandbox, waitForText, text} = await mountStream();
    el.token = await sandbox.mintToken({userId: developerUserId});
    await el.updateComplete;
    expect(text()).not.to.include('Datadog');
    await waitForText('Datadog');
    expect(sandbox.requests).to.have.length(2);
  });

  it('keeps the stream while it reloads for a renewed token of the same user', async () => {
    const {el, sandbox, text, waitForText} = await mountStream();
    sandbox.fail({kind: 'slow', delay: 60, match: read, times: 1});
    setStream(sandbox, stream({type: 'Splunk'}));
    el.token = await sandbox.mintToken({expiresIn: 7_200});
    await el.updateComplete;
    expect(text()).to.include('Datadog');
    await waitForText('Splunk');
  });

  it('waits for the token of the page, and sends no request before', async () => {
    let resolveToken: (token: string) => void = () => {};
    const token = () => new Promise<string>((resolve) => (resolveToken = resolve));
    const {sandbox, waitForText, el} = await mountStream(stream(), {token, isLoading: true});
    expect(sandbox.requests).to.be.empty;
    expect(el.matches(':state(loading)')).to.equal(true);
    resolveToken(await sandbox.mintToken());
    await waitForText('Datadog');
  });
});

describe('<workos-audit-log-streaming> and the Admin Portal', () => {
  it('requests a new link for each press, and keeps the focus on the button', async () => {
    const tabs = catchTabs();
    const {byRole, focused, sandbox, el} = await mountStream();
    const button = byRole('button', /^Manage/)!;
    button.focus();
    const heard = recordEvents(el, 'workos-portal-opened');
    for (const count of [1, 2]) {
      await press('Enter');
      await until(() => heard.length === count, 'the portal to be open');
      await until(() => button.getAttribute('aria-busy') === 'false', 'the button to be idle');
      expect(focused()).to.equal(button);
    }
    const [first, second] = tabs.map(({sent: [visit]}) => visit!);
    expect(first!.address, 'an address without the secret').to.match(/\/portal\/launch$/);
    expect(first!.posted!.apiToken).to.be.a('string').and.not.equal(second!.posted!.apiToken);
    expect(heard[0]!.detail).to.deep.equal({intent: 'log_streams'});
    const asked = sandbox.requests.filter(({method}) => method === 'POST');
    expect(asked.map(({query}) => query)).to.deep.equal([{intent: 'log_streams'}, {intent: 'log_streams'}]);
  });

  it('shows a failed link beside the stream, and retries on request', async () => {
    const tabs = catchTabs();
    const {byRole, waitForText, waitForNoText, part} = await mountStream(stream(), {
      sandbox: {
        faults: [{kind: 'status', status: 404, match: 'POST generate-link', message: 'No portal here.', times: 1}],
      },
    });
    byRole('button', /^Manage/)!.click();
    await waitForText('No portal here.');
    expect(part('item')!.querySelector('[role=alert]')).to.exist;
    expect(tabs[0]!.window.closed).to.equal(true);
    byRole('button', 'Try again')!.click();
    await until(() => tabs[1]?.sent.length, 'the second tab to navigate');
    await waitForNoText('No portal here.');
  });

  it('offers another button if the browser blocks the new tab', async () => {
    catchTabs({isBlocked: true});
    const {byRole, waitForText} = await mountStream(stream({state: 'Inactive'}));
    byRole('button', /^Continue setup/)!.click();
    await waitForText('Your browser blocked the new tab.');
    expect(byRole('button', 'Open the Admin Portal')).to.exist;
  });

  it('opens the portal from the empty state, and shows the new stream when the user returns', async () => {
    const tabs = catchTabs();
    const {byRole, sandbox, waitForText, el} = await mountStream(null);
    const heard = nextEvent(el, 'workos-log-stream-updated');
    byRole('button', /^Set up log stream/)!.click();
    await until(() => tabs[0]?.sent.length, 'the tab to navigate');
    setStream(sandbox, stream());
    window.dispatchEvent(new Event('focus'));
    await waitForText('Streaming');
    expect((await heard).detail.stream.type).to.equal('Datadog');
  });

  it('opens no tab if the page cancels the event', async () => {
    const tabs = catchTabs();
    const {byRole, el, sandbox} = await mountStream();
    el.addEventListener('workos-portal-open', (event) => event.preventDefault());
    byRole('button', /^Manage/)!.click();
    expect(tabs).to.be.empty;
    expect(sandbox.requests).to.have.length(1);
  });
});
