import {expect} from '@open-wc/testing';
import {readClaims} from '../../../src/session/jwt.js';
import {viewsOf} from '../../../src/widgets/all-widgets/views.js';
import {jwt} from '../../helpers/jwt.js';
import {personal, scopes} from './support.js';

describe('viewsOf', () => {
  const sub = 'user_1';
  const cases: readonly [title: string, claims: object, include: string, views: readonly string[]][] = [
    ['what a scope unlocks', {sub, scopes: [scopes.sso]}, '*', ['sso-config']],
    ['nothing for an unknown scope', {sub, scopes: ['other']}, '*', []],
    ['what needs no scope, for a user without scopes', {sub, scopes: []}, '*', personal],
    ['what needs no scope, if all lists are empty', {sub, permissions: [], scopes: [], scope: ''}, '*', personal],
    ['what a scope unlocks, if another list is empty', {sub, scopes: [], scope: scopes.sso}, '*', ['sso-config']],
    ['nothing without scopes and user', {org_id: 'org_1', scopes: []}, '*', []],
    ['nothing without scopes if the user has no ID', {sub: '', scopes: []}, '*', []],
    ['nothing without scopes if the ID is not a string', {sub: 7, scopes: []}, '*', []],
    ['a named view first', {sub, scopes: []}, 'user-sessions *', ['user-sessions', ...without('user-sessions')]],
    ['a named view that needs no scope', {sub, scopes: [scopes.sso]}, '* user-profile', ['sso-config', 'user-profile']],
    ['a named view that needs no scope, without a user', {scopes: []}, 'user-profile', ['user-profile']],
    ['no named view that is locked', {sub, scopes: []}, 'users-table user-profile', ['user-profile']],
  ];
  for (const [title, claims, include, views] of cases) {
    it(`returns ${title}`, () => {
      expect(viewsOf(tokenOf(claims), include)).to.deep.equal(views);
    });
  }

  it('returns every view that needs a scope if the token lists none', () => {
    const views = viewsOf(tokenOf({sub}), '*');
    expect(views).to.include.members(['users-table', 'api-keys']);
    expect(views).not.to.have.any.members(personal);
  });
});

function tokenOf(claims: object) {
  const value = jwt(claims);
  return {value, claims: readClaims(value)!};
}

function without(named: string) {
  return personal.filter((name) => name !== named);
}
