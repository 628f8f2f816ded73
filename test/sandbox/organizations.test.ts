import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {
  defaultOrganizationId,
  defaultUserId,
  developerUserId,
  emptyOrganizationId,
  noInvitesOrganizationId,
  secondOrganizationId,
  type Grant,
} from '../../src/sandbox/index.js';
import {base, caller, sandbox, start} from './support.js';

async function organizationsOf(grant: Grant) {
  const {status, body} = await (await caller(grant))(`GET ${base}/organizations`);
  expect(status).to.equal(200);
  return body.data as readonly {id: string; name: string; current: boolean; favicon: string | null}[];
}

beforeEach(() => start());

describe('GET organizations', () => {
  it('lists the organizations of the user and marks the current one', async () => {
    const organizations = await organizationsOf({organizationId: secondOrganizationId, scopes: []});
    expect(organizations.map(({id, current}) => [id, current])).to.deep.equal([
      [defaultOrganizationId, false],
      [secondOrganizationId, true],
      [noInvitesOrganizationId, false],
    ]);
    for (const {name, favicon} of organizations) {
      expect(name).to.be.a('string');
      expect(favicon ?? 'data:').to.match(/^data:/);
    }
  });

  it('differs between users', async () => {
    const organizations = await organizationsOf({userId: developerUserId});
    expect(organizations.map(({id}) => id)).to.deep.equal([defaultOrganizationId, secondOrganizationId]);
  });

  it('includes the current organization even if it has no members', async () => {
    const organizations = await organizationsOf({userId: null, organizationId: emptyOrganizationId});
    expect(organizations.map(({id, current}) => [id, current])).to.deep.equal([[emptyOrganizationId, true]]);
  });

  it('omits organizations to which the user is only invited', async () => {
    sandbox.addMember({id: defaultUserId, status: 'Invited'}, secondOrganizationId);
    const organizations = await organizationsOf({});
    expect(organizations.map(({id}) => id)).to.not.include(secondOrganizationId);
  });
});
