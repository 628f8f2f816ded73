import {expect} from '@open-wc/testing';
import {nameOf, press, tidy, until} from '../../helpers/index.js';
import {directory, hour, hoursAgo, mountDirectories} from './support.js';

const action = {
  invalid: 'The directory refuses the credentials, or they have expired.',
  incomplete: 'The setup is not complete.',
};

describe('<workos-directory-sync> directories', () => {
  const counts = '1,284 active users';
  const cases: readonly [
    title: string,
    change: Readonly<Record<string, unknown>>,
    said: string[],
    unsaid?: string[],
  ][] = [
    [
      'one that works',
      {},
      ['Okta SCIM', 'Employees', counts, '3 inactive', '42 groups', 'Last synced 2 hours ago', 'Connected', 'Manage'],
    ],
    ['one that waits for users', {state: 'validating'}, ['Waiting for users and groups', 'Manage'], [counts]],
    [
      'one whose credentials are refused',
      {state: 'invalid_credentials'},
      ['Requires action', action.invalid, counts, 'Manage'],
    ],
    [
      'one that is not finished',
      {state: 'requires_type'},
      ['Requires action', action.incomplete, 'Continue setup'],
      [counts, 'Manage'],
    ],
    ['one that is being set up', {state: 'unlinked'}, ['Setup in progress', 'Continue setup'], [counts, 'Manage']],
    ['one that is being deleted', {state: 'deleting'}, ['Being deleted', counts], ['Manage', 'Continue setup']],
    ['a state nobody has heard of', {state: 'rate_limited'}, ['Rate limited', counts, 'Manage'], ['Connected']],
    ['a state named like a property of every object', {state: 'constructor'}, ['Constructor', 'Manage']],
    ['no state', {state: null}, ['Unknown', 'Manage']],
    ['a provider nobody has heard of', {type: 'quantum_hr'}, ['Quantum hr', 'Connected']],
    ['a provider named like a property of every object', {type: 'toString'}, ['To string']],
    ['no provider', {type: null}, ['Employees', 'Connected']],
    ['neither provider nor name', {type: 7, name: null}, ['Unknown provider']],
    ['a provider that is not chosen yet', {type: 'pending', state: 'unlinked'}, ['Provider not chosen yet']],
    ['Gusto by its name', {type: 'gusto'}, ['Gusto']],
    ['Rippling by its name', {type: 'rippling'}, ['Rippling']],
    ['SailPoint by its name', {type: 'sailpoint scim v2.0'}, ['SailPoint SCIM']],
    [
      'the singular',
      {metadata: {users: {active: 1, inactive: 1}, groups: 1}},
      ['1 active user', '1 inactive', '1 group'],
      ['users', 'groups'],
    ],
    ['nobody', {metadata: {users: {active: 0, inactive: 0}, groups: 0}}, ['0 active users', '0 groups'], ['inactive']],
    ['no counts', {metadata: null}, ['Connected', 'Last synced'], ['users', 'groups']],
    ['counts without users', {metadata: {groups: 4}}, ['4 groups', 'Last synced'], ['users']],
    ['users without groups', {metadata: {users: {active: 9}}}, ['9 active users'], ['groups', 'inactive']],
    ['no sync yet', {lastSyncRunAt: null}, ['Never synced']],
    ['no sync yet in a state nobody has heard of', {lastSyncRunAt: null, state: 'x'}, [counts], ['Never synced']],
    ['a sync at no date', {lastSyncRunAt: 'a while ago'}, ['Last synced a while ago']],
  ];
  for (const [title, change, said, unsaid = []] of cases) {
    it(`shows ${title}`, async () => {
      const {says, text} = await mountDirectories([directory(change)]);
      for (const words of said) await says(words);
      for (const words of unsaid) expect(text()).not.to.include(words);
    });
  }

  it('shows every directory in one list, in the order of the server', async () => {
    const names = ['One', 'Two', 'Three'];
    const {byRole, parts} = await mountDirectories(names.map((name) => directory({id: name, name})));
    expect(nameOf(byRole('list')!)).to.equal('Directories');
    expect(parts('item').map(({textContent}) => names.find((name) => textContent.includes(name)))).to.deep.equal(names);
  });

  it('shows a name once that is the provider’s', async () => {
    const {text} = await mountDirectories([directory({name: 'Okta SCIM'})]);
    expect(
      text()
        .replace(/\([^)]*\)|Manage Okta SCIM/g, '')
        .match(/Okta SCIM/g),
    ).to.have.length(1);
  });

  it('says so and offers to begin where there is none', async () => {
    const {says, byRole} = await mountDirectories([]);
    await says('No directory is connected.');
    expect(byRole('button', /^Set up directory/)).to.exist;
  });

  it('hides its way to the portal when it is read only', async () => {
    const {part, parts} = await mountDirectories([directory()], {attributes: {readonly: ''}});
    expect(part('portal-button')).to.equal(undefined);
    expect(parts('item')).to.have.length(1);
    const none = await mountDirectories([], {attributes: {readonly: ''}});
    expect(none.part('button')).to.equal(undefined);
  });

  it('shows a mark of its own, and initials for a provider without one', async () => {
    const types = ['hibob', 'sailpoint scim v2.0', 'pending'];
    const {parts} = await mountDirectories(types.map((type) => directory({id: type, type})));
    const [hibob, sailPoint, pending] = parts('item').map((item) => item.querySelector('[part=mark]')!);
    await until(() => hibob!.querySelector('svg'), 'the mark');
    expect(tidy(sailPoint!.textContent)).to.equal('SS');
    expect(tidy(pending!.textContent)).to.equal('…');
  });

  it('asks for one thing only', async () => {
    const {sandbox} = await mountDirectories();
    expect(sandbox.requests.map(({method, path}) => `${method} ${path}`)).to.deep.equal([
      'GET /_widgets/directory-sync/directories',
    ]);
    expect(sandbox.requests[0]!.widget).to.equal('directory-sync');
  });

  it('tells times in full where they are short', async () => {
    const {root} = await mountDirectories([directory({lastSyncRunAt: '2026-01-05T09:30:00Z'})]);
    const time = root.querySelector('time')!;
    expect(time.dateTime).to.equal('2026-01-05T09:30:00.000Z');
    expect(time.title).to.match(/January 5, 2026/);
  });

  it('tells when a directory was added and changed to those who want to know, by keyboard too', async () => {
    const {byRole, text, says, saysNoMore, focusName, part} = await mountDirectories();
    expect(text()).not.to.include('Added');
    const button = byRole('button', 'More (Okta SCIM)')!;
    expect(button).to.have.attribute('aria-expanded', 'false');
    button.focus();
    await press('Enter');
    await says('Added 2 days ago');
    await says('Last changed 3 hours ago');
    expect(focusName()).to.equal('Less (Okta SCIM)');
    expect(part('more-button')).to.have.attribute('aria-expanded', 'true');
    await press('Enter');
    await saysNoMore('Added');
    expect(focusName()).to.equal('More (Okta SCIM)');
  });

  it('keeps to itself what the server does not say', async () => {
    const {part} = await mountDirectories([directory({createdAt: null, updatedAt: 7})]);
    expect(part('more-button')).to.equal(undefined);
  });
});

