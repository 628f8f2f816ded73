import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {createSandbox} from '../../src/sandbox/index.js';

// These tests run in Node, since a page cannot set the Origin header.
const sandbox = createSandbox({members: 10});
const address = 'https://api.workos.com/_widgets/settings';

afterEach(() => sandbox.reset());

function preflight(origin: string) {
  const headers = {
    origin,
    'access-control-request-method': 'DELETE',
    'access-control-request-headers': 'authorization,workos-widgets-type',
  };
  return sandbox.fetch(address, {method: 'OPTIONS', headers});
}

function list(response: Response, name: string) {
  return (response.headers.get(name) ?? '').split(/, */).sort();
}

function corsHeaders({headers}: Response) {
  return [...headers.keys()].filter((name) => name.startsWith('access-control-'));
}

describe('CORS', () => {
  it('lets any origin send the requests of widgets, and cache the preflight', async () => {
    const response = await preflight('https://app.example');
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(list(response, 'access-control-allow-methods'), ['DELETE', 'GET', 'POST', 'PUT']);
    assert.deepEqual(list(response, 'access-control-allow-headers'), [
      'authorization',
      'content-type',
      'workos-widgets-type',
      'workos-widgets-version',
      'x-elevated-access-token',
    ]);
    assert(Number(response.headers.get('access-control-max-age')) > 0);
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
  });

  it('lets pages read responses, including failures', async () => {
    const headers = {origin: 'https://app.example'};
    const refused = await sandbox.fetch(address, {headers});
    sandbox.fail({kind: 'status', status: 429, retryAfter: 1});
    const limited = await sandbox.fetch(address, {headers});
    assert.deepEqual([refused.status, limited.status], [401, 429]);
    for (const response of [refused, limited]) {
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.deepEqual(list(response, 'access-control-expose-headers'), ['retry-after']);
    }
  });

  it('allows a listed origin by name', async () => {
    sandbox.update({allowedOrigins: ['https://app.example']});
    const response = await preflight('https://app.example');
    assert.equal(response.headers.get('access-control-allow-origin'), 'https://app.example');
    assert(list(response, 'vary').includes('Origin'));
  });

  it('sends no CORS headers to an unlisted origin', async () => {
    sandbox.update({allowedOrigins: ['https://app.example']});
    const asked = await preflight('https://evil.example');
    const answered = await sandbox.fetch(address, {headers: {origin: 'https://evil.example'}});
    assert.deepEqual([corsHeaders(asked), corsHeaders(answered)], [[], []]);
  });

  it('always accepts requests of servers, which have no origin', async () => {
    sandbox.update({allowedOrigins: []});
    assert.equal((await sandbox.fetch('https://api.workos.com/_sandbox/state')).status, 200);
  });
});
