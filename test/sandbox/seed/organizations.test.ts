import {describe, it} from 'node:test';
import {expect} from 'chai';
import {seededOrganizations, seededRoles} from '../../../src/sandbox/index.js';
import {seededUsers} from '../../../src/sandbox/seed/organizations.js';

describe('the seeded organizations, users and roles', () => {
  it('have unique IDs in the format of the API', () => {
    const ids = [...seededOrganizations, ...seededUsers].map(({id}) => id);
    for (const id of ids) expect(id).to.match(/^(org|user)_01[0-9A-HJKMNP-TV-Z]{24}$/);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('include one organization that is not allowed to invite', () => {
    expect(seededOrganizations.filter(({allowsInvites}) => !allowsInvites)).to.have.length(1);
  });

  it('include one default role, an admin role and at least six roles with a description', () => {
    expect(seededRoles.filter((role) => role.default)).to.have.length(1);
    expect(seededRoles.filter(({slug}) => slug === 'admin')).to.have.length(1);
    expect(seededRoles.filter(({description}) => description).length).to.be.at.least(6);
    expect(seededRoles.some(({description}) => description === null)).to.equal(true);
  });
});
