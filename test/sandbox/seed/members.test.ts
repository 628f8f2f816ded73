import {describe, it} from 'node:test';
import {expect} from 'chai';
import {
  defaultOrganizationId,
  defaultUserId,
  developerUserId,
  emptyOrganizationId,
  noInvitesOrganizationId,
  secondOrganizationId,
  seededRoles,
  type Role,
  type SandboxMember,
  type Scenario,
} from '../../../src/sandbox/index.js';
import {seedMembers} from '../../../src/sandbox/seed/members.js';

const now = Date.parse('2026-03-01T12:00:00Z');
const day = 86_400_000;

interface Wanted {
  readonly members?: number;
  readonly scenario?: Scenario;
  readonly roles?: readonly Role[];
  readonly from?: number;
  readonly of?: string;
}

function seed(wanted: Wanted = {}) {
  const {members = 10_000, scenario = 'full', roles = seededRoles, from = 1, of = defaultOrganizationId} = wanted;
  const rest = {
    latency: 0,
    multipleRoles: true,
    cursors: 'before',
    tokenClaims: 'both',
    expiredStatus: 403,
    elevatedSeconds: 600,
    cacheHeaders: {},
  } as const;
  return seedMembers(of, from, now, {...rest, members, scenario, roles});
}

const everybody = seed();
const name = ({firstName, lastName}: SandboxMember) => `${firstName ?? ''} ${lastName ?? ''}`;
const share = (is: (member: SandboxMember) => unknown) => everybody.filter(is).length / everybody.length;

describe('the seeded members', () => {
  it('are as many as requested, with unique IDs and emails', () => {
    expect(everybody).to.have.length(10_000);
    expect(new Set(everybody.map(({id}) => id)).size).to.equal(10_000);
    expect(new Set(everybody.map(({email}) => email.toLowerCase())).size).to.equal(10_000);
    expect(everybody.filter(({id}) => !/^user_01[0-9A-HJKMNP-TV-Z]{24}$/.test(id))).to.deep.equal([]);
  });

  it('depend on the seed only', () => {
    expect(seed({members: 200})).to.deep.equal(seed({members: 200}));
    expect(seed({members: 200, from: 2})[100]).to.not.deep.equal(seed({members: 200})[100]);
  });

  it('are generated quickly', () => {
    const times = [3, 4, 5].map((from) => {
      const startTime = performance.now();
      seed({from});
      return performance.now() - startTime;
    });
    expect(Math.min(...times)).to.be.below(1_000); // Takes about 100 ms on an idle machine.
  });

  for (const members of [0, 1, 2, 3, 10, 11, 200]) {
    it(`are ${members} if requested, including the caller`, () => {
      const few = seed({members});
      expect(few).to.have.length(members);
      expect(few.filter(({id}) => id === defaultUserId)).to.have.length(members ? 1 : 0);
    });
  }

  it('start with ten presentable members: every status, some pictures, no odd data', () => {
    const first = everybody.slice(0, 10);
    expect(new Set(first.map(({status}) => status)).size).to.equal(5);
    expect(first.map(({id}) => id)).to.include.members([defaultUserId, developerUserId]);
    expect(first.some(({roles}) => roles!.length > 1)).to.equal(true);
    expect(first.every(({roles}) => roles!.length > 0)).to.equal(true);
    expect(first.filter(({profilePictureUrl}) => profilePictureUrl).length).to.be.within(3, 6);
    const ages = first.map(({createdAt}) => Date.parse(createdAt));
    expect(ages).to.deep.equal([...ages].sort((a, b) => b - a));
  });

  it('cover every status and every number of roles', () => {
    for (const status of ['Active', 'Invited', 'InviteExpired', 'InviteRevoked', 'NoInvite']) {
      expect(share((member) => member.status === status)).to.be.above(0.01);
    }
    expect(share(({roles}) => roles === null)).to.be.within(0.005, 0.05);
    expect(share(({roles}) => roles?.length === 0)).to.be.within(0.005, 0.1);
    expect(share(({roles}) => (roles?.length ?? 0) > 1)).to.be.above(0.05);
    expect(share(({isDirectoryManaged}) => isDirectoryManaged)).to.be.above(0.02);
    expect(share(({profilePictureUrl}) => profilePictureUrl)).to.be.within(0.25, 0.42);
    expect(share(({firstName}) => !firstName)).to.be.above(0.01);
  });

  it('were last active minutes, days or years ago, or never', () => {
    const idle = everybody.flatMap(({lastActivityAt}) => (lastActivityAt ? now - Date.parse(lastActivityAt) : []));
    for (const [least, most] of [
      [0, 1 / 24],
      [1, 7],
      [30, 365],
      [366, 2_000],
    ] as const) {
      expect(idle.filter((age) => age >= least * day && age <= most * day).length, `${least} days`).to.be.above(10);
    }
    expect(share(({status, lastActivityAt}) => status === 'Active' && lastActivityAt === null)).to.be.above(0.01);
  });

  it('use only data URLs for pictures', () => {
    const pictures = new Set(everybody.flatMap(({profilePictureUrl}) => profilePictureUrl ?? []));
    expect([...pictures].filter((url) => !url.startsWith('data:'))).to.deep.equal([]);
  });

  it('use the roles of the sandbox', () => {
    const roles = [{slug: 'staff', name: 'Staff', default: true}];
    const slugs = seed({members: 300, roles}).flatMap((member) => member.roles?.map(({slug}) => slug) ?? []);
    expect(new Set(slugs)).to.deep.equal(new Set(['staff', 'legacy-auditor']));
    expect(seed({members: 10, roles: []}).every((member) => member.roles?.length === 0)).to.equal(true);
  });

  it('differ between organizations', () => {
    const counts = [secondOrganizationId, noInvitesOrganizationId, emptyOrganizationId, 'org_nobody'].map(
      (of) => seed({of, members: 3, scenario: 'empty'}).length,
    );
    expect(counts).to.deep.equal([40, 12, 0, 0]);
    const ids = new Set(everybody.map(({id}) => id));
    expect(seed({of: secondOrganizationId}).filter(({id}) => ids.has(id))).to.have.length(2);
  });
});

