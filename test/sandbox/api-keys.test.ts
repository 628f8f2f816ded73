import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {
  defaultUserId,
  developerUserId,
  emptyOrganizationId,
  secondOrganizationId,
  type Grant,
} from '../../src/sandbox/index.js';
import {caller, clock, sandbox, start, type Answer} from './support.js';

const day = 86_400_000;
const self: Grant = {scopes: ['widgets:user-api-keys:manage-self']};
const all: Grant = {scopes: ['widgets:user-api-keys:manage-all']};

const kinds = [
  {title: 'organization API keys', base: '/_widgets/ApiKeys', list: 'organization-api-keys', kind: 'apiKeys'},
  {title: 'user API keys', base: '/_widgets/UserApiKeys', list: 'api-keys', kind: 'userApiKeys'},
] as const;

const names = ({body}: Answer) => (body.data as {name: string}[]).map(({name}) => name);
const inDays = (days: number) => new Date(clock.now + days * day).toISOString();

beforeEach(() => start());

for (const {title, base, list, kind} of kinds) {
  describe(`${title} in the sandbox`, () => {
    for (const cursors of ['after', 'before'] as const) {
      it(`are listed newest first, in pages linked by ${cursors} cursors`, async () => {
        start({cursors});
        const call = await caller();
        const back = cursors === 'after' ? 'before' : 'after';
        const seen: string[] = [];
        let pages = 0;
        let answer = await call(`GET ${base}/${list}?limit=5`);
        expect(answer.body.list_metadata).not.to.have.property(back);
        for (; ; pages++) {
          seen.push(...names(answer));
          const cursor = answer.body.list_metadata[cursors];
          if (!cursor) break;
          answer = await call(`GET ${base}/${list}?limit=5&${cursors}=${cursor}`);
        }
        expect(seen).to.deep.equal(sandbox.data(kind).map(({name}) => name));
        expect(pages).to.equal(Math.ceil(seen.length / 5) - 1);
        const before = await call(`GET ${base}/${list}?limit=5&${back}=${answer.body.list_metadata[back]}`);
        expect(names(before)).to.deep.equal(seen.slice((pages - 1) * 5, pages * 5));
      });
    }

    it('are found by name, ignoring case and accents', async () => {
      const call = await caller();
      sandbox.data(kind)[3]!.name = 'Café Zürich';
      expect(names(await call(`GET ${base}/${list}?search=%20cafe%20ZURICH%20`))).to.deep.equal(['Café Zürich']);
      expect(names(await call(`GET ${base}/${list}?search=zzz`))).to.deep.equal([]);
    });

    it('are listed without the secret, which only the creation returns', async () => {
      const call = await caller();
      const body = {name: ' Robot ', permissions: ['orders:read'], expiresAt: inDays(30)};
      const created = await call(`POST ${base}/${list}`, body);
      expect(created.status).to.equal(201);
      expect(created.body).to.include({name: 'Robot', expiresAt: inDays(30), createdAt: inDays(0)});
      expect(created.body.permissions).to.deep.equal(['orders:read']);
      expect(created.body.value).to.match(/^sk_\w{20,}$/);
      expect(created.body.obfuscatedValue).to.equal(`sk_…${created.body.value.slice(-4)}`);
      const listed = await call(`GET ${base}/${list}`);
      expect(listed.body.data[0]).to.include({id: created.body.id, name: 'Robot', lastUsedAt: null});
      expect(JSON.stringify(listed.body)).not.to.include(created.body.value);
    });

    const refused: readonly [title: string, status: number, field: string, code: string, body: object][] = [
      ['no name', 422, 'name', 'name_required', {permissions: []}],
      ['a blank name', 422, 'name', 'name_required', {name: '  ', permissions: []}],
      ['a name that is too long', 422, 'name', 'name_too_long', {name: 'x'.repeat(256), permissions: []}],
      ['a name that is already used', 422, 'name', 'name_taken', {name: 'TAKEN', permissions: []}],
      ['no list of permissions', 422, 'permissions', 'invalid_permissions', {name: 'New'}],
      ['an unknown permission', 422, 'permissions', 'unknown_permission', {name: 'New', permissions: ['fly']}],
      [
        'an expiration in the past',
        400,
        'expiresAt',
        'expires_at_in_past',
        {name: 'New', permissions: [], expiresAt: inDays(-1)},
      ],
      [
        'an expiration that is not a date',
        400,
        'expiresAt',
        'expires_at_invalid',
        {name: 'New', permissions: [], expiresAt: 'soon'},
      ],
    ];
    for (const [what, status, field, code, body] of refused) {
      it(`are not created with ${what}`, async () => {
        const call = await caller();
        expect((await call(`POST ${base}/${list}`, {name: 'Taken', permissions: []})).status).to.equal(201);
        const {length} = sandbox.data(kind);
        const answer = await call(`POST ${base}/${list}`, body);
        expect(answer.status).to.equal(status);
        expect(answer.body.message).to.be.a('string');
        expect(answer.body.errors).to.deep.equal([{code, field}]);
        expect(sandbox.data(kind)).to.have.length(length);
      });
    }

    it('can get another expiration date, or none', async () => {
      const call = await caller();
      const [key] = sandbox.data(kind);
      const later = await call(`POST ${base}/${key!.id}/expire`, {expiresAt: inDays(7)});
      expect([later.status, later.body.id, later.body.expiresAt]).to.deep.equal([200, key!.id, inDays(7)]);
      const never = await call(`POST ${base}/${key!.id}/expire`, {expiresAt: null});
      expect(never.body.expiresAt).to.equal(null);
      const past = await call(`POST ${base}/${key!.id}/expire`, {expiresAt: inDays(-1)});
      expect([past.status, past.body.errors]).to.deep.equal([400, [{code: 'expires_at_in_past', field: 'expiresAt'}]]);
    });

    it('cannot be extended after they have expired', async () => {
      const call = await caller();
      const [key] = sandbox.data(kind);
      key!.expiresAt = inDays(-1);
      expect((await call(`POST ${base}/${key!.id}/expire`, {expiresAt: null})).status).to.equal(409);
    });

    it('are removed when they are revoked', async () => {
      const call = await caller();
      const {id} = sandbox.data(kind)[2]!;
      expect((await call(`DELETE ${base}/${id}`)).body).to.deep.equal({success: true});
      expect((await call(`DELETE ${base}/${id}`)).status).to.equal(404);
      expect((await call(`POST ${base}/${id}/expire`, {expiresAt: null})).status).to.equal(404);
      expect(sandbox.data(kind).some((key) => key.id === id)).to.equal(false);
    });

    it('can have any of the permissions, which are listed in pages of at most 100', async () => {
      start({cursors: 'after'});
      const call = await caller();
      const first = await call(`GET ${base}/permissions?limit=1000`);
      expect(first.body.data).to.have.length(100);
      const {after} = first.body.list_metadata;
      const second = await call(`GET ${base}/permissions?limit=100&after=${after}`);
      const slugs = [...first.body.data, ...second.body.data].map(({slug}) => slug);
      expect(slugs).to.deep.equal(sandbox.data('permissions').map(({slug}) => slug));
      expect(new Set(slugs)).to.have.property('size', slugs.length);
      expect(slugs.length).to.be.greaterThan(120);
      const found = await call(`GET ${base}/permissions?search=invoices:re`);
      expect(found.body.data.map(({slug}: {slug: string}) => slug)).to.deep.equal(['invoices:read']);
    });

    it('require a scope', async () => {
      const call = await caller({scopes: ['widgets:users-table:manage']});
      for (const request of [`GET ${base}/${list}`, `GET ${base}/permissions`, `DELETE ${base}/x`]) {
        expect((await call(request)).status, request).to.equal(403);
      }
    });

    it('belong to one organization', async () => {
      start({cursors: 'after'});
      const {id} = sandbox.data(kind)[0]!;
      const {body} = await (await caller())(`GET ${base}/${list}?limit=2`);
      const call = await caller({organizationId: secondOrganizationId});
      expect((await call(`DELETE ${base}/${id}`)).status).to.equal(404);
      const foreign = await call(`GET ${base}/${list}?after=${body.list_metadata.after}`);
      expect(foreign.status, 'a cursor of another organization').to.equal(400);
      expect(sandbox.data(kind, emptyOrganizationId)).to.deep.equal([]);
    });

    it('follow the scenario', async () => {
      const count = (scenario: 'full' | 'one' | 'empty' | 'odd') => {
        sandbox.update({scenario});
        return sandbox.data(kind).length;
      };
      expect([count('empty'), count('one')]).to.deep.equal([0, 1]);
      expect(count('odd')).to.be.greaterThan(15);
      expect(count('full')).to.be.greaterThan(11);
    });
  });
}

