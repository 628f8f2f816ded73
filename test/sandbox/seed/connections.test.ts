import {describe, it} from 'node:test';
import {expect} from 'chai';
import {noInvitesOrganizationId, secondOrganizationId, type SandboxConnection} from '../../../src/sandbox/index.js';
import {clock, seed} from '../support.js';

const day = 86_400_000;
const full = seed('connections');
const odd = seed('connections', {scenario: 'odd'});

function certificatesOf({x509Certificates, latestExpiringCertificate, latestExpiredCertificate}: SandboxConnection) {
  const all = x509Certificates ?? [];
  const ends = all.map(({notAfter}) => Date.parse(notAfter!) - clock.now);
  const end = (certificate: typeof latestExpiredCertificate) =>
    certificate ? Date.parse(certificate.notAfter!) - clock.now : null;
  return {ends, expiring: end(latestExpiringCertificate), expired: end(latestExpiredCertificate)};
}

describe('the seeded connections', () => {
  it('are none, one active connection, or one in each state', () => {
    expect(seed('connections', {scenario: 'empty'})).to.deep.equal([]);
    const [only, ...others] = seed('connections', {scenario: 'one'});
    expect(others).to.have.length(0);
    expect(only).to.deep.include({state: 'Active', type: 'OktaSaml', latestExpiringCertificate: null});
    expect(only!.lastSession?.state).to.equal('Successful');
    expect(new Set(full.map(({state}) => state)).size).to.equal(4);
    expect(new Set(full.map(({type}) => type)).size).to.be.at.least(5);
  });

  it('have unique IDs that depend on the seed only', () => {
    for (const connections of [full, odd]) {
      expect(new Set(connections.map(({id}) => id)).size).to.equal(connections.length);
    }
    expect(seed('connections')).to.deep.equal(full);
    expect(seed('connections', {from: 2})[0]!.id).to.not.equal(full[0]!.id);
  });

  it('differ between organizations', () => {
    const names = [secondOrganizationId, noInvitesOrganizationId].map((of) => seed('connections', {of})[0]?.name);
    expect(names).to.deep.equal(['Halden Labs', 'Quiet Harbor']);
  });

  it('include a certificate that expires in 12 days and an expired one', () => {
    expect(full.map(certificatesOf)).to.deep.include.members([
      {ends: [300 * day], expiring: null, expired: null},
      {ends: [12 * day], expiring: 12 * day, expired: null},
      {ends: [-4 * day], expiring: null, expired: -4 * day},
    ]);
  });

  it('report the certificates with the latest expiry if several expire or have expired', () => {
    const named = (name: string) => certificatesOf(odd.find((connection) => connection.name === name)!);
    expect(named('Two expiring')).to.deep.include({expiring: 25 * day, expired: null});
    expect(named('Certificate replaced in time')).to.deep.include({expiring: null, expired: -2 * day});
  });

  it('have no certificates for OIDC', () => {
    const oidc = [...full, ...odd].filter(({providerTag}) => providerTag === 'OpenIdConnect');
    expect(oidc).to.not.be.empty;
    for (const connection of oidc) expect(connection).to.not.have.property('x509Certificates');
  });
});

describe('the odd connections', () => {
  const findings: readonly [string, (connection: SandboxConnection) => unknown][] = [
    ['an unknown type', ({overrides}) => overrides?.type === 'QuantumRelaySaml'],
    ['an unknown state', ({overrides}) => overrides?.state === 'PausedByOwner'],
    ['an unknown protocol', ({overrides}) => overrides?.providerTag === 'WsFederation'],
    ['no type', ({overrides}) => overrides && 'type' in overrides && overrides.type === undefined],
    ['no name', ({name}) => name === ''],
    ['a name of one very long word', ({name}) => name.length > 100 && !name.includes(' ')],
    ['a name in Arabic', ({name}) => /\p{Script=Arabic}/u.test(name)],
    ['markup', ({name}) => name.includes('<img')],
    ['an invalid date', ({createdAt}) => Number.isNaN(Date.parse(createdAt))],
    ['a certificate without dates', ({x509Certificates}) => x509Certificates?.some(({notAfter}) => notAfter === null)],
    ['a session with an unknown state', ({overrides}) => (overrides?.lastSession as {state?: string})?.state === 'Odd'],
  ];
  for (const [what, is] of findings) it(`include ${what}`, () => void expect(odd.some(is)).to.equal(true));

  it('cover every state, with and without an expired certificate', () => {
    for (const state of ['Inactive', 'Validating', 'Active', 'Deleting']) {
      const inState = odd.filter((connection) => connection.state === state);
      expect(new Set(inState.map(({latestExpiredCertificate}) => !!latestExpiredCertificate)).size, state).to.equal(2);
    }
  });
});
