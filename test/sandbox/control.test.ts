import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {decodeJwt} from 'jose';
import {
  defaultOrganizationId,
  defaultUserId,
  faultKinds,
  seededOrganizations,
  widgetScopes,
} from '../../src/sandbox/index.js';
import {base, caller, sandbox, send, start} from './support.js';

beforeEach(() => start());

describe('the control routes', () => {
  it('return the state of the sandbox', async () => {
    const {status, body} = await send('GET /_sandbox/state');
    expect(status).to.equal(200);
    expect(body.settings).to.deep.equal(JSON.parse(JSON.stringify(sandbox.settings)));
    expect(body.organizations).to.deep.equal(seededOrganizations);
    expect(body.users.map(({id}: {id: string}) => id)).to.include(defaultUserId);
    expect(body.scopes).to.deep.equal(widgetScopes);
    expect(body.faultKinds).to.deep.equal(faultKinds);
    expect([body.defaultOrganizationId, body.defaultUserId]).to.deep.equal([defaultOrganizationId, defaultUserId]);
  });

  it('change settings', async () => {
    const patch = {
      latency: 5,
      multipleRoles: false,
      cursors: 'after',
      tokenClaims: 'permissions',
      expiredStatus: 401,
      elevatedSeconds: 30,
      allowedOrigins: ['https://app.example'],
      cacheHeaders: {'cache-control': 'max-age=300'},
      roles: [],
      members: 3,
      scenario: 'odd',
      faults: [{kind: 'drop', match: 'GET roles', times: 1}],
    };
    const {status, body} = await send('POST /_sandbox/settings', patch);
    expect(status).to.equal(200);
    expect(body.settings).to.deep.equal(patch);
    expect(sandbox.settings).to.deep.equal(patch);
  });

  const lengths: readonly [Record<string, unknown>, number][] = [
    [{members: 0}, 0],
    [{members: 1}, 1],
    [{members: 25}, 25],
    [{scenario: 'empty'}, 0],
    [{scenario: 'one'}, 1],
    [{scenario: 'full'}, 60],
  ];
  for (const [patch, length] of lengths) {
    it(`fill the main organization for ${JSON.stringify(patch)}`, async () => {
      sandbox.setMembers([{}, {}]);
      await send('POST /_sandbox/settings', patch);
      const {body} = await (await caller())(`GET ${base}/members?limit=1000`);
      expect(body.data).to.have.length(length);
      if (length) expect(body.data.map(({id}: {id: string}) => id)).to.include(defaultUserId);
    });
  }

  const refused: readonly [unknown, RegExp][] = [
    [{speed: 5}, /Unknown setting: speed/],
    [{toString: 5}, /Unknown setting: toString/],
    [{latency: -1}, /latency/],
    [{latency: '5'}, /latency/],
    [{multipleRoles: 'yes'}, /multipleRoles/],
    [{cursors: 'next'}, /cursors/],
    [{tokenClaims: 'scope'}, /tokenClaims/],
    [{expiredStatus: 500}, /expiredStatus/],
    [{allowedOrigins: '*'}, /allowedOrigins/],
    [{cacheHeaders: 'no-store'}, /cacheHeaders/],
    [{cacheHeaders: ['no-store']}, /cacheHeaders/],
    [{cacheHeaders: {'cache-control': 300}}, /cacheHeaders/],
    [{cacheHeaders: {'cache control': 'no-store'}}, /cacheHeaders/],
    [{roles: [{slug: 'a'}]}, /roles/],
    [{members: null}, /members/],
    [{scenario: 'some'}, /scenario/],
    [{faults: [{kind: 'fire'}]}, /faults/],
    [{faults: [null]}, /faults/],
  ];
  for (const [patch, message] of refused) {
    it(`refuse ${JSON.stringify(patch)} and change nothing`, async () => {
      const before = sandbox.settings;
      const {status, body} = await send('POST /_sandbox/settings', {...(patch as object)});
      expect(status).to.equal(400);
      expect(body.message).to.match(message);
      expect(sandbox.settings).to.deep.equal(before);
    });
  }

  it('mint tokens', async () => {
    const {status, body} = await send('POST /_sandbox/token', {userId: null, scopes: [], expiresIn: -5});
    expect(status).to.equal(201);
    const claims = decodeJwt(body.token);
    expect(claims.scopes).to.deep.equal([]);
    expect(claims).to.not.have.property('sub');
    expect(decodeJwt((await send('POST /_sandbox/token')).body.token).sub).to.equal(defaultUserId);
  });

  it('reset the sandbox', async () => {
    sandbox.setMembers([]);
    sandbox.update({latency: 5, allowedOrigins: []});
    sandbox.fail({kind: 'drop'});
    const {status, body} = await send('POST /_sandbox/reset');
    expect(status).to.equal(200);
    expect(body.settings).to.include({latency: 0, members: 10_000, allowedOrigins: null});
    expect(body.settings.faults).to.deep.equal([]);
  });

  it('list the logged requests without their own', async () => {
    await send('GET /_widgets/settings');
    await send('GET /_sandbox/state');
    const {body} = await send('GET /_sandbox/requests');
    expect(body.data.map(({path}: {path: string}) => path)).to.deep.equal(['/_widgets/settings']);
  });

  it('respond with 404 to anything else', async () => {
    expect((await send('GET /_sandbox/nothing')).status).to.equal(404);
  });
});