describe('the owners of user API keys in the sandbox', () => {
  const base = '/_widgets/UserApiKeys';

  it('access only their own keys with manage-self', async () => {
    const call = await caller(self);
    const {body} = await call(`GET ${base}/api-keys?limit=100`);
    expect(new Set(body.data.map(({owner}: {owner: {id: string}}) => owner.id))).to.deep.equal(
      new Set([defaultUserId]),
    );
    const other = sandbox.data('userApiKeys').find(({owner}) => owner.id === developerUserId)!;
    expect((await call(`DELETE ${base}/${other.id}`)).status).to.equal(404);
    expect((await call(`POST ${base}/${other.id}/expire`, {expiresAt: null})).status).to.equal(404);
  });

  it('access the keys of all users with manage-all', async () => {
    const call = await caller(all);
    const {body} = await call(`GET ${base}/api-keys?limit=100`);
    expect(new Set(body.data.map(({owner}: {owner: {id: string}}) => owner.id)).size).to.be.greaterThan(2);
    const other = sandbox.data('userApiKeys').find(({owner}) => owner.id === developerUserId)!;
    expect((await call(`DELETE ${base}/${other.id}`)).status).to.equal(200);
  });

  it('are the users who create the keys, and may reuse the names of other owners', async () => {
    const mine = await caller({...self, userId: developerUserId});
    expect((await mine(`POST ${base}/api-keys`, {name: 'Phone', permissions: []})).status).to.equal(201);
    expect(sandbox.data('userApiKeys')[0]!.owner).to.include({id: developerUserId, displayName: 'Mei-Ling Chen'});
    expect((await mine(`POST ${base}/api-keys`, {name: 'Phone', permissions: []})).status).to.equal(422);
  });

  it('are required: a token without a user cannot create a key', async () => {
    const call = await caller({...all, userId: null});
    expect((await call(`POST ${base}/api-keys`, {name: 'Nobody’s', permissions: []})).status).to.equal(403);
  });
});

describe('cursors of a changing list', () => {
  it('skip no remaining items', async () => {
    start({cursors: 'after'});
    const call = await caller();
    const keys = sandbox.data('apiKeys');
    const before = keys.map(({id}) => id);
    const {body} = await call('GET /_widgets/ApiKeys/organization-api-keys?limit=5');
    keys.splice(2, 3);
    keys.unshift({...keys[0]!, id: 'new'});
    const {after} = body.list_metadata;
    const next = await call(`GET /_widgets/ApiKeys/organization-api-keys?limit=5&after=${after}`);
    expect(next.body.data.map(({id}: {id: string}) => id)).to.deep.equal(before.slice(5, 10));
  });
});
