import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {createKey, expireKey, revokeKey} from '../../src/api/api-key-changes.js';
import {listPermissions} from '../../src/api/api-key-permissions.js';
import {listKeys, type ApiKey, type ApiKeyScope} from '../../src/api/api-keys.js';
import type {Client} from '../../src/api/client.js';
import '../helpers/page-globals.js';

const client: Client = {
  origin: 'https://api.example',
  type: 'api-keys',
  credentials: {isOver: false, get: async () => 't', renew: async () => undefined, refuse: () => false},
};

const key: ApiKey = {
  id: 'key/1',
  name: 'Robot',
  obfuscatedValue: 'sk_…1234',
  createdAt: '2026-01-01T00:00:00Z',
  lastUsedAt: undefined,
  expiresAt: undefined,
  permissions: [],
  owner: undefined,
};

/** Answers requests in turn, and notes them as `GET /path?query` with the body. */
function answer(...bodies: readonly unknown[]) {
  const calls: {call: string; body: unknown}[] = [];
  sinon.stub(globalThis, 'fetch').callsFake(async (input, {method, body} = {}) => {
    const call = `${method} ${(input as string).replace(client.origin, '')}`;
    calls.push({call, body: body ? JSON.parse(body as string) : undefined});
    const next = bodies[Math.min(calls.length, bodies.length) - 1];
    return next instanceof Response ? next.clone() : Response.json(next);
  });
  return calls;
}

afterEach(() => sinon.restore());

describe('the paths of keys', () => {
  const paths: readonly [ApiKeyScope, list: string, base: string][] = [
    ['organization', '/_widgets/ApiKeys/organization-api-keys', '/_widgets/ApiKeys'],
    ['user', '/_widgets/UserApiKeys/api-keys', '/_widgets/UserApiKeys'],
  ];
  for (const [scope, list, base] of paths) {
    it(`are those of the ${scope}’s`, async () => {
      const calls = answer({data: [], id: 'a', value: 'sk_1'});
      await listKeys(client, scope, {limit: 10, search: 'a b', cursor: {after: 'c'}});
      await listPermissions(client, scope);
      await createKey(client, scope, {name: 'Robot', permissions: ['a'], expiresAt: null});
      await expireKey(client, scope, key, '2027-01-01T00:00:00.000Z');
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
  const odd: readonly [title: string, raw: unknown, expected: object][] = [
    ['a null in place of a key', null, {id: '', name: '', permissions: [], owner: undefined}],
    ['values of other types', {id: 1, name: 2, permissions: {}, owner: 'me', expiresAt: 3}, {id: '', name: ''}],
    ['null times', {id: 'k', lastUsedAt: null, expiresAt: null}, {lastUsedAt: undefined, expiresAt: undefined}],
    ['odd permissions', {id: 'k', permissions: ['a', 'a', 7, null, '']}, {permissions: ['a']}],
    [
      'an owner’s display name first',
      {id: 'k', owner: {id: 'u', email: 'a@b.c', displayName: 'Ada', firstName: 'X'}},
      {owner: {id: 'u', email: 'a@b.c', name: 'Ada'}},
    ],
    [
      'an owner’s first and last name next',
      {id: 'k', owner: {email: 'a@b.c', displayName: ' ', firstName: 'Ada', lastName: 'Lovelace'}},
      {owner: {id: '', email: 'a@b.c', name: 'Ada Lovelace'}},
    ],
    [
      'an owner’s address last',
      {id: 'k', owner: {email: 'a@b.c', displayName: null}},
      {owner: {id: '', email: 'a@b.c', name: 'a@b.c'}},
    ],
    ['an owner of whom nothing is known', {id: 'k', owner: {}}, {owner: {id: '', email: '', name: ''}}],
  ];
  for (const [title, raw, expected] of odd) {
    it(`reads ${title}`, async () => {
      answer({data: [{id: 'known'}, raw], list_metadata: {}});
      const [, read] = (await listKeys(client, 'user', {limit: 10})).items;
      for (const [name, value] of Object.entries(expected)) expect(read).to.have.deep.property(name, value);
    });
  }

  it('shows a key once that a server repeats', async () => {
    answer({data: [{id: 'a'}, {id: 'a'}, {}, {}], list_metadata: {}});
    expect((await listKeys(client, 'user', {limit: 10})).items).to.have.length(3);
  });

  for (const body of [{}, {data: null}, {data: {}}, [], null, {data: [null]}, {data: [{id: 7, name: 9}]}]) {
    it(`calls ${JSON.stringify(body)} malformed`, async () => {
      answer(body);
      const error = await listKeys(client, 'user', {limit: 10}).catch((cause: unknown) => cause);
      expect(error).to.have.property('code', 'malformed');
    });
  }
});

describe('listPermissions', () => {
  it('reads more than fit on a stack', async () => {
    answer({data: Array.from({length: 150_000}, (_, index) => ({slug: `${index}`}))});
    expect(await listPermissions(client, 'user')).to.have.length(150_000);
  });

  const page = (slugs: readonly string[], list_metadata: object) => ({
    data: slugs.map((slug) => ({slug})),
    list_metadata,
  });
  const slugs = async () => (await listPermissions(client, 'user')).map(({slug}) => slug);

  for (const direction of ['after', 'before'] as const) {
    it(`loads page after page by ${direction}, each permission once`, async () => {
      const calls = answer(
        page(['a', 'b'], {[direction]: '1'}),
        page(['b', 'c'], {[direction]: '2', [direction === 'after' ? 'before' : 'after']: '0'}),
        page(['d'], {}),
      );
      expect(await slugs()).to.deep.equal(['a', 'b', 'c', 'd']);
      expect(calls.map(({call}) => call.split('?')[1])).to.deep.equal([
        'limit=100',
        `limit=100&${direction}=1`,
        `limit=100&${direction}=2`,
      ]);
    });
  }

  it('ends where a server’s cursors go in circles', async () => {
    const calls = answer(page(['a'], {after: '1'}));
    expect(await slugs()).to.deep.equal(['a']);
    expect(calls).to.have.length(2);
  });

  it('reads names and descriptions, and leaves out what has no slug', async () => {
    answer({
      data: [{slug: 'a', name: 'A', description: 'Does.'}, {slug: 'b', name: null}, {name: 'C'}, null],
      listMetadata: {},
    });
    expect(await listPermissions(client, 'user')).to.deep.equal([
      {slug: 'a', name: 'A', description: 'Does.'},
      {slug: 'b', name: 'b'},
    ]);
  });
});

describe('writing keys', () => {
  it('answers the secret with the key', async () => {
    answer({id: 'k', name: 'Robot', value: 'sk_secret', obfuscatedValue: 'sk_…cret', permissions: ['a']});
    const created = await createKey(client, 'user', {name: 'Robot', permissions: ['a'], expiresAt: null});
    expect(created).to.include({id: 'k', name: 'Robot', value: 'sk_secret', obfuscatedValue: 'sk_…cret'});
  });

  it('fails where the secret does not come', async () => {
    answer({id: 'k', name: 'Robot'});
    const error = await createKey(client, 'user', {name: 'Robot', permissions: [], expiresAt: null}).catch(
      (cause: unknown) => cause,
    );
    expect(error).to.have.property('code', 'malformed');
  });

  it('counts a key that is gone as revoked, and nothing else', async () => {
    answer(new Response(null, {status: 404}));
    expect(await revokeKey(client, 'user', key)).to.equal(key);
    sinon.restore();
    answer(new Response(null, {status: 409}));
    expect(await revokeKey(client, 'user', key).catch((cause: unknown) => cause)).to.have.property('code', 'invalid');
  });
});
