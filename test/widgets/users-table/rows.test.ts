import {expect} from '@open-wc/testing';
import {stub} from 'sinon';
import {press, until} from '../../helpers/index.js';
import {ada, allMembers, amara, memberRoles, mountTable, type Person} from './support.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Mounts a table of one member: Ada, with these changes. */
function mountOne(person: Person) {
  return mountTable({members: [{...ada, ...person}]});
}

describe('a row of <workos-users-table>', () => {
  it('shows name, address, roles and last activity', async () => {
    const {cells, byRole} = await mountOne({lastActivityAt: new Date(Date.now() - 3 * day).toISOString()});
    expect(cells('Ada Lovelace')).to.deep.equal(['Ada Lovelace ada@example.com', 'Member Billing', '3 days ago']);
    expect(byRole('rowheader')!.textContent).to.include('Ada Lovelace');
    const headers = ['User', 'Role', 'Last active', 'Actions'];
    for (const header of headers) expect(byRole('columnheader', header), header).to.exist;
  });

  it('marks the caller', async () => {
    const {row} = await mountTable();
    expect(row('Amara Okafor')!.querySelector('[part~=badge]')!.textContent).to.equal('You');
    expect(row('Ada Lovelace')!.innerText).not.to.include('You');
  });

  for (const status of ['Frozen', 'constructor', '__proto__']) {
    it(`shows no badge for the unknown status ${status}`, async () => {
      const {row} = await mountOne({overrides: {status}});
      expect(row('Ada Lovelace')!.querySelector('[part~=user-cell] [part~=badge]')).to.equal(null);
    });
  }

  const names: readonly [string, Person, string][] = [
    ['only the first name', {lastName: null}, 'Ada'],
    ['only the last name', {firstName: null}, 'Lovelace'],
    ['the address if there is no name', {firstName: null, lastName: null}, 'ada@example.com'],
    ['the address if the names are blank', {firstName: '', lastName: '  '}, 'ada@example.com'],
    ['trimmed names', {firstName: ' Ada ', lastName: ' King '}, 'Ada King'],
  ];
  for (const [title, person, shown] of names) {
    it(`shows ${title}`, async () => {
      const {names, menuButton} = await mountOne(person);
      expect(names()).to.deep.equal([shown]);
      expect(menuButton(shown)).to.exist;
    });
  }

  it('names a member without name and address “Unknown”, also on the button', async () => {
    const {names, menuButton} = await mountOne({overrides: {email: null, firstName: null, lastName: null}});
    expect(names()).to.deep.equal(['Unknown']);
    expect(menuButton('Unknown')).to.exist;
  });

  const avatars: readonly [string, Person, string][] = [
    ['first and last name', {}, 'AL'],
    ['the address', {firstName: null, lastName: null}, 'a'],
    ['a name of another script', {firstName: '陽菜', lastName: '佐藤'}, '陽佐'],
    ['letters, not emoji', {firstName: '👩‍👩‍👧‍👦Bea', lastName: '👍🏽'}, 'b'],
  ];
  for (const [title, person, initials] of avatars) {
    it(`draws ${initials} from ${title}`, async () => {
      const {root} = await mountOne(person);
      const shown = root.querySelector('tbody [part~=avatar]')!.textContent.trim();
      expect(shown.toLowerCase()).to.equal(initials.toLowerCase());
    });
  }

  it('shows a picture with an empty alt text, and initials in place of a broken one', async () => {
    const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const {root, row} = await mountTable({
      members: [
        {...ada, profilePictureUrl: picture},
        {...amara, profilePictureUrl: 'data:image/png;base64,bm90IGFuIGltYWdl'},
      ],
    });
    const [good, bad] = root.querySelectorAll('img');
    await until(() => bad!.hidden, 'the broken picture to go');
    await until(() => good!.complete, 'the good picture');
    expect(good!.hidden).to.equal(false);
    expect(good!.getAttribute('alt')).to.equal('');
    expect(row('Amara Okafor')!.querySelector('[part~=avatar]')!.textContent.trim()).to.equal('AO');
  });

  const statuses: readonly [string, string, string | undefined][] = [
    ['Active', 'no badge', undefined],
    ['NoInvite', 'no badge', undefined],
    ['Invited', '“Invited”', 'Invited'],
    ['InviteExpired', '“Invitation expired”', 'Invitation expired'],
    ['InviteRevoked', '“Invitation revoked”', 'Invitation revoked'],
    ['Suspended', 'no badge', undefined],
  ];
  for (const [status, title, badge] of statuses) {
    it(`shows ${title} for the status ${status}`, async () => {
      const {row} = await mountOne({roles: [], overrides: {status}});
      expect(row('Ada Lovelace')!.querySelector('[part~=badge]')?.textContent.trim()).to.equal(badge);
    });
  }

  for (const roles of [null, []]) {
    it(`shows “No role” if the list is ${JSON.stringify(roles)}`, async () => {
      const {cells} = await mountOne({roles});
      expect(cells('Ada Lovelace')[1]).to.equal('No role');
    });
  }

  it('shows two roles, and the rest by a button that works by keyboard', async () => {
    const {root, findByRole, byRole, focusName} = await mountOne({
      roles: memberRoles('member', 'billing', 'viewer', 'security'),
    });
    const shown = () => [...root.querySelectorAll('[part~=role]')].map(({textContent}) => textContent.trim());
    expect(shown()).to.deep.equal(['Member', 'Billing']);
    const more = await findByRole('button', '2 more roles');
    expect(more).to.have.attribute('aria-expanded', 'false');
    more.focus();
    await press('Enter');
    await until(() => shown().length === 4, 'all roles');
    expect(focusName()).to.equal('Show fewer roles');
    expect(byRole('button', 'Show fewer roles')).to.have.attribute('aria-expanded', 'true');
    await press('Space');
    await until(() => shown().length === 2, 'two roles');
    expect(focusName()).to.equal('2 more roles');
  });

  it('shows “1 more role” for three roles', async () => {
    const {findByRole} = await mountOne({roles: memberRoles('member', 'billing', 'viewer')});
    expect(await findByRole('button', '1 more role')).to.exist;
  });

  it('shows markup as text', async () => {
    const {root, names} = await mountOne({
      firstName: '<b>Robert</b>',
      lastName: '<img src=x>',
      roles: [{slug: 'x', name: '<i>Chief</i>'}],
    });
    expect(names()).to.deep.equal(['<b>Robert</b> <img src=x>']);
    expect(root.querySelector('tbody :is(b, i, img)')).to.equal(null);
    expect(root.querySelector('[part~=role]')!.textContent).to.equal('<i>Chief</i>');
  });

  it('isolates the text direction of names, addresses and roles', async () => {
    const {root} = await mountTable({
      members: [{...ada, firstName: 'عبد الرحمن', lastName: '(Riyadh)', roles: [{slug: 'x', name: 'الدعم'}]}],
    });
    for (const part of ['name', 'email', 'role']) {
      const element = root.querySelector(`tbody [part~=${part}]`)!;
      expect(getComputedStyle(element).unicodeBidi, part).to.match(/isolate/);
    }
    expect(root.querySelector('tbody [part~=name]')!.matches(':dir(rtl)')).to.equal(true);
    expect(root.querySelector('tbody [part~=email]')!.matches(':dir(ltr)')).to.equal(true);
  });

  const times: readonly [string, string | null | undefined, string][] = [
    ['seconds ago', new Date(Date.now() - 2_000).toISOString(), 'now'],
    ['an hour ago', new Date(Date.now() - 61 * minute).toISOString(), '1 hour ago'],
    ['yesterday', new Date(Date.now() - day).toISOString(), 'yesterday'],
    ['weeks ago', new Date(Date.now() - 15 * day).toISOString(), '2 weeks ago'],
    ['in an earlier year', '2019-03-09T12:00:00Z', 'March 9, 2019'],
    ['in the future, by the server’s clock', new Date(Date.now() + 23 * 60 * minute).toISOString(), 'now'],
    ['never', null, 'Never active'],
    ['that is not sent', undefined, 'Never active'],
  ];
  for (const [title, lastActivityAt, words] of times) {
    it(`shows “${words}” for activity ${title}`, async () => {
      const {cells} = await mountOne({lastActivityAt});
      expect(cells('Ada Lovelace')[2]).to.include(words);
    });
  }

  for (const [garbage, words] of [
    ['soon™', 'Unknown'],
    [42, 'Never active'],
  ] as const) {
    it(`shows “${words}” for the last activity ${JSON.stringify(garbage)}`, async () => {
      const {cells} = await mountOne({overrides: {lastActivityAt: garbage}});
      expect(cells('Ada Lovelace')[2]).to.equal(words);
    });
  }

  it('shows the exact time in a tooltip', async () => {
    const {root} = await mountOne({lastActivityAt: '2019-03-09T12:00:00Z'});
    const time = root.querySelector('time')!;
    expect(time.dateTime).to.equal('2019-03-09T12:00:00.000Z');
    expect(time.title)
      .to.include('March')
      .and.include('2019')
      .and.match(/\d:\d\d/);
  });

  it('tolerates malformed members', async () => {
    const {rows, part} = await mountTable({sandbox: {scenario: 'odd'}, attributes: {'page-size': '50'}});
    expect(part('error')).not.to.exist;
    expect(rows()).not.to.be.empty;
  });

  for (const kind of ['nulls', 'wrong-types'] as const) {
    it(`shows an error instead of rows for a response full of ${kind}`, async () => {
      const {rows, text} = await mountTable({sandbox: {faults: [{kind, match: 'GET members'}]}});
      expect(text()).to.include('Unexpected response');
      expect(rows()).to.be.empty;
    });
  }

  it('is rendered again after a reload only if its member has changed', async () => {
    const {el, root, sandbox, calls, names} = await mountTable();
    const now = Date.now();
    const clock = stub(Date, 'now').returns(now); // The relative times of all rows may change with the minute.
    const changed = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const {target} of records) {
        const row = (target instanceof Element ? target : target.parentElement!).closest('[part~=row]');
        changed.add(row?.querySelector('[part~=name]')?.textContent ?? target.nodeName);
      }
    });
    observer.observe(root.querySelector('tbody')!, {subtree: true, childList: true, attributes: true});
    const reload = async () => {
      const reads = () => calls().filter((call) => call === 'GET members').length;
      const before = reads();
      el.refresh();
      await until(() => reads() > before && root.querySelector('.rows[aria-busy=false]'), 'the response');
    };
    try {
      await reload();
      expect([...changed]).to.deep.equal([]);
      sandbox.setMembers(allMembers.map((member) => (member === ada ? {...ada, firstName: 'Augusta'} : member)));
      await reload();
      await until(() => names().includes('Augusta Lovelace'), 'the new name');
      expect([...changed]).to.deep.equal(['Augusta Lovelace']);
    } finally {
      clock.restore();
      observer.disconnect();
    }
  });

  it('shows a duplicate member once', async () => {
    const {names} = await mountTable({members: [{...ada}, {...amara, overrides: {id: ada.id}}]});
    expect(names()).to.deep.equal(['Ada Lovelace']);
  });
});
