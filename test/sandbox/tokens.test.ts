import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet} from 'jose';
import {
  defaultOrganizationId,
  currentSessionId,
  defaultUserId,
  developerUserId,
  emptyOrganizationId,
  mintableScopes,
  secondOrganizationId,
  widgetScopes,
  type Grant,
  type SandboxSettings,
} from '../../src/sandbox/index.js';
import {base, caller, clock, sandbox, send, start} from './support.js';

const manageUsers = 'widgets:users-table:manage';

beforeEach(() => start());

describe('a minted token', () => {
  it('has the claims of a widget token', async () => {
    const claims = decodeJwt(await sandbox.mintToken());
    const now = clock.now / 1000;
    expect(claims).to.deep.equal({
      iss: 'https://api.workos.com',
      aud: 'widgets',
      sub: defaultUserId,
      org_id: defaultOrganizationId,
      sid: currentSessionId,
      scopes: [...widgetScopes],
      permissions: [...widgetScopes],
      iat: now,
      exp: now + 3600,
    });
  });

  it('names the session of the main user alone, unless that is not wanted', async () => {
    expect(decodeJwt(await sandbox.mintToken({sessionId: null}))).not.to.have.property('sid');
    expect(decodeJwt(await sandbox.mintToken({userId: developerUserId}))).not.to.have.property('sid');
    expect(decodeJwt(await sandbox.mintToken({sessionId: 's'})).sid).to.equal('s');
  });

  it('has the requested claims', async () => {
    const grant = {
      organizationId: secondOrganizationId,
      userId: null,
      scopes: [],
      permissions: [manageUsers],
      issuedAt: 1_000,
      expiresIn: 60,
      claims: {sid: 'session_1', iss: undefined},
    };
    expect(decodeJwt(await sandbox.mintToken(grant))).to.deep.equal({
      aud: 'widgets',
      org_id: secondOrganizationId,
      scopes: [],
      permissions: [manageUsers],
      iat: 1_000,
      exp: 1_060,
      sid: 'session_1',
    });
  });

  const claimed: readonly [SandboxSettings['tokenClaims'], Grant, Record<string, unknown>][] = [
    ['both', {scopes: [manageUsers]}, {scopes: [manageUsers], permissions: [manageUsers]}],
    ['both', {scopes: []}, {scopes: [], permissions: []}],
    ['both', {scopes: [], permissions: [manageUsers]}, {scopes: [], permissions: [manageUsers]}],
    ['both', {claims: {scopes: undefined}}, {}],
    ['both', {claims: {scopes: [manageUsers]}}, {scopes: [manageUsers], permissions: [manageUsers]}],
    ['both', {scopes: [manageUsers], claims: {permissions: undefined}}, {scopes: [manageUsers]}],
    ['scopes', {scopes: [manageUsers]}, {scopes: [manageUsers]}],
    ['scopes', {scopes: [], permissions: [manageUsers]}, {scopes: [], permissions: [manageUsers]}],
    ['permissions', {scopes: [manageUsers]}, {permissions: [manageUsers]}],
    ['permissions', {scopes: [], permissions: [manageUsers]}, {permissions: [manageUsers]}],
    ['permissions', {claims: {scopes: undefined}}, {}],
  ];
  for (const [tokenClaims, grant, lists] of claimed) {
    it(`lists in ${tokenClaims} what ${JSON.stringify(grant)} allows`, async () => {
      start({tokenClaims});
      const {scopes, permissions} = decodeJwt(await sandbox.mintToken(grant));
      expect(JSON.parse(JSON.stringify({scopes, permissions}))).to.deep.equal(lists);
    });
  }

  it('is issued before it expires, even if it has already expired', async () => {
    const {iat = 0, exp = 0} = decodeJwt(await sandbox.mintToken({expiresIn: -10}));
    expect(exp).to.equal(clock.now / 1000 - 10);
    expect(iat).to.be.below(exp);
  });

  for (const path of ['/sso/jwks/client_123', '/_sandbox/jwks']) {
    it(`can be verified with the keys at ${path}`, async () => {
      const {body} = await send(`GET ${path}`);
      const keys = createLocalJWKSet(body as JSONWebKeySet);
      const options = {currentDate: new Date(clock.now)};
      const {protectedHeader} = await jwtVerify(await sandbox.mintToken(), keys, options);
      expect(protectedHeader.alg).to.equal('RS256');
      expect(body.keys[0]).to.not.have.any.keys('d', 'p', 'q');
      const forged = await jwtVerify(await sandbox.mintToken({forged: true}), keys, options).catch(() => 'refused');
      expect(forged).to.equal('refused');
    });
  }
});

