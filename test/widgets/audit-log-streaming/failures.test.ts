import {expect} from '@open-wc/testing';
import {isVisibleOnScreen, nextEvent, skipRetryWaits, until} from '../../helpers/index.js';
import {endSkeletonDelay} from '../../helpers/accessibility.js';
import {mountStream, setStream, stream} from './support.js';

const read = 'GET audit-log-stream';
const none = 'Audit log events aren’t being streamed.';

describe('<workos-audit-log-streaming> while it loads', () => {
  it('shows a skeleton, and announces that it is loading', async () => {
    const mounted = await mountStream(stream(), {
      sandbox: {faults: [{kind: 'hang'}]},
      isLoading: true,
    });
    const {root, text, el, parts} = mounted;
    expect(text()).to.include('Loading…').and.not.include(none);
    endSkeletonDelay(mounted);
    expect(isVisibleOnScreen(root.querySelector('[part~=skeleton]')!)).to.equal(true);
    expect(parts('item'), 'items exposed to assistive technology').to.be.empty;
    expect(el.matches(':state(loading)')).to.equal(true);
  });
});

describe('<workos-audit-log-streaming> failures', () => {
  beforeEach(skipRetryWaits);

  const kinds = [
    ['html', 'Unexpected response'],
    ['empty', 'Unexpected response'],
    ['wrong-shape', 'Unexpected response'],
    ['half-json', 'Can’t reach the service'],
    ['drop', 'Can’t reach the service'],
    ['wrong-types', 'Unexpected response'],
  ] as const;
  for (const [kind, words] of kinds) {
    it(`shows “${words}” for a response of the kind ${kind}`, async () => {
      const fault = {kind, match: read, ...(kind === 'html' && {status: 200})};
      const {waitForText, text} = await mountStream(stream(), {sandbox: {faults: [fault]}});
      await waitForText(words);
      expect(text()).not.to.include(none);
    });
  }

  it('shows an error, and retries on request', async () => {
    const {el, waitForText, byRole} = await mountStream(stream(), {
      sandbox: {faults: [{kind: 'status', status: 500, match: read, times: 3}]},
    });
    await waitForText('The service has a problem');
    expect(el.matches(':state(error)')).to.equal(true);
    byRole('button', 'Try again')!.click();
    await waitForText('Datadog');
  });

  it('keeps the stream when a reload fails, shows a notice, and retries on request', async () => {
    const {el, sandbox, waitForText, waitForNoText, byRole} = await mountStream();
    sandbox.fail({kind: 'status', status: 400, match: read, times: 1});
    el.refresh();
    await waitForText('What you see may be out of date.');
    await waitForText('Datadog');
    byRole('button', 'Try again')!.click();
    await waitForNoText('What you see may be out of date.');
  });

  it('shows that the browser is offline, not that there is no stream, and reloads once online', async () => {
    const isOnLine = Object.getOwnPropertyDescriptor(navigator, 'onLine');
    Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
    const mounted = await mountStream(stream(), {sandbox: {faults: [{kind: 'drop'}]}, isLoading: true});
    const {waitForText, text, byRole, sandbox} = mounted;
    try {
      expect(text()).not.to.include(none);
      await waitForText('You’re offline');
      expect(text()).not.to.include(none);
      expect(byRole('button', 'Try again')).to.exist;
    } finally {
      if (isOnLine) Object.defineProperty(navigator, 'onLine', isOnLine);
      else Reflect.deleteProperty(navigator, 'onLine');
    }
    sandbox.update({faults: []});
    window.dispatchEvent(new Event('online'));
    await waitForText('Datadog');
  });

  it('sends no request if the token lists other scopes', async () => {
    const {waitForText, sandbox, byRole} = await mountStream(stream(), {
      grant: {scopes: ['widgets:users-table:manage']},
    });
    await waitForText('No access');
    expect(sandbox.requests).to.be.empty;
    expect(byRole('button'), 'a retry that cannot help').not.to.exist;
  });

  it('lets the server decide if the token lists no scopes', async () => {
    const {waitForText} = await mountStream(stream(), {
      grant: {claims: {scopes: undefined}, permissions: ['widgets:audit-log-streaming:manage']},
    });
    await waitForText('Datadog');
    const refused = await mountStream(stream(), {grant: {claims: {scopes: undefined}}});
    await refused.waitForText('No access');
    expect(refused.loads(), 'one request for each widget: a refusal is not retried').to.equal(2);
  });

  it('removes the stream when the server denies access', async () => {
    const {el, sandbox, waitForText, parts} = await mountStream();
    sandbox.fail({kind: 'forbidden', match: read});
    el.refresh();
    await waitForText('No access');
    expect(parts('item')).to.be.empty;
  });

  it('shows that the session has ended, and recovers with a new token', async () => {
    const {el, waitForText, sandbox} = await mountStream(stream(), {grant: {expiresIn: -60}, isLoading: true});
    const expired = nextEvent(el, 'workos-token-expired');
    await waitForText('Your session has ended');
    await expired;
    el.token = await sandbox.mintToken();
    await waitForText('Datadog');
  });

  it('sends no request once it is removed', async () => {
    const {el, sandbox, loads} = await mountStream(stream({state: 'Error'}));
    el.remove();
    setStream(sandbox, stream());
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    const other = await mountStream();
    await until(() => other.text().includes('Streaming'), 'the mounted widget');
    expect(loads()).to.equal(2);
  });

  for (const slot of ['empty', 'error', 'loading'] as const) {
    it(`shows the page’s own content for ${slot}`, async () => {
      const faults = {empty: [], error: [{kind: 'html', status: 200}], loading: [{kind: 'hang'}]} as const;
      const {el, part} = await mountStream(null, {
        sandbox: {faults: faults[slot]},
        isLoading: slot === 'loading',
        children: `<p slot="${slot}">Ask Max.</p>`,
      });
      await until(() => el.querySelector('p')!.checkVisibility(), 'the slotted content');
      expect(part('button')).to.equal(undefined);
    });
  }
});
