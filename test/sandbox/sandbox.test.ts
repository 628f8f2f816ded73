import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {
  createSandbox,
  defaultOrganizationId,
  defaultUserId,
  emptyOrganizationId,
  seededOrganizations,
  secondOrganizationId,
} from '../../src/sandbox/index.js';
import {base, caller, sandbox, send, start} from './support.js';

beforeEach(() => start());

async function rejection(answer: Promise<unknown>): Promise<Error> {
  return answer.then(
    () => new Error('The request succeeded.'),
    (error: Error) => error,
  );
}

describe('fetch', () => {
  it('can replace the global fetch', async () => {
    const own = globalThis.fetch;
    globalThis.fetch = sandbox.fetch;
    try {
      const answers = [
        await fetch('https://api.workos.com/_sandbox/state'),
        await fetch(new URL('https://api.workos.com/_sandbox/state')),
        await fetch(new Request('https://api.workos.com/_sandbox/state')),
        await fetch('/_sandbox/state'),
      ];
      expect(answers.map(({status}) => status)).to.deep.equal([200, 200, 200, 200]);
    } finally {
      globalThis.fetch = own;
    }
  });

  it('rejects at once if the signal is already aborted', async () => {
    const address = `https://api.workos.com${base}/roles`;
    const error = await rejection(sandbox.fetch(address, {signal: AbortSignal.abort()}));
    expect(error.name).to.equal('AbortError');
    expect(sandbox.requests).to.have.length(0);
  });

  it('rejects without an effect when aborted during the latency', async () => {
    start({latency: 10_000});
    const controller = new AbortController();
    const headers = {authorization: `Bearer ${await sandbox.mintToken()}`};
    const [first] = sandbox.members();
    const address = `https://api.workos.com${base}/invites/${first!.id}`;
    const answer = rejection(sandbox.fetch(address, {method: 'DELETE', headers, signal: controller.signal}));
    setTimeout(() => controller.abort(), 10);
    expect((await answer).name).to.equal('AbortError');
    expect(sandbox.members()[0]?.status).to.equal('Invited');
  });

  it('rejects with the reason of the request’s signal', async () => {
    start({latency: 10_000});
    const request = new Request('https://api.workos.com/_widgets/settings', {signal: AbortSignal.timeout(10)});
    expect((await rejection(sandbox.fetch(request))).name).to.equal('TimeoutError');
  });

  it('waits for the latency', async () => {
    start({latency: 60});
    const startTime = performance.now();
    await send('GET /_widgets/settings');
    expect(performance.now() - startTime).to.be.at.least(50);
  });

  for (const call of ['GET /_widgets/UserProfile/nothing', `PUT ${base}/members`, 'GET /_widgets']) {
    it(`responds with 404 to ${call}`, async () => {
      const {status, body} = await (await caller())(call);
      expect(status).to.equal(404);
      expect(body.message).to.be.a('string');
    });
  }

  it('checks the token before it responds with 404', async () => {
    expect((await send('GET /_widgets/UserProfile/nothing')).status).to.equal(401);
  });

  it('responds with 404 outside of the API', async () => {
    expect((await send('GET /')).status).to.equal(404);
  });
});

describe('createSandbox', () => {
  it('starts with the given settings', async () => {
    const own = createSandbox({members: 5, latency: 1, roles: [], faults: [{kind: 'drop'}], cursors: undefined});
    expect(own.settings).to.deep.include({members: 5, latency: 1, roles: [], cursors: 'before'});
    expect(own.settings.faults).to.deep.equal([{kind: 'drop'}]);
    expect(own.members()).to.have.length(5);
  });

  it('accepts a custom secret key', async () => {
    const own = createSandbox({secretKey: 'sk_test_other'});
    const mint = (key: string) =>
      own.fetch('https://api.workos.com/widgets/token', {
        method: 'POST',
        headers: {authorization: `Bearer ${key}`, 'content-type': 'application/json'},
        body: JSON.stringify({organization_id: defaultOrganizationId}),
      });
    expect([(await mint('sk_test_other')).status, (await mint('sk_test_sandbox')).status]).to.deep.equal([201, 401]);
  });

  it('refuses tokens of another sandbox', async () => {
    const authorization = `Bearer ${await createSandbox().mintToken()}`;
    expect((await send(`GET ${base}/roles`, undefined, {authorization})).status).to.equal(401);
  });

  it('resets its data and settings and keeps tokens valid', async () => {
    const call = await caller();
    const before = sandbox.members();
    await call(`DELETE ${base}/members/${before[1]!.id}`);
    sandbox.addMember({}, emptyOrganizationId);
    sandbox.update({latency: 3});
    sandbox.fail({kind: 'drop'});
    start();
    expect(sandbox.requests).to.have.length(0);
    expect(sandbox.settings.faults).to.have.length(0);
    expect(sandbox.settings.latency).to.equal(0);
    expect(sandbox.members()).to.deep.equal(before);
    expect(sandbox.members(emptyOrganizationId)).to.have.length(0);
    expect((await call(`GET ${base}/roles`)).status).to.equal(200);
  });

  it('copies members on the way in and out', () => {
    sandbox.members()[0]!.email = 'changed@example.com';
    expect(sandbox.members()[0]?.email).to.not.equal('changed@example.com');
    const given = {firstName: 'Ada', roles: [{slug: 'a', name: 'A'}]};
    const added = sandbox.addMember(given);
    added.firstName = 'Eve';
    given.roles.pop();
    expect(sandbox.members()[0]).to.deep.include({firstName: 'Ada', roles: [{slug: 'a', name: 'A'}]});
  });

  it('keeps members when other settings change', () => {
    sandbox.setMembers([{id: 'a'}]);
    sandbox.update({latency: 0, multipleRoles: false, roles: []});
    expect(sandbox.members().map(({id}) => id)).to.deep.equal(['a']);
  });

  it('lists its organizations', () => {
    expect(sandbox.organizations).to.equal(seededOrganizations);
    expect(sandbox.organizations.map(({id}) => id)).to.include.members([defaultOrganizationId, secondOrganizationId]);
    expect(sandbox.members(secondOrganizationId).some(({id}) => id === defaultUserId)).to.equal(true);
  });
});