describe('an API request', () => {
  it('is refused without a token', async () => {
    const {status, body} = await send(`GET ${base}/roles`);
    expect([status, body]).to.deep.equal([401, {message: 'A token is missing.'}]);
  });

  for (const authorization of ['Bearer', 'Bearer nonsense', 'Bearer a.b.c', 'Basic dXNlcjpwYXNz']) {
    it(`is refused with ${authorization}`, async () => {
      const {status, body} = await send(`GET ${base}/roles`, undefined, {authorization});
      expect(status).to.equal(401);
      expect(body.message).to.be.a('string');
    });
  }

  const refused: readonly [string, Grant, number, RegExp][] = [
    ['a forged token', {forged: true}, 401, /not valid/],
    ['an expired token', {expiresIn: -1}, 403, /expired/],
    ['a token with another scope', {scopes: ['widgets:sso:manage']}, 403, /widgets:users-table:manage/],
    ['a token with an empty list of scopes', {scopes: []}, 403, /lacks/],
    ['a token without the scopes claim', {claims: {scopes: undefined}}, 403, /lacks/],
    ['a token for an unknown organization', {organizationId: 'org_nobody'}, 404, /Organization not found/],
    ['a token without an organization', {organizationId: null, scopes: [manageUsers]}, 403, /names no organization/],
  ];
  for (const [what, grant, status, message] of refused) {
    it(`is refused with ${what}`, async () => {
      const answer = await (await caller(grant))(`GET ${base}/roles`);
      expect(answer.status).to.equal(status);
      expect(answer.body.message).to.match(message);
    });
  }

  it('is refused with an unsigned token', async () => {
    const [, payload] = (await sandbox.mintToken()).split('.');
    const authorization = `Bearer ${btoa('{"alg":"none"}')}.${payload}.`;
    expect((await send(`GET ${base}/roles`, undefined, {authorization})).status).to.equal(401);
  });

  it('is refused with the secret key', async () => {
    const authorization = 'Bearer sk_test_sandbox';
    expect((await send(`GET ${base}/roles`, undefined, {authorization})).status).to.equal(401);
  });

  it('is refused with 401 for an expired token if `expiredStatus` is 401', async () => {
    start({expiredStatus: 401});
    expect((await (await caller({expiresIn: -1}))(`GET ${base}/roles`)).status).to.equal(401);
  });

  it('is refused after the token has expired', async () => {
    const call = await caller({expiresIn: 60});
    expect((await call(`GET ${base}/roles`)).status).to.equal(200);
    clock.now += 61_000;
    expect((await call(`GET ${base}/roles`)).status).to.equal(403);
  });

  const accepted: readonly [string, Grant][] = [
    ['scopes', {scopes: [manageUsers]}],
    ['permissions', {scopes: [], permissions: [manageUsers]}],
    ['scope, a string', {claims: {scopes: undefined, scope: `openid ${manageUsers}`}}],
    ['scope, a list', {claims: {scopes: undefined, scope: [manageUsers]}}],
  ];
  for (const [claim, grant] of accepted) {
    it(`is accepted with the scope in ${claim}`, async () => {
      expect((await (await caller(grant))(`GET ${base}/roles`)).status).to.equal(200);
    });
  }
});

