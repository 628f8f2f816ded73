import {getRequestListener} from '@hono/node-server';
import {WorkOS} from '@workos-inc/node';
import {decodeJwt} from 'jose';
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {type IncomingMessage, type RequestOptions, type Server, createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, afterEach, before, describe, it, mock} from 'node:test';
import {
  createSandbox,
  defaultOrganizationId,
  defaultUserId,
  developerUserId,
  emptyOrganizationId,
  secondOrganizationId,
} from '../../src/sandbox/index.js';
import {type SandboxServer, serveSandbox} from '../../src/sandbox/node.js';
import {type WidgetGrant, widgetTokenHandler} from '../../src/server/index.js';

const secretKey = 'sk_test_for_the_server';
const sandbox = createSandbox({secretKey, members: 30});
const usersTable = 'widgets:users-table:manage';

/** The grants of the signed-in users, by the session in their cookie. */
const people: Readonly<Record<string, WidgetGrant>> = {
  priya: {organizationId: defaultOrganizationId, userId: defaultUserId, scopes: [usersTable]},
  developer: {organizationId: defaultOrganizationId, userId: developerUserId, scopes: ['widgets:api-keys:manage']},
  excessive: {organizationId: defaultOrganizationId, userId: developerUserId, scopes: [usersTable]},
  stranger: {organizationId: emptyOrganizationId, userId: defaultUserId, scopes: [usersTable]},
  unknown: {organizationId: 'org_nobody', userId: defaultUserId, scopes: [usersTable]},
  nonsense: {organizationId: defaultOrganizationId, userId: defaultUserId, scopes: ['widgets:nonsense']},
};

let service: SandboxServer;
let backEnd: Server;

before(async () => {
  service = await serveSandbox(sandbox);
  backEnd = createServer(getRequestListener(handler(), {overrideGlobalObjects: false})).listen(0, '127.0.0.1');
  await once(backEnd, 'listening');
});
after(async () => {
  backEnd.closeAllConnections();
  backEnd.close();
  await service.close();
});
afterEach(() => {
  mock.restoreAll();
  sandbox.reset();
});

function sdk(apiKey = secretKey, address = service.url) {
  const {hostname, port} = new URL(address);
  // Without a key, the SDK requires a client ID.
  return new WorkOS({apiKey, clientId: 'client_1', apiHostname: hostname, port: Number(port), https: false});
}

function handler(key?: string, address?: string) {
  return widgetTokenHandler({
    workos: sdk(key, address),
    async authorize({headers}) {
      const session = /\bsession=(\w+)/.exec(headers.get('cookie') ?? '')?.[1];
      return session ? people[session] : undefined;
    },
  });
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly token: string;
}

/** Sends a request with Node's HTTP client, which allows any header. */
async function ask(path: string, {headers, ...options}: RequestOptions = {}, body?: string): Promise<Answer> {
  const {port} = backEnd.address() as AddressInfo;
  const sized = {...headers, ...(body && {'content-length': Buffer.byteLength(body)})};
  const sent = request({port, host: '127.0.0.1', path, headers: sized, agent: false, ...options}).end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  const own = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
  return read(response.statusCode!, new Headers(Object.fromEntries(own)), text);
}

/** Calls a handler as servers with `Request` and `Response` objects do. */
async function askHandler(answer: ReturnType<typeof handler>) {
  const response = await answer(new Request('https://app.example/token', as('priya')));
  return read(response.status, response.headers, await response.text());
}

function read(status: number, headers: Headers, text: string): Answer {
  assert.equal(headers.get('cache-control'), 'no-store');
  return {status, headers, text, token: text && JSON.parse(text).token};
}

const as = (session: string) => ({headers: {cookie: `session=${session}`}});

