import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {defaultOrganizationId, type Fault} from '../../src/sandbox/index.js';
import {base, caller, sandbox, send, start} from './support.js';

beforeEach(() => start());

const secretKey = {authorization: 'Bearer sk_test_sandbox'};
const grant = {organization_id: defaultOrganizationId};

/** Every kind of response, by what makes it. */
const answers = {
  'a list': async () => (await caller())(`GET ${base}/members`),
  'a change': async () => (await caller())(`DELETE ${base}/members/${sandbox.members()[1]!.id}`),
  'an unknown path': async () => (await caller())('GET /_widgets/nothing'),
  'a missing token': () => send(`GET ${base}/members`),
  'a missing scope': async () => (await caller({scopes: []}))(`GET ${base}/members`),
  'a mint': () => send('POST /widgets/token', grant, secretKey),
  'a refused mint': () => send('POST /widgets/token', grant),
};

const faults: readonly Fault[] = [
  {kind: 'status', status: 503},
  {kind: 'unauthorized'},
  {kind: 'html'},
  {kind: 'empty'},
  {kind: 'nulls'},
];

describe('cacheHeaders', () => {
  for (const [title, ask] of Object.entries(answers)) {
    it(`forbids caches to keep the response to ${title}`, async () => {
      expect((await ask()).headers.get('cache-control')).to.equal('no-store');
    });
  }

  for (const fault of faults) {
    it(`forbids caches to keep a response with the fault ${fault.kind}`, async () => {
      sandbox.fail(fault);
      const call = await caller();
      expect((await call(`GET ${base}/members`)).headers.get('cache-control')).to.equal('no-store');
      expect((await send('POST /widgets/token', grant, secretKey)).headers.get('cache-control')).to.equal('no-store');
    });
  }

  it('replaces the default until the sandbox is reset', async () => {
    sandbox.update({
      cacheHeaders: {expires: 'Sat, 01 Mar 2031 12:00:00 GMT', 'last-modified': 'Sun, 01 Feb 2026 12:00:00 GMT'},
    });
    const {headers} = await answers['a list']();
    expect(headers.get('expires')).to.equal('Sat, 01 Mar 2031 12:00:00 GMT');
    expect(headers.get('last-modified')).to.equal('Sun, 01 Feb 2026 12:00:00 GMT');
    expect(headers.get('cache-control')).to.equal(null);
    start();
    expect((await answers['a list']()).headers.get('cache-control')).to.equal('no-store');
  });

  it('can be empty', async () => {
    start({cacheHeaders: {}});
    expect((await answers['a list']()).headers.get('cache-control')).to.equal(null);
  });

  it('stays readable to pages of other origins', async () => {
    start({cacheHeaders: {'cache-control': 'private, max-age=300'}});
    const {headers} = await send(`GET ${base}/members`, undefined, {origin: 'https://app.example'});
    expect(headers.get('cache-control')).to.equal('private, max-age=300');
    expect(headers.get('access-control-allow-origin')).to.equal('*');
  });
});
