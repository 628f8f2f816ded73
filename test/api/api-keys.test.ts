import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {listPermissions} from '../../src/api/api-key-permissions.js';
import {type ApiKeyScope, listKeys} from '../../src/api/api-keys.js';
import {createKey, setKeyExpiration, revokeKey} from '../../src/api/api-keys.writes.js';
import '../helpers/page-globals.js';
import {stubFetch, client, key} from './keys.js';

afterEach(() => sinon.restore());

describe('API key paths', () => {
  const paths: readonly [ApiKeyScope, list: string, base: string][] = [
    ['organization', '/_widgets/ApiKeys/organization-api-keys', '/_widgets/ApiKeys'],
    ['user', '/_widgets/UserApiKeys/api-keys', '/_widgets/UserApiKeys'],
  ];
  for (const [scope, list, base] of paths) {
    it(`match the ${scope} endpoints`, async () => {
      const calls = stubFetch({data: [], id: 'a', value: 'sk_1'});
      await listKeys(client, scope, {limit: 10, search: 'a b', cursor: {after: 'c'}});
      await listPermissions(client, scope);
      await createKey(client, scope, {name: 'Robot', permissions: ['a'], expiresAt: null});
      await setKeyExpiration(client, scope, key, '2027-01-01T00:00:00.000Z');
      await revokeKey(client, scope, key);
      expect(calls).to.deep.equal([
        {call: `GET ${list}?search=a+b&limit=10&after=c`, body: undefined},
        {call: `GET ${base}/permissions?limit=100`, body: undefined},
        {call: `POST ${list}`, body: {name: 'Robot', permissions: ['a'], expiresAt: null}},
        {call: `POST ${base}/key%2F1/expire`, body: {expiresAt: '2027-01-01T00:00:00.000Z'}},
        {call: `DELETE ${base}/key%2F1`, body: undefined},
      ]);
    });
  }
});

describe('listKeys', () => {
  const malformed: readonly [title: string, raw: unknown, expected: object][] = [
    ['a null in place of a key', null, {id: '', name: '', permissions: [], owner: undefined}],
    ['values of the wrong type', {id: 1, name: 2, permissions: {}, owner: 'me', expiresAt: 3}, {id: '', name: ''}],
    ['null timestamps', {id: 'k', lastUsedAt: null, expiresAt: null}, {lastUsedAt: undefined, expiresAt: undefined}],
    ['invalid and duplicate permissions', {id: 'k', permissions: ['a', 'a', 7, null, '']}, {permissions: ['a']}],
    [
      'the owner’s display name first',
      {id: 'k', owner: {id: 'u', email: 'a@b.c', displayName: 'Ada', firstName: 'X'}},
      {owner: {id: 'u', email: 'a@b.c', name: 'Ada'}},
    ],
    [
      'the owner’s first and last name if there is no display name',
      {id: 'k', owner: {email: 'a@b.c', displayName: ' ', firstName: 'Ada', lastName: 'Lovelace'}},
      {owner: {id: '', email: 'a@b.c', name: 'Ada Lovelace'}},
    ],
    [
      'the owner’s email if there is no name',
      {id: 'k', owner: {email: 'a@b.c', displayName: null}},
      {owner: {id: '', email: 'a@b.c', name: 'a@b.c'}},
    ],
    ['an owner without any fields', {id: 'k', owner: {}}, {owner: {id: '', email: '', name: ''}}],
  ];
  for (const [title, raw, expected] of malformed) {
    it(`reads ${title}`, async () => {
      stubFetch({data: [{id: 'known'}, raw], list_metadata: {}});
      const [, read] = (await listKeys(client, 'user', {limit: 10})).items;
      for (const [name, value] of Object.entries(expected)) expect(read).to.have.deep.property(name, value);
    });
  }

  it('lists a duplicated key once', async () => {
    stubFetch({data: [{id: 'a'}, {id: 'a'}, {}, {}], list_metadata: {}});
    expect((await listKeys(client, 'user', {limit: 10})).items).to.have.length(3);
  });

  for (const body of [{}, {data: null}, {data: {}}, [], null, {data: [null]}, {data: [{id: 7, name: 9}]}]) {
    it(`rejects ${JSON.stringify(body)} as malformed`, async () => {
      stubFetch(body);
      const error = await listKeys(client, 'user', {limit: 10}).catch((cause: unknown) => cause);
      expect(error).to.have.property('code', 'malformed');
    });
  }
});
