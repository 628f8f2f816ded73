import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {isSecretKey, readClaims} from '../../src/session/jwt.js';
import {jwt} from '../helpers/jwt.js';

describe('readClaims', () => {
  const cases: [title: string, claims: object, scopes: string[] | undefined][] = [
    ['an array of permissions', {permissions: ['a', 'b']}, ['a', 'b']],
    ['an array of scopes', {scopes: ['a']}, ['a']],
    ['a scope text with spaces', {scope: 'a  b'}, ['a', 'b']],
    ['all three as one list', {permissions: ['a'], scopes: ['b'], scope: 'c'}, ['a', 'b', 'c']],
    ['an empty list as nothing allowed', {permissions: []}, []],
    ['no list as unknown', {sub: 'user'}, undefined],
    ['a list of a wrong type as unknown', {permissions: 7, scopes: {}, scope: null}, undefined],
    ['texts alone in a mixed list', {permissions: ['a', 1, null, {}]}, ['a']],
  ];
  for (const [title, claims, scopes] of cases) {
    it(`reads ${title}`, () => {
      const read = readClaims(jwt(claims))!;
      expect(read.scopes && [...read.scopes]).to.deep.equal(scopes);
    });
  }

  it('reads base64url and letters beyond ASCII', () => {
    const token = jwt({org_id: 'org', sub: 'Žofie ???>>>~~~ 李 🙂', exp: 1});
    expect(token.split('.')[1]).to.match(/[-_]/);
    expect(readClaims(token)!.identity).to.equal(JSON.stringify(['org', 'Žofie ???>>>~~~ 李 🙂']));
  });

  it('tells two identities apart whatever their IDs contain', () => {
    const one = readClaims(jwt({org_id: 'a b', sub: 'c'}))!.identity;
    expect(one).not.to.equal(readClaims(jwt({org_id: 'a', sub: 'b c'}))!.identity);
  });

  it('tells apart what names an organization alone, a person alone, and both', () => {
    const identities = [{org_id: 'x'}, {sub: 'x'}, {org_id: 'x', sub: 'x'}].map(
      (claims) => readClaims(jwt(claims))!.identity,
    );
    expect(new Set(identities).size).to.equal(3);
    expect(identities).not.to.include(undefined);
  });

  for (const [title, claims] of [
    ['names neither', {}],
    ['has empty names', {sub: '', org_id: ''}],
    ['names the person by a number', {sub: 7, org_id: 'org'}],
    ['names the organization by a list', {sub: 'user', org_id: ['org']}],
  ] as const) {
    it(`knows no identity of a token that ${title}`, () => {
      expect(readClaims(jwt(claims))!.identity).to.equal(undefined);
    });
  }

  it('reads times in milliseconds and ignores what is none', () => {
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
    it(`knows that ${JSON.stringify(text)} is no token`, () => void expect(readClaims(text)).to.equal(undefined));
  }

  it('never throws, whatever text it gets', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => {
        readClaims(text);
        readClaims(`e30.${text}.x`);
      }),
      {numRuns: 1_000},
    );
  });

  it('never throws on a real token with any claims', () => {
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
  it('knows secret keys', () => {
    expect(['sk_live_1', ' sk_test_1', 'SK_x'].every(isSecretKey)).to.equal(true);
    expect(['eyJ', 'pk_live', 'ask_me'].some(isSecretKey)).to.equal(false);
  });
});
