import {expect} from '@open-wc/testing';
import {nameOf, press, normalizeSpace, until} from '../../helpers/index.js';
import {directory, hour, hoursAgo, mountDirectories} from './support.js';

const action = {
  invalid: 'The directory rejects the credentials, or they have expired.',
  incomplete: 'Setup isn’t complete.',
};

describe('<workos-directory-sync> directories', () => {
  const counts = '1,284 active users';
  const cases: readonly [
    title: string,
    change: Readonly<Record<string, unknown>>,
    shown: string[],
    absent?: string[],
  ][] = [
    [
      'a connected directory',
      {},
      ['Okta SCIM', 'Employees', counts, '3 inactive', '42 groups', 'Last synced 2 hours ago', 'Connected', 'Manage'],
    ],
    ['a directory that waits for users', {state: 'validating'}, ['Waiting for users and groups', 'Manage'], [counts]],
    [
      'a directory whose credentials are refused',
      {state: 'invalid_credentials'},
      ['Requires action', action.invalid, counts, 'Manage'],
    ],
    [
      'a directory whose setup is incomplete',
      {state: 'requires_type'},
      ['Requires action', action.incomplete, 'Continue setup'],
      [counts, 'Manage'],
    ],
    [
      'a directory that is being set up',
      {state: 'unlinked'},
      ['Setup in progress', 'Continue setup'],
      [counts, 'Manage'],
    ],
    ['a directory that is being deleted', {state: 'deleting'}, ['Deleting', counts], ['Manage', 'Continue setup']],
    ['an unknown state', {state: 'rate_limited'}, ['Rate limited', counts, 'Manage'], ['Connected']],
    ['a state named like a property of Object.prototype', {state: 'constructor'}, ['Constructor', 'Manage']],
    ['a missing state', {state: null}, ['Unknown', 'Manage']],
    ['an unknown provider', {type: 'quantum_hr'}, ['Quantum hr', 'Connected']],
    ['a provider named like a property of Object.prototype', {type: 'toString'}, ['To string']],
    ['a missing provider', {type: null}, ['Employees', 'Connected']],
    ['a directory without provider and name', {type: 7, name: null}, ['Unknown provider']],
    ['a provider that is not chosen yet', {type: 'pending', state: 'unlinked'}, ['Provider not chosen yet']],
    ['Gusto by its name', {type: 'gusto'}, ['Gusto']],
    ['Rippling by its name', {type: 'rippling'}, ['Rippling']],
    ['SailPoint by its name', {type: 'sailpoint scim v2.0'}, ['SailPoint SCIM']],
    [
      'singular counts',
      {metadata: {users: {active: 1, inactive: 1}, groups: 1}},
      ['1 active user', '1 inactive', '1 group'],
      ['users', 'groups'],
    ],
    [
      'zero counts',
      {metadata: {users: {active: 0, inactive: 0}, groups: 0}},
      ['0 active users', '0 groups'],
      ['inactive'],
    ],
    ['missing counts', {metadata: null}, ['Connected', 'Last synced'], ['users', 'groups']],
    ['counts without users', {metadata: {groups: 4}}, ['4 groups', 'Last synced'], ['users']],
    ['users without groups', {metadata: {users: {active: 9}}}, ['9 active users'], ['groups', 'inactive']],
    ['a directory that was never synced', {lastSyncRunAt: null}, ['Never synced']],
    ['an unknown state without a sync', {lastSyncRunAt: null, state: 'x'}, [counts], ['Never synced']],
    ['a sync by a clock that is ahead', {lastSyncRunAt: hoursAgo(-23)}, ['Last synced now']],
    ['an invalid sync date', {lastSyncRunAt: 'a while ago'}, ['Last synced a while ago']],
  ];
  for (const [title, change, shown, absent = []] of cases) {
    it(`shows ${title}`, async () => {
      const {waitForText, text} = await mountDirectories([directory(change)]);
      for (const words of shown) await waitForText(words);
      for (const words of absent) expect(text()).not.to.include(words);
    });
  }

  it('shows every directory in one list, in the order of the server', async () => {
    const names = ['One', 'Two', 'Three'];
    const {byRole, parts} = await mountDirectories(names.map((name) => directory({id: name, name})));
    expect(nameOf(byRole('list')!)).to.equal('Directories');
    expect(parts('item').map(({textContent}) => names.find((name) => textContent.includes(name)))).to.deep.equal(names);
  });

  it('shows a name that equals the provider’s once', async () => {
    const {text} = await mountDirectories([directory({name: 'Okta SCIM'})]);
    expect(
      text()
        .replace(/\([^)]*\)|Manage Okta SCIM/g, '')
        .match(/Okta SCIM/g),
    ).to.have.length(1);
  });

  it('shows an empty state and a button to set up a directory', async () => {
    const {waitForText, byRole} = await mountDirectories([]);
    await waitForText('No directory is connected.');
    expect(byRole('button', /^Set up directory/)).to.exist;
  });

  it('hides the portal buttons when it is read-only', async () => {
    const {part, parts} = await mountDirectories([directory()], {attributes: {readonly: ''}});
    expect(part('portal-button')).to.equal(undefined);
    expect(parts('item')).to.have.length(1);
    const none = await mountDirectories([], {attributes: {readonly: ''}});
    expect(none.part('button')).to.equal(undefined);
  });

  it('shows the logo of a provider, or initials if it has none', async () => {
    const types = ['hibob', 'sailpoint scim v2.0', 'pending'];
    const {parts} = await mountDirectories(types.map((type) => directory({id: type, type})));
    const [hibob, sailPoint, pending] = parts('item').map((item) => item.querySelector('[part=mark]')!);
    await until(() => hibob!.querySelector('svg'), 'the logo');
    expect(normalizeSpace(sailPoint!.textContent)).to.equal('SS');
    expect(normalizeSpace(pending!.textContent)).to.equal('…');
  });

  it('sends a single request', async () => {
    const {sandbox} = await mountDirectories();
    expect(sandbox.requests.map(({method, path}) => `${method} ${path}`)).to.deep.equal([
      'GET /_widgets/directory-sync/directories',
    ]);
    expect(sandbox.requests[0]!.widget).to.equal('directory-sync');
  });

  it('shows the exact time in a tooltip', async () => {
    const {root} = await mountDirectories([directory({lastSyncRunAt: '2026-01-05T09:30:00Z'})]);
    const time = root.querySelector('time')!;
    expect(time.dateTime).to.equal('2026-01-05T09:30:00.000Z');
    expect(time.title).to.match(/January 5, 2026/);
  });

  it('never shows dates in the future if the server’s clock is ahead', async () => {
    const ahead = hoursAgo(-23);
    const {byRole, waitForText} = await mountDirectories([directory({createdAt: ahead, updatedAt: ahead})]);
    byRole('button', 'More (Okta SCIM)')!.click();
    await waitForText('Added now');
    await waitForText('Last changed now');
  });

  it('shows on request, by keyboard too, when a directory was added and changed', async () => {
    const {byRole, text, waitForText, waitForNoText, focusName, part} = await mountDirectories();
    expect(text()).not.to.include('Added');
    const button = byRole('button', 'More (Okta SCIM)')!;
    expect(button).to.have.attribute('aria-expanded', 'false');
    button.focus();
    await press('Enter');
    await waitForText('Added 2 days ago');
    await waitForText('Last changed 3 hours ago');
    expect(focusName()).to.equal('Less (Okta SCIM)');
    expect(part('more-button')).to.have.attribute('aria-expanded', 'true');
    await press('Enter');
    await waitForNoText('Added');
    expect(focusName()).to.equal('More (Okta SCIM)');
  });

  it('offers no details if the server sends no valid dates', async () => {
    const {part} = await mountDirectories([directory({createdAt: null, updatedAt: 7})]);
    expect(part('more-button')).to.equal(undefined);
  });
});