describe('<workos-directory-sync stale-sync-hours>', () => {
  const hint = 'There was no sync in the last';

  it('warns of a connected directory that was not synced for longer', async () => {
    const {says, part} = await mountDirectories([directory({lastSyncRunAt: hoursAgo(25)})], {
      attributes: {'stale-sync-hours': '24'},
    });
    await says('There was no sync in the last 24 hours.');
    expect(part('callout-warning')).to.exist;
  });

  const silent: readonly [title: string, hours: string | undefined, change: Readonly<Record<string, unknown>>][] = [
    ['of a newer sync', '24', {lastSyncRunAt: hoursAgo(23)}],
    ['of none', '24', {lastSyncRunAt: null}],
    ['of one at no date', '24', {lastSyncRunAt: 'a while ago'}],
    ['of a directory that does not work anyway', '24', {state: 'deleting', lastSyncRunAt: hoursAgo(99)}],
    ['without a number', 'often', {lastSyncRunAt: hoursAgo(99)}],
    ['with zero', '0', {lastSyncRunAt: hoursAgo(99)}],
    ['unless it is asked to', undefined, {lastSyncRunAt: hoursAgo(99)}],
  ];
  for (const [title, hours, change] of silent) {
    it(`does not warn ${title}`, async () => {
      const attributes: Record<string, string> = hours === undefined ? {} : {'stale-sync-hours': hours};
      const {text} = await mountDirectories([directory(change)], {attributes});
      expect(text()).not.to.include(hint);
    });
  }

  it('begins to warn as time goes by', async () => {
    const {el, text, says} = await mountDirectories([directory({lastSyncRunAt: hoursAgo(0.9)})], {
      attributes: {'stale-sync-hours': '1'},
    });
    expect(text()).to.include('Last synced 54 minutes ago').and.not.include(hint);
    const later = Date.now() + hour;
    const {now} = Date;
    try {
      Date.now = () => later;
      document.dispatchEvent(new Event('visibilitychange'));
      await el.updateComplete;
      await says('There was no sync in the last hour.');
      await says('Last synced 1 hour ago');
    } finally {
      Date.now = now;
    }
  });
});
