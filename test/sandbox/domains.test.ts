import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {emptyOrganizationId, secondOrganizationId, type SandboxDomain} from '../../src/sandbox/index.js';
import {caller, clock, sandbox, start} from './support.js';

const base = '/_widgets/admin-portal/organization-domains';

beforeEach(() => start());

/** The first domain of the main organization in this state. */
function firstDomain(state: SandboxDomain['state']) {
  return sandbox.data('domains').find((domain) => domain.state === state)!;
}

async function states() {
  const {body} = await (await caller())(`GET ${base}`);
  return (body.data as readonly SandboxDomain[]).map(({state}) => state);
}

const seeded = ['Verified', 'Pending', 'Failed', 'LegacyVerified', 'Pending'];

describe('GET organization-domains', () => {
  it('lists the domains of the organization in the token', async () => {
    const {status, body} = await (await caller())(`GET ${base}`);
    expect(status).to.equal(200);
    expect(body).to.deep.equal({data: JSON.parse(JSON.stringify(sandbox.data('domains')))});
    const second = await (await caller({organizationId: secondOrganizationId}))(`GET ${base}`);
    expect(second.body.data[0].domain).to.equal('halden-labs.example');
    expect((await (await caller({organizationId: emptyOrganizationId}))(`GET ${base}`)).body).to.deep.equal({data: []});
  });

  it('never verifies a seeded pending domain', async () => {
    clock.now += 3_600_000;
    expect(await states()).to.deep.equal(seeded);
  });

  it('returns changes to the stored data', async () => {
    firstDomain('Pending').state = 'Verified';
    expect((await states()).slice(0, 2)).to.deep.equal(['Verified', 'Verified']);
  });
});

describe('POST reverify', () => {
  for (const state of ['Failed', 'Pending'] as const) {
    it(`restarts the verification of a ${state} domain with a new token`, async () => {
      const domain = firstDomain(state);
      const before = {...domain};
      const {status, body} = await (await caller())(`POST ${base}/${domain.id}/reverify`);
      expect(status).to.equal(200);
      expect(body).to.include({id: domain.id, domain: domain.domain, state: 'Pending'});
      expect(body.verificationToken)
        .to.match(/^[0-9a-z]{25}$/)
        .and.to.not.equal(before.verificationToken);
      expect(body).to.not.have.property('verifiesAt');
    });
  }

  for (const state of ['Verified', 'LegacyVerified'] as const) {
    it(`does not change a ${state} domain`, async () => {
      const before = {...firstDomain(state)};
      const {status, body} = await (await caller())(`POST ${base}/${before.id}/reverify`);
      expect([status, body]).to.deep.equal([200, before]);
    });
  }

  it('verifies the domain after 20 seconds, and not earlier', async () => {
    await (
      await caller()
    )(`POST ${base}/${firstDomain('Failed').id}/reverify`);
    clock.now += 19_999;
    expect((await states())[2]).to.equal('Pending');
    clock.now += 1;
    expect(await states()).to.deep.equal(seeded.with(2, 'Verified'));
  });

  it('does not verify a domain whose state has changed meanwhile', async () => {
    const domain = firstDomain('Failed');
    await (
      await caller()
    )(`POST ${base}/${domain.id}/reverify`);
    domain.state = 'Failed';
    clock.now += 60_000;
    expect(await states()).to.deep.equal(seeded);
  });
});

describe('DELETE organization-domains', () => {
  it('removes a domain and returns it', async () => {
    const domain = firstDomain('Failed');
    const {status, body} = await (await caller())(`DELETE ${base}/${domain.id}`);
    expect([status, body]).to.deep.equal([200, JSON.parse(JSON.stringify(domain))]);
    expect(await states()).to.deep.equal(seeded.toSpliced(2, 1));
  });
});

describe('the domain routes', () => {
  const calls = [`POST ${base}/org_domain_nobody/reverify`, `DELETE ${base}/org_domain_nobody`];
  for (const call of calls) {
    it(`respond with 404 to ${call}`, async () => {
      const {status, body} = await (await caller())(call);
      expect([status, body]).to.deep.equal([404, {message: 'Domain not found.'}]);
    });
  }

  it('do not find domains of another organization', async () => {
    const call = await caller({organizationId: secondOrganizationId});
    expect((await call(`DELETE ${base}/${firstDomain('Failed').id}`)).status).to.equal(404);
    expect(sandbox.data('domains')).to.have.length(5);
  });

  for (const call of [`GET ${base}`, ...calls]) {
    it(`refuse ${call} without the scope`, async () => {
      expect((await (await caller({scopes: ['widgets:sso:manage']}))(call)).status).to.equal(403);
    });
  }
});
