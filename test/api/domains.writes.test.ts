import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import type {Domain} from '../../src/api/domains.js';
import {removeDomain, reverifyDomain} from '../../src/api/domains.writes.js';
import type {Client} from '../../src/api/http/request.js';
import '../helpers/page-globals.js';

const client: Client = {
  origin: 'https://api.example',
  type: 'admin-portal-domain-verification',
  credentials: {
    hasEnded: false,
    getToken: async () => 't',
    renewToken: async () => undefined,
    reportRefusal: () => false,
  },
};

const failed: Domain = {
  id: 'd/1',
  domain: 'example.com',
  state: 'Failed',
  nameServer: undefined,
  record: undefined,
  createdAt: undefined,
};

function answer(body: unknown, status = 200) {
  return sinon
    .stub(globalThis, 'fetch')
    .resolves(body === undefined ? new Response(null, {status}) : Response.json(body, {status}));
}

afterEach(() => sinon.restore());

describe('reverifyDomain', () => {
  it('returns the domain from the response and encodes its ID in the path', async () => {
    const fetch = answer({id: 'd/1', domain: 'example.com', state: 'Pending', verificationToken: 'new'});
    const {state, record} = await reverifyDomain(client, failed);
    expect(state).to.equal('Pending');
    expect(record?.value).to.equal('verification_token=new');
    const [url, options] = fetch.firstCall.args;
    expect(url).to.equal('https://api.example/_widgets/admin-portal/organization-domains/d%2F1/reverify');
    expect(options).to.include({method: 'POST', body: null});
  });

  for (const body of [undefined, {}, null, [], {id: 'another', domain: 'other.example'}]) {
    it(`assumes that the domain is pending if a success returns ${JSON.stringify(body)}`, async () => {
      answer(body);
      expect(await reverifyDomain(client, failed)).to.deep.equal({...failed, state: 'Pending'});
    });
  }

  for (const [status, code] of [
    [403, 'forbidden'],
    [404, 'not-found'],
    [500, 'server'],
  ] as const) {
    it(`fails with ${code} on ${status} without a retry`, async () => {
      const fetch = answer({message: 'No.'}, status);
      const error = await reverifyDomain(client, failed).catch((error: unknown) => error);
      expect(error).to.include({code, serverMessage: 'No.'});
      expect(fetch.callCount).to.equal(1);
    });
  }
});

describe('removeDomain', () => {
  for (const [title, body, status] of [
    ['a success', {id: 'd/1'}, 200],
    ['a success without a body', undefined, 200],
    ['a 404 for an already removed domain', {message: 'Not found.'}, 404],
  ] as const) {
    it(`treats ${title} as removed`, async () => {
      const fetch = answer(body, status);
      expect(await removeDomain(client, failed)).to.equal(failed);
      const [url, options] = fetch.firstCall.args;
      expect(url).to.equal('https://api.example/_widgets/admin-portal/organization-domains/d%2F1');
      expect(options).to.include({method: 'DELETE'});
    });
  }

  for (const [status, code] of [
    [403, 'forbidden'],
    [500, 'server'],
  ] as const) {
    it(`fails with ${code} on ${status}`, async () => {
      answer({message: 'No.'}, status);
      const error = await removeDomain(client, failed).catch((error: unknown) => error);
      expect(error).to.include({code});
    });
  }
});