describe('the odd members', () => {
  const odd = seed({scenario: 'odd'});
  const expectSome = (is: (member: SandboxMember) => unknown) => {
    expect(odd.some(is)).to.equal(true);
  };

  it('follow the first page, and are a scenario of their own', () => {
    const emails = odd.map(({email}) => email).filter((email) => email.endsWith('odd.example'));
    expect(odd).to.have.length(emails.length + 1);
    expect(everybody.slice(10, 10 + emails.length).map(({email}) => email)).to.deep.equal(emails);
  });

  it('lack names, roles and dates', () => {
    expectSome(({firstName, lastName}) => firstName === null && lastName === null);
    expectSome(({firstName, lastName}) => firstName && lastName === null);
    expectSome(({firstName, lastName}) => firstName === null && lastName);
    expectSome(({firstName}) => firstName === '');
    expectSome((member) => !('firstName' in member));
    expectSome(({roles}) => roles === null);
    expectSome(({roles}) => roles === undefined);
    expectSome(({roles}) => roles?.length === 0);
    expectSome(({lastActivityAt, status}) => lastActivityAt === null && status === 'Active');
  });

  it('include markup, various scripts, and very long values', () => {
    expectSome((member) => name(member).startsWith('<b>Robert</b> \'); DROP TABLE "users";-- &amp;'));
    for (const script of ['Arabic', 'Hebrew', 'Han', 'Hiragana', 'Emoji_Presentation', 'M']) {
      expectSome((member) =>
        new RegExp(`\\p{${/^(Arabic|Hebrew|Han|Hiragana)$/.test(script) ? `Script=${script}` : script}}`, 'u').test(
          name(member),
        ),
      );
    }
    expectSome((member) => name(member).length > 100 && !name(member).trim().includes(' '));
    expectSome(({email}) => email.length > 150);
    expectSome(({profilePictureUrl}) => profilePictureUrl?.startsWith('data:image/png'));
    expect(odd.filter((member) => name(member) === 'Alex Kim')).to.have.length(2);
  });

  it('include strange dates, roles and values', () => {
    expectSome(({lastActivityAt}) => Date.parse(lastActivityAt ?? '') > now + day);
    expectSome(({lastActivityAt}) => Date.parse(lastActivityAt ?? '') < now - 3_650 * day);
    expectSome(({roles}) => roles?.some(({slug}) => !seededRoles.some((role) => role.slug === slug)));
    for (const field of ['status', 'actions', 'lastActivityAt'])
      expectSome(({overrides}) => overrides && field in overrides);
  });
});
