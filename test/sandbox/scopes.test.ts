import {describe, it} from 'node:test';
import {expect} from 'chai';
import {mintableScopes, permits, widgetScopes} from '../../src/sandbox/scopes.js';

const roles = (...slugs: readonly string[]) => slugs.map((slug) => ({slug}));

describe('the scopes', () => {
  it('include the mintable scopes', () => {
    expect(widgetScopes).to.include.members([...mintableScopes]);
    expect(widgetScopes.length).to.be.above(mintableScopes.length);
  });

  it('are all permitted to an admin', () => {
    for (const scope of widgetScopes) expect(permits(roles('viewer', 'admin'), scope)).to.equal(true);
  });

  it('are permitted to other users according to their roles', () => {
    expect(permits(roles('developer'), 'widgets:api-keys:manage')).to.equal(true);
    expect(permits(roles('developer'), 'widgets:sso:manage')).to.equal(false);
    expect(permits(roles('member', 'security'), 'widgets:sso:manage')).to.equal(true);
    expect(permits(roles('member'), 'widgets:users-table:manage')).to.equal(false);
    expect(permits([], 'widgets:users-table:manage')).to.equal(false);
  });
});