describe('<workos-directory-sync stale-sync-hours>', () => {
  const hint = 'There was no sync in the last';

  it('warns about a connected directory whose last sync is older', async () => {
    const {waitForText, part} = await mountDirectories([directory({lastSyncRunAt: hoursAgo(25)})], {
      attributes: {'stale-sync-hours': '24'},
    });
    await waitForText('There was no sync in the last 24 hours.');
    expect(part('callout-warning')).to.exist;
  });

  const silent: readonly [title: string, hours: string | undefined, change: Readonly<Record<string, unknown>>][] = [
    ['about a newer sync', '24', {lastSyncRunAt: hoursAgo(23)}],
    ['about a missing sync', '24', {lastSyncRunAt: null}],
    ['about an invalid sync date', '24', {lastSyncRunAt: 'a while ago'}],
    ['about a directory that is not connected', '24', {state: 'deleting', lastSyncRunAt: hoursAgo(99)}],
    ['for a value that is not a number', 'often', {lastSyncRunAt: hoursAgo(99)}],
    ['for zero', '0', {lastSyncRunAt: hoursAgo(99)}],
    ['without the attribute', undefined, {lastSyncRunAt: hoursAgo(99)}],
  ];
  for (const [title, hours, change] of silent) {
    it(`does not warn ${title}`, async () => {
      const attributes: Record<string, string> = hours === undefined ? {} : {'stale-sync-hours': hours};
      const {text} = await mountDirectories([directory(change)], {attributes});
      expect(text()).not.to.include(hint);
    });
  }

  it('starts to warn as time passes', async () => {
    const {el, text, waitForText} = await mountDirectories([directory({lastSyncRunAt: hoursAgo(0.9)})], {
      attributes: {'stale-sync-hours': '1'},
    });
    expect(text()).to.include('Last synced 54 minutes ago').and.not.include(hint);
    const later = Date.now() + hour;
    const {now} = Date;
    try {
      Date.now = () => later;
      document.dispatchEvent(new Event('visibilitychange'));
      await el.updateComplete;
      await waitForText('There was no sync in the last hour.');
      await waitForText('Last synced 1 hour ago');
    } finally {
      Date.now = now;
    }
  });
});
