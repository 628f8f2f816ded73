import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {isSecretKey, readClaims} from '../../src/session/jwt.js';
import {jwt} from '../helpers/jwt.js';

describe('readClaims', () => {
  const cases: [title: string, claims: object, scopes: string[] | undefined][] = [
    ['an array of permissions', {permissions: ['a', 'b']}, ['a', 'b']],
    ['an array of scopes', {scopes: ['a']}, ['a']],
    ['a scope string separated by spaces', {scope: 'a  b'}, ['a', 'b']],
    ['all three claims as one list', {permissions: ['a'], scopes: ['b'], scope: 'c'}, ['a', 'b', 'c']],
    ['an empty list as no scopes', {permissions: []}, []],
    ['three empty lists as no scopes', {permissions: [], scopes: [], scope: ''}, []],
    ['missing claims as unknown scopes', {sub: 'user'}, undefined],
    ['claims of the wrong type as unknown scopes', {permissions: 7, scopes: {}, scope: null}, undefined],
    ['only the strings of a mixed list', {permissions: ['a', 1, null, {}]}, ['a']],
  ];
  for (const [title, claims, scopes] of cases) {
    it(`reads ${title}`, () => {
      const read = readClaims(jwt(claims))!;
      expect(read.scopes && [...read.scopes]).to.deep.equal(scopes);
    });
  }

  it('reads base64url and non-ASCII characters', () => {
    const token = jwt({org_id: 'org', sub: 'Žofie ???>>>~~~ 李 🙂', exp: 1});
    expect(token.split('.')[1]).to.match(/[-_]/);
    expect(readClaims(token)!.identity).to.equal(JSON.stringify(['org', 'Žofie ???>>>~~~ 李 🙂']));
  });

  it('distinguishes two identities whose concatenated IDs are equal', () => {
    const one = readClaims(jwt({org_id: 'a b', sub: 'c'}))!.identity;
    expect(one).not.to.equal(readClaims(jwt({org_id: 'a', sub: 'b c'}))!.identity);
  });

  it('distinguishes an organization, a user, and a user in an organization', () => {
    const identities = [{org_id: 'x'}, {sub: 'x'}, {org_id: 'x', sub: 'x'}].map(
      (claims) => readClaims(jwt(claims))!.identity,
    );
    expect(new Set(identities).size).to.equal(3);
    expect(identities).not.to.include(undefined);
  });

  for (const [title, claims] of [
    ['names neither a user nor an organization', {}],
    ['has empty IDs', {sub: '', org_id: ''}],
    ['has a number as the user ID', {sub: 7, org_id: 'org'}],
    ['has a list as the organization ID', {sub: 'user', org_id: ['org']}],
  ] as const) {
    it(`returns no identity for a token that ${title}`, () => {
      expect(readClaims(jwt(claims))!.identity).to.equal(undefined);
    });
  }

  it('reads times in milliseconds and ignores invalid ones', () => {
    expect(readClaims(jwt({exp: 60, iat: 1}))).to.include({expiresAt: 60_000, issuedAt: 1_000});
    expect(readClaims(jwt({exp: 'soon', iat: null}))).to.include({expiresAt: undefined, issuedAt: undefined});
    expect(readClaims(jwt({exp: -1e308, iat: 1e308}))).to.include({expiresAt: undefined, issuedAt: undefined});
  });

  for (const text of [
    '',
    'x',
    'a.b',
    'a.b.c',
    'sk_live_1',
    'e30.W10.x',
    'e30.e30.e30\n',
    'e30.é.x',
    jwt({}) + '.more',
  ]) {
    it(`returns undefined for ${JSON.stringify(text)}`, () => void expect(readClaims(text)).to.equal(undefined));
  }

  it('never throws on arbitrary strings', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => {
        readClaims(text);
        readClaims(`e30.${text}.x`);
      }),
      {numRuns: 1_000},
    );
  });

  it('never throws on a valid token with arbitrary claims', () => {
    fc.assert(
      fc.property(
        fc.object({key: fc.constantFrom('exp', 'iat', 'sub', 'org_id', 'permissions', 'scope')}),
        (claims) => {
          expect(readClaims(jwt(claims))).to.be.an('object');
        },
      ),
      {numRuns: 1_000},
    );
  });
});

describe('isSecretKey', () => {
  it('recognizes secret keys', () => {
    expect(['sk_live_1', 'SK_x'].every(isSecretKey)).to.equal(true);
    expect(['eyJ', 'pk_live', 'ask_me'].some(isSecretKey)).to.equal(false);
  });
});
