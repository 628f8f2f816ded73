import assert from 'node:assert/strict';
import {once} from 'node:events';
import {request} from 'node:http';
import {after, afterEach, before, describe, it} from 'node:test';
import {createSandbox} from '../../src/sandbox/index.js';
import {serveSandbox, type SandboxServer} from '../../src/sandbox/node.js';

const sandbox = createSandbox({members: 30});
const {Request: OwnRequest, Response: OwnResponse} = globalThis;
let server: SandboxServer;

before(async () => {
  server = await serveSandbox(sandbox);
});
afterEach(() => sandbox.reset());
after(() => server.close());

/** The response as received over the wire, until the connection closes. */
async function raw(path: string) {
  const headers = {authorization: `Bearer ${await sandbox.mintToken()}`};
  const sent = request(`${server.url}${path}`, {headers, agent: false}).end();
  const outcome = await Promise.race([once(sent, 'response'), once(sent, 'error').catch((error: Error) => [error])]);
  const [response] = outcome as [import('node:http').IncomingMessage];
  let text = '';
  const error = await (async () => {
    for await (const chunk of response) text += String(chunk);
  })().catch((cause: NodeJS.ErrnoException) => cause.code);
  return {status: response.statusCode, length: Number(response.headers['content-length']), text, error};
}

async function refusal(path: string) {
  const sent = request(`${server.url}${path}`, {agent: false}).end();
  const [error] = (await once(sent, 'error')) as [NodeJS.ErrnoException];
  return error.code;
}

describe('a served sandbox', () => {
  it('responds', async () => {
    const {status, text, error} = await raw('/_widgets/UserManagement/roles');
    assert.deepEqual([status, error], [200, undefined]);
    assert.equal((JSON.parse(text) as unknown[]).length, sandbox.settings.roles.length);
  });

  it('reads request bodies', async () => {
    const body = JSON.stringify({latency: 1});
    const response = await fetch(`${server.url}/_sandbox/settings`, {method: 'POST', body});
    assert.equal(response.status, 200);
    assert.equal(sandbox.settings.latency, 1);
  });

  it('serves the portal at its own address', async () => {
    const headers = {authorization: `Bearer ${await sandbox.mintToken()}`};
    const generate = `${server.url}/_widgets/admin-portal/generate-link?intent=sso`;
    const {link} = (await (await fetch(generate, {method: 'POST', headers})).json()) as {link: string};
    const [address, query] = link.split('?');
    assert.equal(address, `${server.url}/portal/launch`);
    const response = await fetch(address, {method: 'POST', body: new URLSearchParams(query)});
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type')!, /^text\/html/);
    assert.match(await response.text(), /<h1>Single sign-on<\/h1>/);
  });

  it('resets the connection for a drop', async () => {
    sandbox.fail({kind: 'drop'});
    assert.equal(await refusal('/_widgets/settings'), 'ECONNRESET');
    await assert.rejects(fetch(`${server.url}/_widgets/settings`), TypeError);
  });

  it('announces the full length and sends half of the body', async () => {
    const whole = await raw('/_widgets/UserManagement/roles');
    sandbox.fail({kind: 'half-json'});
    const half = await raw('/_widgets/UserManagement/roles');
    assert.equal(half.status, 200);
    assert.equal(half.error, 'ECONNRESET');
    assert.equal(half.length, Buffer.byteLength(whole.text));
    assert(half.text.length > 0 && whole.text.startsWith(half.text));
    assert(half.text.length < whole.text.length);
  });

  it('sends a response without a body', async () => {
    sandbox.fail({kind: 'empty'});
    const {status, text, error} = await raw('/_widgets/UserManagement/roles');
    assert.deepEqual([status, text, error], [200, '', undefined]);
  });

  it('makes no change for a client that has disconnected', async () => {
    sandbox.update({latency: 400});
    const [first] = sandbox.members();
    const sent = request(`${server.url}/_widgets/UserManagement/invites/${first!.id}`, {
      method: 'DELETE',
      agent: false,
      headers: {authorization: `Bearer ${await sandbox.mintToken()}`},
    }).end();
    sent.on('error', () => undefined);
    await until(() => sandbox.requests.length === 1);
    sent.destroy();
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal(sandbox.members()[0]?.status, 'Invited');
    assert.equal(sandbox.requests[0]?.status, null);
  });

  it('does not replace global objects', () => {
    assert.equal(globalThis.Request, OwnRequest);
    assert.equal(globalThis.Response, OwnResponse);
  });

  it('closes while a request is pending', async () => {
    const other = await serveSandbox(sandbox);
    sandbox.fail({kind: 'hang'});
    const waiting = assert.rejects(fetch(`${other.url}/_widgets/settings`));
    await until(() => sandbox.requests.length === 1);
    await other.close();
    await waiting;
    await assert.rejects(fetch(`${other.url}/_widgets/settings`));
  });

  it('listens on the given host and port', async () => {
    const first = await serveSandbox(sandbox, {host: 'localhost'});
    assert.match(first.url, /^http:\/\/localhost:\d+$/);
    await assert.rejects(
      serveSandbox(sandbox, {host: 'localhost', port: Number(new URL(first.url).port)}),
      /EADDRINUSE/,
    );
    await first.close();
  });
});

async function until(condition: () => boolean) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