describe('the token endpoint with the official SDK', () => {
  it('mints a token that the API accepts, with and without Node’s HTTP server', async () => {
    for (const {status, token} of [await ask('/token', as('priya')), await askHandler(handler())]) {
      assert.equal(status, 200);
      const address = `${service.url}/_widgets/UserManagement/members`;
      const response = await fetch(address, {headers: {authorization: `Bearer ${token}`}});
      const {data} = (await response.json()) as {data: {id: string; isLoggedInUser: boolean | null}[]};
      assert.equal(response.status, 200);
      assert.deepEqual(
        data.filter(({isLoggedInUser}) => isLoggedInUser).map(({id}) => id),
        [defaultUserId],
      );
    }
  });

  const wish = {
    organizationId: secondOrganizationId,
    organization_id: secondOrganizationId,
    org_id: secondOrganizationId,
    userId: developerUserId,
    user_id: developerUserId,
    scopes: 'widgets:sso:manage',
  };
  const bearer = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(wish))}.`;
  const query = new URLSearchParams(wish).toString();
  const json = JSON.stringify({...wish, scopes: [wish.scopes]});

  for (const [title, path, headers, body] of [
    ['the query', `/token?${query}`],
    ['lists in the query', `/token?${query.replaceAll('=', '[]=')}`],
    ['the path', `/token/${secondOrganizationId}/${developerUserId}`],
    ['an absolute URL', `http://${secondOrganizationId}.example/token?${query}`],
    ['a JSON body', '/token', {'content-type': 'application/json'}, json],
    ['a form', '/token', {'content-type': 'application/x-www-form-urlencoded'}, query],
    ['other cookies', '/token', {cookie: `session=priya; ${query.replaceAll('&', '; ')}`}],
    ['custom headers', '/token', {...wish, 'x-organization-id': secondOrganizationId, 'x-user-id': developerUserId}],
    ['a bearer token', '/token', {authorization: `Bearer ${bearer}`}],
    ['a host header', '/token', {host: secondOrganizationId, 'x-forwarded-host': secondOrganizationId}],
    ['a method override in a header', '/token', {'x-http-method-override': 'POST', 'x-http-method': 'POST'}, json],
    ['a method override in the query', `/token?_method=POST&${query}`, {}, json],
  ] as const satisfies readonly (readonly [string, string, object?, string?])[]) {
    it(`ignores ${title}`, async () => {
      const {status, token} = await ask(path, {headers: {cookie: 'session=priya', ...headers}}, body);
      assert.equal(status, 200);
      const {org_id, sub, scopes} = decodeJwt(token);
      assert.deepEqual(
        {org_id, sub, scopes},
        {org_id: defaultOrganizationId, sub: defaultUserId, scopes: [usersTable]},
      );
    });
  }

  it('gives concurrent users their own tokens', async () => {
    sandbox.update({latency: 20});
    const sessions = Array.from({length: 20}, (_, index) => (index % 2 ? 'priya' : 'developer'));
    const answers = await Promise.all(sessions.map((session) => ask('/token', as(session))));
    for (const [index, {token}] of answers.entries()) {
      const {org_id: organizationId, sub: userId, scopes} = decodeJwt(token);
      assert.deepEqual({organizationId, userId, scopes}, people[sessions[index]!]);
    }
  });

  it('sends nothing to the service without a session', async () => {
    for (const headers of [{}, {cookie: 'session=somebody'}, {cookie: `organizationId=${defaultOrganizationId}`}]) {
      assert.equal((await ask('/token', {headers})).status, 401);
    }
    assert.deepEqual(sandbox.requests, []);
  });

  it('returns 405 for methods other than GET', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE']) {
      const {status, headers} = await ask('/token', {method, ...as('priya')});
      assert.deepEqual([status, headers.get('allow')], [405, 'GET'], method);
    }
    assert.deepEqual(sandbox.requests, []);
  });

  it('refuses cross-site requests', async () => {
    const headers = {...as('priya').headers, 'sec-fetch-site': 'cross-site', origin: 'https://other.example'};
    const {status, headers: answered} = await ask('/token', {headers});
    assert.equal(status, 403);
    assert.equal(answered.get('access-control-allow-origin'), null);
    assert.deepEqual(sandbox.requests, []);
  });

  for (const [session, status, logged] of [
    ['excessive', 403, /^Could not create a widget token\. UnprocessableEntityException: The user may not hold/],
    ['stranger', 403, /^Could not create a widget token\. UnprocessableEntityException: The user is not a member/],
    ['unknown', 403, /^Could not create a widget token\. NotFoundException: Organization not found/],
    ['nonsense', 502, /^Could not create a widget token\. OauthException: [^]*must not contain widgets:nonsense/],
  ] as const) {
    it(`returns ${status} without a reason and logs the reason: ${session}`, async () => {
      const {mock: log} = mock.method(console, 'error', () => {});
      const answer = await ask('/token', as(session));
      assert.equal(answer.status, status);
      assert.doesNotMatch(answer.text, /org_|user_|sk_|widgets:/);
      assert.equal(log.callCount(), 1);
      assert.match(String(log.calls[0]?.arguments), logged);
    });
  }

  for (const [title, key, address, logged] of [
    ['the key is wrong', 'sk_test_wrong', undefined, 'UnauthorizedException'],
    ['the key is empty', '', undefined, 'ApiKeyRequiredException'],
    ['the key cannot be sent', 'sk_test_wrong\nsk_test_other', undefined, 'invalid header value'],
    ['the service is unreachable', secretKey, 'http://127.0.0.1:1', 'fetch failed'],
  ] as const) {
    it(`returns 502 and reveals no key if ${title}`, async () => {
      const variable = process.env.WORKOS_API_KEY;
      delete process.env.WORKOS_API_KEY; // The SDK would use it.
      const {mock: log} = mock.method(console, 'error', () => {});
      const {status, text} = await askHandler(handler(key, address));
      if (variable !== undefined) process.env.WORKOS_API_KEY = variable;
      assert.equal(status, 502);
      assert.deepEqual(JSON.parse(text), {message: 'The token could not be created.'});
      assert.equal(log.callCount(), 1);
      const line = log.calls[0]!.arguments.join(' ');
      assert.match(line, new RegExp(logged));
      assert.doesNotMatch(line, /sk_|org_|user_|eyJ|\n\s+at /);
    });
  }

  it('returns 502 if the service returns no token', async () => {
    for (const kind of ['half-json', 'empty', 'html', 'wrong-types', 'wrong-shape', 'nulls', 'drop'] as const) {
      const {mock: log} = mock.method(console, 'error', () => {});
      sandbox.fail({kind, times: 1});
      assert.equal((await ask('/token', as('priya'))).status, 502, kind);
      assert.equal(log.callCount(), 1);
      assert.equal((await ask('/token', as('priya'))).status, 200);
      mock.restoreAll();
    }
  });

  it('uses the user that an outer server has identified, with a handler for each request', async () => {
    const server = createServer((incoming, outgoing) => {
      const user = people[String(incoming.headers['x-test-user'])];
      const answer = widgetTokenHandler({workos: sdk(), authorize: () => user});
      void getRequestListener(answer, {overrideGlobalObjects: false})(incoming, outgoing);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    const {token} = await ask('/token', {port, headers: {'x-test-user': 'developer'}});
    assert.equal(decodeJwt(token).sub, developerUserId);
    server.closeAllConnections();
    server.close();
  });
});
