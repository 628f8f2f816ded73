import {expect} from '@open-wc/testing';
import {isVisibleOnScreen, nextEvent, skipRetryWaits, until} from '../../helpers/index.js';
import {endSkeletonDelay} from '../../helpers/accessibility.js';
import {directory, mountDirectories, setDirectories} from './support.js';

const list = 'GET directories';
const none = 'No directory is connected.';

describe('<workos-directory-sync> while it loads', () => {
  it('shows a skeleton, and announces that it is loading', async () => {
    const mounted = await mountDirectories([directory()], {
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

describe('<workos-directory-sync> failures', () => {
  beforeEach(skipRetryWaits);

  const kinds = [
    ['html', 'Unexpected response'],
    ['empty', 'Unexpected response'],
    ['wrong-shape', 'Unexpected response'],
    ['half-json', 'Can’t reach the service'],
    ['drop', 'Can’t reach the service'],
    ['nulls', 'Unexpected response'],
    ['wrong-types', 'Unexpected response'],
  ] as const;
  for (const [kind, words] of kinds) {
    it(`shows “${words}” for a response of the kind ${kind}`, async () => {
      const fault = {kind, match: list, ...(kind === 'html' && {status: 200})};
      const {waitForText, text} = await mountDirectories([directory()], {sandbox: {faults: [fault]}});
      await waitForText(words);
      expect(text()).not.to.include(none);
    });
  }

  it('shows an error, and retries on request', async () => {
    const {el, waitForText, byRole} = await mountDirectories([directory()], {
      sandbox: {faults: [{kind: 'status', status: 500, match: list, times: 3}]},
    });
    await waitForText('The service has a problem');
    expect(el.matches(':state(error)')).to.equal(true);
    byRole('button', 'Try again')!.click();
    await waitForText('Okta SCIM');
  });

  it('keeps the directories when a reload fails, shows a notice, and retries on request', async () => {
    const {el, sandbox, waitForText, waitForNoText, byRole} = await mountDirectories();
    sandbox.fail({kind: 'status', status: 400, match: list, times: 1});
    el.refresh();
    await waitForText('What you see may be out of date.');
    await waitForText('Okta SCIM');
    byRole('button', 'Try again')!.click();
    await waitForNoText('What you see may be out of date.');
  });

  it('shows that the browser is offline, not that there is no directory, and reloads once online', async () => {
    const isOnLine = Object.getOwnPropertyDescriptor(navigator, 'onLine');
    Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
    const mounted = await mountDirectories([directory()], {sandbox: {faults: [{kind: 'drop'}]}, isLoading: true});
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
    await waitForText('Okta SCIM');
  });

  it('sends no request if the token lists other scopes', async () => {
    const {waitForText, sandbox, byRole} = await mountDirectories([directory()], {
      grant: {scopes: ['widgets:users-table:manage']},
    });
    await waitForText('No access');
    expect(sandbox.requests).to.be.empty;
    expect(byRole('button'), 'a retry that cannot help').not.to.exist;
  });

  it('lets the server decide if the token lists no scopes', async () => {
    const {waitForText} = await mountDirectories([directory()], {
      grant: {claims: {scopes: undefined}, permissions: ['widgets:dsync:manage']},
    });
    await waitForText('Okta SCIM');
    const refused = await mountDirectories([directory()], {grant: {claims: {scopes: undefined}}});
    await refused.waitForText('No access');
    expect(refused.loads(), 'one request for each widget: a refusal is not retried').to.equal(2);
  });

  it('removes the directories when the server denies access', async () => {
    const {el, sandbox, waitForText, parts} = await mountDirectories();
    sandbox.fail({kind: 'forbidden', match: list});
    el.refresh();
    await waitForText('No access');
    expect(parts('item')).to.be.empty;
  });

  it('shows that the session has ended, and recovers with a new token', async () => {
    const {el, waitForText, sandbox} = await mountDirectories([directory()], {
      grant: {expiresIn: -60},
      isLoading: true,
    });
    const expired = nextEvent(el, 'workos-token-expired');
    await waitForText('Your session has ended');
    await expired;
    el.token = await sandbox.mintToken();
    await waitForText('Okta SCIM');
  });

  it('sends no request once it is removed', async () => {
    const {el, sandbox, loads} = await mountDirectories([directory({state: 'validating'})]);
    el.remove();
    setDirectories(sandbox, [directory()]);
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    const other = await mountDirectories();
    await until(() => other.text().includes('Connected'), 'the mounted widget');
    expect(loads()).to.equal(2);
  });

  for (const slot of ['empty', 'error', 'loading'] as const) {
    it(`shows the page’s own content for ${slot}`, async () => {
      const faults = {empty: [], error: [{kind: 'html', status: 200}], loading: [{kind: 'hang'}]} as const;
      const {el, part} = await mountDirectories([], {
        sandbox: {faults: faults[slot]},
        isLoading: slot === 'loading',
        children: `<p slot="${slot}">Ask Max.</p>`,
      });
      await until(() => el.querySelector('p')!.checkVisibility(), 'the slotted content');
      expect(part('button')).to.equal(undefined);
    });
  }
});
