import {describe, it} from 'node:test';
import {expect} from 'chai';
import {array, assert, constantFrom, integer, property, record, string} from 'fast-check';
import {MemberList, type MemberPage, type PageQuery} from '../../src/sandbox/member-list.js';
import {Random} from '../../src/sandbox/random.js';
import type {SandboxMember} from '../../src/sandbox/index.js';

function listOf(members: readonly Partial<SandboxMember>[]) {
  return new MemberList(members, new Random(1), () => 0);
}

function ids({entries}: Pick<MemberPage, 'entries'>) {
  return entries.map(({member}) => member.id);
}

/** Loads pages until `step` returns no further query. */
function walk(list: MemberList, query: PageQuery, step: (page: MemberPage) => Partial<PageQuery> | undefined) {
  const pages: MemberPage[] = [];
  for (let more: Partial<PageQuery> | undefined = query; more; more = step(pages.at(-1)!)) {
    pages.push(list.page({...query, ...more}));
    if (pages.length > 100) throw new Error('More than 100 pages');
  }
  return pages;
}

const roles = ['admin', 'member', 'viewer'];
const letters = string({unit: constantFrom('a', 'B', 'é', 'e\u0301', ' ', '界', '👍'), maxLength: 4});
const somebody = record({firstName: letters, lastName: letters, role: constantFrom(...roles)});
const filter = record({search: letters, role: constantFrom('', ...roles), limit: integer({min: 1, max: 9})});

describe('paging', () => {
  it('visits every match once, forward and then backward', () => {
    const walked = property(array(somebody, {maxLength: 40}), filter, (people, query) => {
      const list = listOf(people.map(({role, ...name}) => ({...name, roles: [{slug: role, name: role}]})));
      const matches = ids(list.page({...query, limit: 1_000}));
      const forward = walk(list, query, ({older}) => (older === undefined ? undefined : {olderThan: older}));
      expect(forward.flatMap(ids)).to.deep.equal(matches);
      expect(forward.every(({entries}) => entries.length > 0) || matches.length === 0).to.equal(true);
      expect(forward[0]?.newer).to.equal(undefined);
      const back = ({newer}: MemberPage) => (newer === undefined ? undefined : {newerThan: newer});
      const last = forward.at(-1)!;
      const backward = back(last) ? walk(list, {...query, ...back(last)}, back) : [];
      expect([...backward.reverse().flatMap(ids), ...ids(last)]).to.deep.equal(matches);
    });
    assert(walked, {numRuns: 300});
  });

  it('skips no remaining member while others are added and removed', () => {
    const changed = property(
      array(record({at: integer({min: 0, max: 30}), adds: constantFrom(true, false)}), {maxLength: 8}),
      integer({min: 1, max: 7}),
      (changes, limit) => {
        const list = listOf(Array.from({length: 30}, (_, index) => ({id: `m${index}`})));
        const gone = new Set(changes.filter(({adds}) => !adds).map(({at}) => `m${at}`));
        const seen: string[] = [];
        for (let at = 0, query: PageQuery | undefined = {limit}; query; at++) {
          const page: MemberPage = list.page(query);
          seen.push(...ids(page));
          const change = changes[at];
          if (change?.adds) list.add({});
          else if (change) list.remove(`m${change.at}`);
          query = page.older === undefined ? undefined : {limit, olderThan: page.older};
        }
        expect(new Set(seen).size).to.equal(seen.length);
        expect(seen).to.include.members(list.all.map(({id}) => id).filter((id) => /^m/.test(id) && !gone.has(id)));
      },
    );
    assert(changed, {numRuns: 200});
  });

  it('returns the members between two cursors', () => {
    const list = listOf(['e', 'd', 'c', 'b', 'a'].map((id) => ({id})));
    expect(ids(list.page({limit: 10, olderThan: 5, newerThan: 1}))).to.deep.equal(['d', 'c', 'b']);
  });

  it('searches 10,000 members in less than 500 ms', () => {
    const list = listOf(Array.from({length: 10_000}, (_, index) => ({firstName: `Zoë ${index}`})));
    const startTime = performance.now();
    expect(list.page({limit: 10, search: 'zoe 9999'}).entries).to.have.length(1);
    expect(performance.now() - startTime).to.be.below(500);
  });
});

describe('an added member', () => {
  it('comes first and has all required fields', () => {
    const list = listOf([{id: 'old'}]);
    const added = list.add({firstName: 'Ada'});
    expect(list.all[0]).to.equal(added);
    expect(added).to.include({
      firstName: 'Ada',
      status: 'Active',
      emailVerified: true,
      createdAt: new Date(0).toISOString(),
    });
    expect(added.email).to.match(/^\w+@added\.example$/);
  });

  it('replaces the member with the same ID', () => {
    const list = listOf([{id: 'b'}, {id: 'a', firstName: 'Ann'}]);
    list.add({id: 'a', firstName: 'Ada'});
    expect(list.all.map(({id}) => id)).to.deep.equal(['a', 'b']);
    expect(list.get('a')?.firstName).to.equal('Ada');
  });

  it('is found by email, ignoring case', () => {
    const list = listOf([{id: 'a', email: 'Ada@Example.com'}]);
    expect(list.withEmail('ada@example.COM')?.id).to.equal('a');
    expect(list.withEmail('ada@example.org')).to.equal(undefined);
  });
});
