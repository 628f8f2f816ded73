import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {defaultOrganizationId, defaultUserId} from '../../src/sandbox/index.js';
import {until} from '../helpers/wait.js';
import {base, caller, clock, sandbox, send, start} from './support.js';

beforeEach(() => start());

describe('the log', () => {
  it('records each request with its sender and status', async () => {
    const call = await caller();
    await call(`GET ${base}/members?limit=5&search=a%20b`);
    await call(`POST ${base}/invite-user`, {email: 'nonsense', roles: []});
    const by = {organizationId: defaultOrganizationId, userId: defaultUserId, widget: null, at: clock.now};
    expect(JSON.parse(JSON.stringify(sandbox.requests))).to.deep.equal([
      {...by, method: 'GET', path: `${base}/members`, query: {limit: '5', search: 'a b'}, status: 200},
      {
        ...by,
        ...{method: 'POST', path: `${base}/invite-user`, query: {}, status: 400},
        body: {email: 'nonsense', roles: []},
      },
    ]);
  });

  it('records a request without a body at once, so that none appears in the log after a reset', async () => {
    const response = send(`GET ${base}/members`);
    expect(sandbox.requests).to.have.length(1);
    await response;
    expect(sandbox.requests).to.have.length(1);
  });

  it('records the widget that sent a request', async () => {
    await send('GET /_widgets/settings', undefined, {'workos-widgets-type': 'pipes'});
    expect(sandbox.requests[0]).to.include({widget: 'pipes', status: 401});
    expect(sandbox.requests[0]).to.not.have.any.keys('organizationId', 'userId', 'body');
  });

  it('records whether a request had elevated access, without the token', async () => {
    await send('GET /_widgets/settings', undefined, {'x-elevated-access-token': 'secret'});
    expect(sandbox.requests[0]).to.include({isElevated: true});
    expect(JSON.stringify(sandbox.requests)).not.to.include('secret');
  });

  it('never contains a token', async () => {
    const token = await sandbox.mintToken();
    await send(`GET ${base}/roles`, undefined, {authorization: `Bearer ${token}`});
    await send('POST /widgets/token', {organization_id: 'x'}, {authorization: 'Bearer sk_test_sandbox'});
    const text = JSON.stringify(sandbox.requests);
    expect(text).to.not.include(token.split('.')[2]).and.to.not.include('sk_test');
  });

  it('has a null status for dropped and aborted requests', async () => {
    sandbox.fail({kind: 'drop', times: 1});
    await send(`GET ${base}/roles`).catch(() => undefined);
    sandbox.fail({kind: 'hang'});
    const controller = new AbortController();
    const hanging = sandbox.fetch('https://api.workos.com/_widgets/settings', {signal: controller.signal});
    await until(() => sandbox.requests.length === 2, 'both requests');
    controller.abort();
    await hanging.catch(() => undefined);
    expect(sandbox.requests.map(({status}) => status)).to.deep.equal([null, null]);
  });

  it('keeps the last thousand requests', async () => {
    for (let count = 0; count < 1_003; count++) await send(`GET /_widgets/settings?count=${count}`);
    expect(sandbox.requests).to.have.length(1_000);
    expect(sandbox.requests[0]?.query.count).to.equal('3');
  });
});