describe('POST /widgets/token', () => {
  const mint = (body: unknown, key = 'sk_test_sandbox') =>
    send('POST /widgets/token', body, {authorization: `Bearer ${key}`});
  const organization_id = defaultOrganizationId;

  it('mints a token that the API accepts', async () => {
    const {status, body} = await mint({organization_id, user_id: defaultUserId, scopes: [manageUsers]});
    expect(status).to.equal(201);
    expect(Object.keys(body)).to.deep.equal(['token']);
    const claims = decodeJwt(body.token);
    expect([claims.org_id, claims.sub]).to.deep.equal([organization_id, defaultUserId]);
    expect([claims.scopes, claims.permissions]).to.deep.equal([[manageUsers], [manageUsers]]);
    const {status: used} = await send(`GET ${base}/roles`, undefined, {authorization: `Bearer ${body.token}`});
    expect(used).to.equal(200);
  });

  it('mints a token for an organization, without a user or scopes', async () => {
    const {status, body} = await mint({organization_id});
    expect(status).to.equal(201);
    expect(decodeJwt(body.token)).to.include({org_id: organization_id}).and.to.not.have.property('sub');
    expect(decodeJwt(body.token).scopes).to.deep.equal([]);
  });

  for (const scopes of [undefined, []]) {
    it(`mints a token of a user alone, with scopes ${JSON.stringify(scopes)}`, async () => {
      const {status, body} = await mint({user_id: defaultUserId, scopes});
      expect(status).to.equal(201);
      expect(decodeJwt(body.token)).to.include({sub: defaultUserId}).and.to.not.have.property('org_id');
      const headers = {authorization: `Bearer ${body.token}`};
      expect((await send('GET /_widgets/settings', undefined, headers)).status).to.equal(200);
      expect((await send(`GET ${base}/members`, undefined, headers)).status).to.equal(403);
    });
  }

  it('grants an admin every mintable scope, pipes included', async () => {
    const {status} = await mint({organization_id, user_id: defaultUserId, scopes: [...mintableScopes]});
    expect(status).to.equal(201);
    expect(mintableScopes).to.include('widgets:pipes:manage');
    expect(mintableScopes.filter((scope) => scope.startsWith('widgets:user-api-keys:'))).to.deep.equal([]);
  });

  it('refuses another secret key', async () => {
    for (const key of ['sk_test_other', '']) {
      const {status, body} = await mint({organization_id}, key);
      expect(status).to.equal(401);
      expect(body).to.have.keys('message', 'code').and.to.include({code: 'unauthorized'});
    }
  });

  const broken: readonly [string, unknown, string][] = [
    ['that is not JSON', '{', 'the body must be a JSON object'],
    ['that is a list', [1], 'the body must be a JSON object'],
    ['that is null', null, 'the body must be a JSON object'],
    ['without an organization', {}, 'organization_id must be a string'],
    ['with scopes and no organization', {user_id: 'u', scopes: [manageUsers]}, 'organization_id must be a string'],
    ['with an empty user', {user_id: ''}, 'user_id must be a string'],
    ['with a number as the organization', {organization_id: 1}, 'organization_id must be a string'],
    ['with a number as the user', {organization_id, user_id: 1}, 'user_id must be a string'],
    ['with a string as the scopes', {organization_id, scopes: manageUsers}, 'scopes must be a list of strings'],
    ['with an unknown scope', {organization_id, scopes: ['all']}, 'scopes must not contain all'],
    [
      'with a scope that cannot be minted',
      {organization_id, scopes: ['widgets:user-api-keys:manage-self']},
      'scopes must not contain widgets:user-api-keys:manage-self, a permission that only a role can grant',
    ],
  ];
  for (const [what, body, message] of broken) {
    it(`refuses a body ${what}`, async () => {
      const answer = await mint(body);
      expect(answer.status).to.equal(400);
      expect(answer.body).to.deep.equal({message: [message], error: 'Bad Request', error_description: message});
    });
  }

  it('names everything that is wrong with a body', async () => {
    const {body} = await mint({user_id: 1, scopes: ['all']});
    const problems = ['organization_id must be a string', 'user_id must be a string', 'scopes must not contain all'];
    expect(body).to.deep.include({message: problems, error_description: problems.join('; ')});
  });

  const impossible: readonly [string, Record<string, unknown>, number, RegExp][] = [
    ['an unknown organization', {organization_id: 'org_nobody'}, 404, /Organization/],
    ['an unknown user', {organization_id, user_id: 'user_nobody'}, 404, /User/],
    [
      'a user who is not a member of the organization',
      {organization_id: emptyOrganizationId, user_id: defaultUserId},
      422,
      /member/,
    ],
    [
      'a scope that the user may not hold',
      {organization_id, user_id: developerUserId, scopes: [manageUsers]},
      422,
      /widgets:users-table:manage/,
    ],
  ];
  for (const [what, body, status, message] of impossible) {
    it(`refuses ${what}`, async () => {
      const answer = await mint(body);
      expect(answer.status).to.equal(status);
      expect(answer.body.message).to.match(message);
      expect(answer.body.code).to.equal(status === 404 ? 'not_found' : 'unprocessable_entity');
    });
  }

  it('refuses an invited user', async () => {
    const user_id = sandbox.addMember({status: 'Invited'}).id;
    expect((await mint({organization_id, user_id})).status).to.equal(422);
  });

  it('grants a developer the scope of their role', async () => {
    const body = {organization_id, user_id: developerUserId, scopes: ['widgets:api-keys:manage']};
    expect((await mint(body)).status).to.equal(201);
  });

  it('grants every member every scope if the sandbox has custom roles', async () => {
    start({roles: [{slug: 'staff', name: 'Staff', default: true}]});
    expect((await mint({organization_id, user_id: defaultUserId, scopes: [manageUsers]})).status).to.equal(201);
  });
});
