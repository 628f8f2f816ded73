import {before, beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {developerUserId, type Fault} from '../../src/sandbox/index.js';
import {base, caller, sandbox, send, start} from './support.js';

type Call = Awaited<ReturnType<typeof caller>>;

let call: Call;

before(async () => {
  call = await caller();
});
beforeEach(() => start());

const roles = `GET ${base}/roles`;
const remove = `DELETE ${base}/members/${developerUserId}`;

const succeeded = 'The request succeeded.';

async function rejection(answer: Promise<unknown>): Promise<Error> {
  return answer.then(
    () => new Error(succeeded),
    (error: Error) => error,
  );
}

function hasDeveloper() {
  return sandbox.members().some(({id}) => id === developerUserId);
}

describe('a fault', () => {
  it('drops the connection, with the error of a browser', async () => {
    sandbox.fail({kind: 'drop'});
    const error = await rejection(call(remove));
    expect(error).to.be.instanceOf(TypeError);
    expect([error.name, error.message]).to.deep.equal(['TypeError', 'Failed to fetch']);
    expect(hasDeveloper()).to.equal(true);
  });

  it('hangs until the request is aborted', async () => {
    sandbox.fail({kind: 'hang'});
    const controller = new AbortController();
    const answer = rejection(sandbox.fetch('https://api.workos.com/_widgets/settings', {signal: controller.signal}));
    setTimeout(() => controller.abort(), 20);
    expect((await answer).name).to.equal('AbortError');
  });

  it('responds with a status instead', async () => {
    const errors = [{code: 'invalid', field: 'name'}];
    sandbox.fail({kind: 'status', status: 429, message: 'Slow down.', errors, retryAfter: 7});
    const {status, headers, body} = await call(remove);
    expect([status, headers.get('retry-after')]).to.deep.equal([429, '7']);
    expect(body).to.deep.equal({message: 'Slow down.', errors});
    expect(hasDeveloper()).to.equal(true);
  });

  const plain: readonly [Fault, number, unknown][] = [
    [{kind: 'status'}, 500, {message: 'Something went wrong.'}],
    [{kind: 'unauthorized'}, 401, {message: 'The token is not valid.'}],
    [{kind: 'forbidden', message: 'No.'}, 403, {message: 'No.'}],
  ];
  for (const [fault, status, body] of plain) {
    it(`responds with ${status} for the kind ${fault.kind}`, async () => {
      sandbox.fail(fault);
      const answer = await call(roles);
      expect([answer.status, answer.body]).to.deep.equal([status, body]);
      expect(answer.headers.get('access-control-allow-origin')).to.equal('*');
    });
  }

  it('responds with an HTML page', async () => {
    sandbox.fail({kind: 'html', times: 1});
    sandbox.fail({kind: 'html', status: 200});
    const {status, headers, body} = await call(roles);
    expect([status, headers.get('content-type')]).to.deep.equal([502, 'text/html; charset=utf-8']);
    expect(body).to.match(/^<!doctype html>/);
    expect((await call(roles)).status).to.equal(200);
  });

  it('delays the response', async () => {
    sandbox.fail({kind: 'slow', delay: 60});
    const startTime = performance.now();
    expect((await call(roles)).status).to.equal(200);
    expect(performance.now() - startTime).to.be.at.least(50);
  });

  it('omits the body after handling the request', async () => {
    sandbox.fail({kind: 'empty'});
    const {status, body} = await call(remove);
    expect([status, body]).to.deep.equal([200, '']);
    expect(hasDeveloper()).to.equal(false);
  });

  it('drops the connection in the middle of the body', async () => {
    sandbox.fail({kind: 'half-json'});
    const authorization = `Bearer ${await sandbox.mintToken()}`;
    const address = `https://api.workos.com${base}/roles`;
    const response = await sandbox.fetch(address, {headers: {authorization}});
    const length = Number(response.headers.get('content-length'));
    expect(response.status).to.equal(200);
    const reader = response.body!.getReader();
    const {value} = await reader.read();
    expect(value?.length).to.equal(length >> 1);
    expect(await rejection(reader.read())).to.be.instanceOf(TypeError);
    const again = await sandbox.fetch(address, {headers: {authorization}});
    expect((await rejection(again.json())).message).to.not.equal(succeeded); // The message differs between engines.
  });

  const corruptions: readonly [Fault['kind'], unknown][] = [
    ['wrong-types', {roles: [{slug: 6, name: 6, default: 'true'}], multipleRolesEnabled: 'true'}],
    ['wrong-shape', [{roles: {0: {slug: 'viewer', name: 'Viewer', default: true}}, multipleRolesEnabled: true}]],
    ['nulls', {roles: [{slug: null, name: null, default: null}], multipleRolesEnabled: null}],
  ];
  for (const [kind, body] of corruptions) {
    it(`corrupts the response with ${kind}`, async () => {
      start({roles: [{slug: 'viewer', name: 'Viewer', default: true}]});
      sandbox.fail({kind});
      const answer = await call(`GET ${base}/roles-and-config`);
      expect([answer.status, answer.body]).to.deep.equal([200, body]);
    });
  }

  it('keeps nulls and turns numbers into strings with wrong-types', async () => {
    sandbox.setMembers([{id: 'a', roles: null, overrides: {count: 5}}]);
    sandbox.fail({kind: 'wrong-types'});
    const [row] = (await call(`GET ${base}/members`)).body.data;
    expect([row.roles, row.count]).to.deep.equal([null, '5']);
  });

  it('affects the token endpoint too, but neither preflights nor control routes', async () => {
    sandbox.fail({kind: 'status'});
    expect((await send('POST /widgets/token', {})).status).to.equal(500);
    expect((await send('OPTIONS /_widgets/settings')).status).to.equal(204);
    expect((await send('GET /_sandbox/state')).status).to.equal(200);
  });

  it('ends after the given number of times', async () => {
    sandbox.fail({kind: 'status', times: 2});
    expect(sandbox.settings.faults).to.deep.equal([{kind: 'status', times: 2}]);
    const answers = [await call(roles), await call(roles), await call(roles)];
    expect(answers.map(({status}) => status)).to.deep.equal([500, 500, 200]);
    expect(sandbox.settings.faults).to.deep.equal([]);
  });

  it('starts after the previous fault has ended', async () => {
    sandbox.fail({kind: 'status', status: 503, times: 1});
    sandbox.fail({kind: 'status', status: 500});
    expect((await call(roles)).status).to.equal(503);
    expect((await call(roles)).status).to.equal(500);
  });
});
