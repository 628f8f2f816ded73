import {
  NotFoundException,
  OauthException,
  UnauthorizedException,
  UnprocessableEntityException,
  WorkOS,
} from '@workos-inc/node';
import {decodeJwt} from 'jose';
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  createSandbox,
  defaultOrganizationId as organizationId,
  defaultUserId as userId,
  developerUserId,
  emptyOrganizationId,
} from '../../src/sandbox/index.js';
import {serveSandbox, type SandboxServer} from '../../src/sandbox/node.js';
import {widgetTokenHandler} from '../../src/server/index.js';

const secretKey = 'sk_test_for_the_sdk';
const sandbox = createSandbox({secretKey, members: 30});
let server: SandboxServer;

before(async () => {
  server = await serveSandbox(sandbox);
});
after(() => server.close());

function workos(key = secretKey) {
  const {hostname, port} = new URL(server.url);
  return new WorkOS(key, {apiHostname: hostname, port: Number(port), https: false});
}

describe('the official SDK', () => {
  it('mints a token that lists members', async () => {
    const token = await workos().widgets.getToken({organizationId, userId, scopes: ['widgets:users-table:manage']});
    const address = `${server.url}/_widgets/UserManagement/members`;
    const response = await fetch(address, {headers: {authorization: `Bearer ${token}`}});
    const {data} = (await response.json()) as {data: {id: string; isLoggedInUser: boolean | null}[]};
    assert.equal(response.status, 200);
    assert.equal(data.length, 10);
    assert.deepEqual(
      data.filter(({isLoggedInUser}) => isLoggedInUser).map(({id}) => id),
      [userId],
    );
  });

  it('mints a token of a user alone', async () => {
    const handler = widgetTokenHandler({workos: workos(), authorize: () => ({userId})});
    const {token} = (await (await handler(new Request('https://app.example/token'))).json()) as {token: string};
    const claims = decodeJwt(token);
    assert.equal(claims.sub, userId);
    assert.equal(claims.org_id, undefined);
  });

  it('throws for a wrong secret key', async () => {
    const mint = workos('sk_test_wrong').widgets.getToken({organizationId, userId});
    await assert.rejects(mint, UnauthorizedException);
  });

  it('throws for an unknown organization or user', async () => {
    const {widgets} = workos();
    await assert.rejects(widgets.getToken({organizationId: 'org_nobody', userId}), NotFoundException);
    await assert.rejects(widgets.getToken({organizationId, userId: 'user_nobody'}), (error) => {
      assert(error instanceof NotFoundException);
      assert.equal(error.code, 'not_found');
      assert.match(error.message, /user_nobody/);
      return true;
    });
  });

  it('throws for a user who is not a member or lacks the permission', async () => {
    const {widgets} = workos();
    const scopes = ['widgets:users-table:manage' as const];
    await assert.rejects(
      widgets.getToken({organizationId: emptyOrganizationId, userId, scopes}),
      UnprocessableEntityException,
    );
    await assert.rejects(
      widgets.getToken({organizationId, userId: developerUserId, scopes}),
      UnprocessableEntityException,
    );
  });

  it('throws with the reason for an invalid request', async () => {
    const scopes = ['widgets:nonsense' as 'widgets:sso:manage'];
    await assert.rejects(workos().widgets.getToken({organizationId, userId, scopes}), (error) => {
      assert(error instanceof OauthException);
      assert.equal(error.status, 400);
      assert.deepEqual((error.rawData as {message: unknown}).message, ['scopes must not contain widgets:nonsense']);
      return true;
    });
  });

  const refusals: readonly [string, Readonly<Record<string, unknown>>, RegExp][] = [
    ['an unknown organization', {organizationId: 'org_nobody'}, /^Organization not found: org_nobody\.$/],
    ['an unknown user', {userId: 'user_nobody'}, /^User not found: user_nobody\.$/],
    ['a user of another organization', {organizationId: emptyOrganizationId}, /^The user is not a member/],
    [
      'a scope that the user’s role does not permit',
      {userId: developerUserId, scopes: ['widgets:sso:manage']},
      /^The user may not hold the scope widgets:sso:manage\.$/,
    ],
    ['an unknown scope', {scopes: ['widgets:nonsense']}, /scopes must not contain widgets:nonsense/],
    [
      'a permission of roles',
      {scopes: ['widgets:user-api-keys:manage-all']},
      /widgets:user-api-keys:manage-all, a permission that only a role can grant/,
    ],
    [
      'scopes without an organization',
      {organizationId: undefined, scopes: ['widgets:sso:manage']},
      /organization_id must be a string/,
    ],
    ['an organization of another type', {organizationId: 1}, /organization_id must be a string/],
    ['a user of another type', {userId: {}}, /user_id must be a string/],
    ['scopes of another type', {scopes: 'widgets:sso:manage'}, /scopes must be a list of strings/],
  ];
  for (const [what, request, message] of refusals) {
    it(`names the reason for a refusal: ${what}`, async () => {
      const {widgets} = workos();
      await assert.rejects(widgets.getToken({organizationId, userId, ...request}), {
        message,
      });
    });
  }

  it('names the reason for a refusal: another body', async () => {
    await assert.rejects(workos().post('/widgets/token', [organizationId]), {message: /must be a JSON object/});
  });

  it('names the reason for a refusal: another key', async () => {
    await assert.rejects(workos('sk_test_wrong').widgets.getToken({organizationId, userId}), {message: /API key/});
  });

  for (const status of [400, 403, 404, 422, 500]) {
    it(`quotes the message of an injected ${status}`, async () => {
      sandbox.fail({kind: 'status', status, message: 'The plan has ended.', times: 1});
      await assert.rejects(workos().widgets.getToken({organizationId, userId}), {message: 'The plan has ended.'});
    });
  }
});
