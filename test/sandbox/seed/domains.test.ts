import {describe, it} from 'node:test';
import {expect} from 'chai';
import {noInvitesOrganizationId, secondOrganizationId, type SandboxDomain} from '../../../src/sandbox/index.js';
import {seed} from '../support.js';

const full = seed('domains');
const odd = seed('domains', {scenario: 'odd'});
const states = ['Failed', 'LegacyVerified', 'Pending', 'Verified'];
const kinds = (domains: readonly SandboxDomain[]) => [...new Set(domains.map(({state}) => state))].sort();

describe('the seeded domains', () => {
  it('are none, one that is verified, or one in each state and at each name server', () => {
    expect(seed('domains', {scenario: 'empty'})).to.deep.equal([]);
    expect(seed('domains', {scenario: 'one'}).map(({state}) => state)).to.deep.equal(['Verified']);
    expect(kinds(full)).to.deep.equal(states);
    expect(new Set(full.map(({nameServer}) => nameServer)).size).to.equal(5);
  });

  it('have IDs of their own, the same for the same seed alone', () => {
    for (const domains of [full, odd]) expect(new Set(domains.map(({id}) => id)).size).to.equal(domains.length);
    expect(seed('domains')).to.deep.equal(full);
    expect(seed('domains', {from: 2})[0]!.id).to.not.equal(full[0]!.id);
  });

  it('say where the record goes, at the domain itself or below', () => {
    const pending = full.filter(({state}) => state === 'Pending');
    expect(pending.map(({subdomain}) => subdomain)).to.deep.equal(['staff', '']);
    for (const {verificationPrefix, verificationToken} of pending) {
      expect(verificationPrefix).to.be.a('string').and.not.to.equal('');
      expect(verificationToken).to.match(/^[0-9a-z]{25}$/);
    }
  });

  it('do not become verified by themselves', () => {
    expect([...full, ...odd].filter(({verifiesAt}) => verifiesAt !== undefined)).to.deep.equal([]);
  });

  it('are others in other organizations', () => {
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
    ['a label as long as can be', ({domain}) => domain.split('.').some(({length}) => length === 63)],
    ['a name in Arabic', ({domain}) => /\p{Script=Arabic}/u.test(domain)],
    ['punycode', ({domain}) => domain.startsWith('xn--')],
    ['markup', ({domain}) => domain.includes('<img')],
    ['a token that is markup', ({verificationToken}) => verificationToken?.includes('<script>')],
    ['a bad date', ({createdAt}) => Number.isNaN(Date.parse(createdAt))],
    ['no date', ({overrides}) => overrides && 'createdAt' in overrides && overrides.createdAt === undefined],
  ];
  for (const [what, is] of findings) it(`hold ${what}`, () => void expect(odd.some(is)).to.equal(true));

  const sets: readonly [string, (domain: SandboxDomain) => unknown][] = [
    ['an unknown name server', ({overrides}) => overrides?.nameServer === 'PorkBun'],
    ['no token', ({verificationToken}) => verificationToken === null],
    ['nothing but what must be', ({verificationToken}) => verificationToken === undefined],
  ];
  for (const [what, is] of sets)
    it(`are in every state with ${what}`, () => void expect(kinds(odd.filter(is))).to.eql(states));
});
