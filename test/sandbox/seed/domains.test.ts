import {describe, it} from 'node:test';
import {expect} from 'chai';
import {noInvitesOrganizationId, secondOrganizationId, type SandboxDomain} from '../../../src/sandbox/index.js';
import {seed} from '../support.js';

const full = seed('domains');
const odd = seed('domains', {scenario: 'odd'});
const states = ['Failed', 'LegacyVerified', 'Pending', 'Verified'];
const kinds = (domains: readonly SandboxDomain[]) => [...new Set(domains.map(({state}) => state))].sort();

describe('the seeded domains', () => {
  it('are none, one verified domain, or one in each state and at each name server', () => {
    expect(seed('domains', {scenario: 'empty'})).to.deep.equal([]);
    expect(seed('domains', {scenario: 'one'}).map(({state}) => state)).to.deep.equal(['Verified']);
    expect(kinds(full)).to.deep.equal(states);
    expect(new Set(full.map(({nameServer}) => nameServer)).size).to.equal(5);
  });

  it('have unique IDs that depend on the seed only', () => {
    for (const domains of [full, odd]) expect(new Set(domains.map(({id}) => id)).size).to.equal(domains.length);
    expect(seed('domains')).to.deep.equal(full);
    expect(seed('domains', {from: 2})[0]!.id).to.not.equal(full[0]!.id);
  });

  it('have a DNS record at the domain itself or at a subdomain', () => {
    const pending = full.filter(({state}) => state === 'Pending');
    expect(pending.map(({subdomain}) => subdomain)).to.deep.equal(['staff', '']);
    for (const {verificationPrefix, verificationToken} of pending) {
      expect(verificationPrefix).to.be.a('string').and.not.to.equal('');
      expect(verificationToken).to.match(/^[0-9a-z]{25}$/);
    }
  });

  it('are not scheduled for verification', () => {
    expect([...full, ...odd].filter(({verifiesAt}) => verifiesAt !== undefined)).to.deep.equal([]);
  });

  it('differ between organizations', () => {
    const names = [secondOrganizationId, noInvitesOrganizationId].map((of) => seed('domains', {of})[0]?.domain);
    expect(names).to.deep.equal(['halden-labs.example', 'quiet-harbor.example']);
  });
});

describe('the odd domains', () => {
  const findings: readonly [string, (domain: SandboxDomain) => unknown][] = [
    ['an unknown state', ({overrides}) => overrides?.state === 'AwaitingReview'],
    ['a state of the wrong type', ({overrides}) => overrides?.state === 3],
    ['no name', ({domain}) => domain === ''],
    ['a very long name', ({domain}) => domain.length > 200],
    ['a label of the maximum length', ({domain}) => domain.split('.').some(({length}) => length === 63)],
    ['a name in Arabic', ({domain}) => /\p{Script=Arabic}/u.test(domain)],
    ['punycode', ({domain}) => domain.startsWith('xn--')],
    ['markup', ({domain}) => domain.includes('<img')],
    ['markup in a token', ({verificationToken}) => verificationToken?.includes('<script>')],
    ['an invalid date', ({createdAt}) => Number.isNaN(Date.parse(createdAt))],
    ['no date', ({overrides}) => overrides && 'createdAt' in overrides && overrides.createdAt === undefined],
  ];
  for (const [what, is] of findings) it(`include ${what}`, () => void expect(odd.some(is)).to.equal(true));

  const sets: readonly [string, (domain: SandboxDomain) => unknown][] = [
    ['an unknown name server', ({overrides}) => overrides?.nameServer === 'PorkBun'],
    ['no token', ({verificationToken}) => verificationToken === null],
    ['only the required fields', ({verificationToken}) => verificationToken === undefined],
  ];
  for (const [what, is] of sets)
    it(`cover every state with ${what}`, () => void expect(kinds(odd.filter(is))).to.eql(states));
});
