import {expect} from '@open-wc/testing';
import {isInSight, nextEvent, skipRetryWaits, until} from '../../helpers/index.js';
import {endSkeletonDelay} from '../../helpers/accessibility.js';
import {directory, mountDirectories, setDirectories} from './support.js';

const list = 'GET directories';
const none = 'No directory is connected.';

describe('<workos-directory-sync> while it loads', () => {
  it('draws the shape of what comes, and says that it loads', async () => {
    const mounted = await mountDirectories([directory()], {
      sandbox: {faults: [{kind: 'hang'}]},
      isLoading: true,
    });
    const {root, text, el, parts} = mounted;
    expect(text()).to.include('Loading…').and.not.include(none);
    endSkeletonDelay(mounted);
    expect(isInSight(root.querySelector('[part~=skeleton]')!)).to.equal(true);
    expect(parts('item'), 'items that are read out').to.be.empty;
    expect(el.matches(':state(loading)')).to.equal(true);
  });
});

describe('<workos-directory-sync> when things go wrong', () => {
  beforeEach(skipRetryWaits);

  const kinds = [
    ['html', 'The answer made no sense'],
    ['empty', 'The answer made no sense'],
    ['wrong-shape', 'The answer made no sense'],
    ['half-json', 'The service cannot be reached'],
    ['drop', 'The service cannot be reached'],
    ['nulls', 'The answer made no sense'],
    ['wrong-types', 'The answer made no sense'],
  ] as const;
  for (const [kind, words] of kinds) {
    it(`says “${words}” for an answer of the kind ${kind}`, async () => {
      const fault = {kind, match: list, ...(kind === 'html' && {status: 200})};
      const {says, text} = await mountDirectories([directory()], {sandbox: {faults: [fault]}});
      await says(words);
      expect(text()).not.to.include(none);
    });
  }

  it('offers to try again, and does', async () => {
    const {el, says, byRole} = await mountDirectories([directory()], {
      sandbox: {faults: [{kind: 'status', status: 500, match: list, times: 3}]},
    });
    await says('The service has a problem');
    expect(el.matches(':state(error)')).to.equal(true);
    byRole('button', 'Try again')!.click();
    await says('Okta SCIM');
  });

  it('keeps the directories when a later load fails, says so, and tries again on request', async () => {
    const {el, sandbox, says, saysNoMore, byRole} = await mountDirectories();
    sandbox.fail({kind: 'status', status: 400, match: list, times: 1});
    el.refresh();
    await says('What you see may be out of date.');
    await says('Okta SCIM');
    byRole('button', 'Try again')!.click();
    await saysNoMore('What you see may be out of date.');
  });

  it('says without a connection that there is none rather than that there is no directory', async () => {
    const isOnLine = Object.getOwnPropertyDescriptor(navigator, 'onLine');
    Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
    const mounted = await mountDirectories([directory()], {sandbox: {faults: [{kind: 'drop'}]}, isLoading: true});
    const {says, text, byRole, sandbox} = mounted;
    try {
      expect(text()).not.to.include(none);
      await says('You are offline');
      expect(text()).not.to.include(none);
      expect(byRole('button', 'Try again')).to.exist;
    } finally {
      if (isOnLine) Object.defineProperty(navigator, 'onLine', isOnLine);
      else Reflect.deleteProperty(navigator, 'onLine');
    }
    sandbox.update({faults: []});
    window.dispatchEvent(new Event('online'));
    await says('Okta SCIM');
  });

  it('sends nothing for a token whose scopes lack its own', async () => {
    const {says, sandbox, byRole} = await mountDirectories([directory()], {
      grant: {scopes: ['widgets:users-table:manage']},
    });
    await says('No access');
    expect(sandbox.requests).to.be.empty;
    expect(byRole('button'), 'a retry that cannot help').not.to.exist;
  });

  it('leaves it to the server when the token does not say what it allows', async () => {
    const {says} = await mountDirectories([directory()], {
      grant: {claims: {scopes: undefined}, permissions: ['widgets:dsync:manage']},
    });
    await says('Okta SCIM');
    const refused = await mountDirectories([directory()], {grant: {claims: {scopes: undefined}}});
    await refused.says('No access');
    expect(refused.loads(), 'no second try of a refusal').to.equal(2);
  });

  it('takes the directories away when the server no longer allows them', async () => {
    const {el, sandbox, says, parts} = await mountDirectories();
    sandbox.fail({kind: 'forbidden', match: list});
    el.refresh();
    await says('No access');
    expect(parts('item')).to.be.empty;
  });

  it('says that the session has ended, and recovers with a new token', async () => {
    const {el, says, sandbox} = await mountDirectories([directory()], {grant: {expiresIn: -60}, isLoading: true});
    const expired = nextEvent(el, 'workos-token-expired');
    await says('Your session has ended');
    await expired;
    el.token = await sandbox.mintToken();
    await says('Okta SCIM');
  });

  it('asks for nothing more once it is removed', async () => {
    const {el, sandbox, loads} = await mountDirectories([directory({state: 'validating'})]);
    el.remove();
    setDirectories(sandbox, [directory()]);
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    const other = await mountDirectories();
    await until(() => other.text().includes('Connected'), 'the one that is there');
    expect(loads()).to.equal(2);
  });

  for (const slot of ['empty', 'error', 'loading'] as const) {
    it(`lets a page say in its own words what is shown for ${slot}`, async () => {
      const faults = {empty: [], error: [{kind: 'html', status: 200}], loading: [{kind: 'hang'}]} as const;
      const {el, part} = await mountDirectories([], {
        sandbox: {faults: faults[slot]},
        isLoading: slot === 'loading',
        children: `<p slot="${slot}">Ask Max.</p>`,
      });
      await until(() => el.querySelector('p')!.checkVisibility(), 'the page’s words');
      expect(part('button')).to.equal(undefined);
    });
  }
});
