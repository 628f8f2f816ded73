import {expect} from '@open-wc/testing';
import {press, until} from '../../helpers/index.js';
import {ada, amara, held, mountTable, type Person} from './support.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A table of one person beside the caller, who is Ada where nothing else is said. */
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
    it(`shows no badge for the status ${status}, which is not known`, async () => {
      const {row} = await mountOne({overrides: {status}});
      expect(row('Ada Lovelace')!.querySelector('.person [part~=badge]')).to.equal(null);
    });
  }

  const names: readonly [string, Person, string][] = [
    ['the first name alone', {lastName: null}, 'Ada'],
    ['the last name alone', {firstName: null}, 'Lovelace'],
    ['the address where there is no name', {firstName: null, lastName: null}, 'ada@example.com'],
    ['the address where names are blank', {firstName: '', lastName: '  '}, 'ada@example.com'],
    ['no blanks around names', {firstName: ' Ada ', lastName: ' King '}, 'Ada King'],
  ];
  for (const [title, person, shown] of names) {
    it(`shows ${title}`, async () => {
      const {names, menuButton} = await mountOne(person);
      expect(names()).to.deep.equal([shown]);
      expect(menuButton(shown)).to.exist;
    });
  }

  it('names a person of whom nothing is known, also on the button', async () => {
    const {names, menuButton} = await mountOne({overrides: {email: null, firstName: null, lastName: null}});
    expect(names()).to.deep.equal(['Unknown']);
    expect(menuButton('Unknown')).to.exist;
  });

  const avatars: readonly [string, Person, string][] = [
    ['first and last letter', {}, 'AL'],
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

  it('shows a picture that says nothing of its own, and initials in place of a broken one', async () => {
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
    ['Active', 'nothing', undefined],
    ['NoInvite', 'nothing', undefined],
    ['Invited', '“Invited”', 'Invited'],
    ['InviteExpired', '“Invitation expired”', 'Invitation expired'],
    ['InviteRevoked', '“Invitation revoked”', 'Invitation revoked'],
    ['Suspended', 'nothing that it does not know', undefined],
  ];
  for (const [status, title, badge] of statuses) {
    it(`says ${title} of ${status}`, async () => {
      const {row} = await mountOne({roles: [], overrides: {status}});
      expect(row('Ada Lovelace')!.querySelector('[part~=badge]')?.textContent.trim()).to.equal(badge);
    });
  }

  for (const roles of [null, []]) {
    it(`says that there is no role where the list is ${JSON.stringify(roles)}`, async () => {
      const {cells} = await mountOne({roles});
      expect(cells('Ada Lovelace')[1]).to.equal('No role');
    });
  }

  it('shows two roles, and the rest by a button that the keyboard reaches', async () => {
    const {root, findByRole, byRole, focusName} = await mountOne({
      roles: held('member', 'billing', 'viewer', 'security'),
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

  it('says “1 more role” of three', async () => {
    const {findByRole} = await mountOne({roles: held('member', 'billing', 'viewer')});
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

  it('keeps the direction of a name to itself', async () => {
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
    ['yesterday', new Date(Date.now() - 25 * 60 * minute).toISOString(), 'yesterday'],
    ['weeks ago', new Date(Date.now() - 15 * day).toISOString(), '2 weeks ago'],
    ['a year that is over', '2019-03-09T12:00:00Z', 'March 9, 2019'],
    ['in the future', new Date(Date.now() + 3 * day + minute).toISOString(), 'in 3 days'],
    ['never', null, 'Never active'],
    ['not sent at all', undefined, 'Never active'],
  ];
  for (const [title, lastActivityAt, words] of times) {
    it(`says “${words}” of activity ${title}`, async () => {
      const {cells} = await mountOne({lastActivityAt});
      expect(cells('Ada Lovelace')[2]).to.include(words);
    });
  }

  for (const [garbage, words] of [
    ['soon™', 'Unknown'],
    [42, 'Never active'],
  ] as const) {
    it(`says “${words}” of the last activity ${JSON.stringify(garbage)}`, async () => {
      const {cells} = await mountOne({overrides: {lastActivityAt: garbage}});
      expect(cells('Ada Lovelace')[2]).to.equal(words);
    });
  }

  it('says the exact time on demand', async () => {
    const {root} = await mountOne({lastActivityAt: '2019-03-09T12:00:00Z'});
    const time = root.querySelector('time')!;
    expect(time.dateTime).to.equal('2019-03-09T12:00:00.000Z');
    expect(time.title)
      .to.include('March')
      .and.include('2019')
      .and.match(/\d:\d\d/);
  });

  it('survives every odd member that a server may send', async () => {
    const {rows, part} = await mountTable({sandbox: {scenario: 'odd'}, attributes: {'page-size': '50'}});
    expect(part('error')).not.to.exist;
    expect(rows()).not.to.be.empty;
  });

  for (const kind of ['nulls', 'wrong-types'] as const) {
    it(`says that an answer full of ${kind} made no sense, rather than listing nobody in particular`, async () => {
      const {rows, text} = await mountTable({sandbox: {faults: [{kind, match: 'GET members'}]}});
      expect(text()).to.include('The answer made no sense');
      expect(rows()).to.be.empty;
    });
  }

  it('shows a member once who is listed twice', async () => {
    const {names} = await mountTable({members: [{...ada}, {...amara, overrides: {id: ada.id}}]});
    expect(names()).to.deep.equal(['Ada Lovelace']);
  });
});
