import {describe, it} from 'node:test';
import {expect} from 'chai';
import {
  defaultOrganizationId,
  defaultUserId,
  secondOrganizationId,
  seededRoles,
  type Switches,
} from '../../src/sandbox/index.js';
import {Store} from '../../src/sandbox/store.js';

const switches: Switches = {
  latency: 0,
  multipleRoles: true,
  cursors: 'before',
  tokenClaims: 'both',
  expiredStatus: 403,
  elevatedSeconds: 600,
  cacheHeaders: {},
  roles: seededRoles,
  members: 20,
  scenario: 'full',
};

describe('Store', () => {
  it('creates a part once per organization until it is reset', () => {
    const store = new Store(1, () => 0, switches);
    let made = 0;
    const part = (organizationId: string) => store.part('domains', organizationId, () => ++made);
    expect([part('a'), part('b'), part('a')]).to.deep.equal([1, 2, 1]);
    store.reset();
    expect(part('a')).to.equal(3);
  });

  it('stores an undefined part', () => {
    const store = new Store(1, () => 0, switches);
    store.part<string | undefined>('stream', 'a', () => undefined);
    expect(store.part<string | undefined>('stream', 'a', () => 'again')).to.equal(undefined);
  });

  it('refills only the main organization', () => {
    const store = new Store(1, () => 0, switches);
    store.members(defaultOrganizationId).replace([]);
    store.members(secondOrganizationId).replace([]);
    store.reseed();
    expect(store.members(defaultOrganizationId).all).to.have.length(20);
    expect(store.members(secondOrganizationId).all).to.have.length(0);
  });

  it('finds users and organizations', () => {
    const store = new Store(1, () => 0, switches);
    expect([store.hasUser(defaultUserId), store.hasUser('user_nobody')]).to.deep.equal([true, false]);
    expect(store.organization(secondOrganizationId)?.name).to.equal('Halden Labs');
    expect([store.organization(undefined), store.organization('org_nobody')]).to.deep.equal([undefined, undefined]);
  });
});
