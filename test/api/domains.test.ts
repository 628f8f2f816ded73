import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import type {Client} from '../../src/api/client.js';
import {removeDomain, reverifyDomain} from '../../src/api/domain-changes.js';
import {type DnsRecord, type Domain, listDomains} from '../../src/api/domains.js';
import '../helpers/page-globals.js';

const client: Client = {
  origin: 'https://api.example',
  type: 'admin-portal-domain-verification',
  credentials: {isOver: false, get: async () => 't', renew: async () => undefined, refuse: () => false},
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

describe('listDomains', () => {
  const record: DnsRecord = {type: 'TXT', host: '@', value: 'verification_token=abc'};
  const odd: [title: string, raw: unknown, expected: Partial<Domain>][] = [
    ['nothing but an ID', {id: 'd'}, {id: 'd', domain: '', state: '', nameServer: undefined, record: undefined}],
    [
      'null everywhere',
      {id: null, domain: null, state: null, nameServer: null, verificationToken: null, createdAt: null},
      {id: '', domain: '', state: '', nameServer: undefined, record: undefined, createdAt: undefined},
    ],
    ['a null in place of a domain', null, {id: '', domain: ''}],
    ['numbers', {id: 1, domain: 2, state: 3, verificationToken: 4}, {id: '', domain: '', state: '', record: undefined}],
    ['a state that is not known', {state: 'AwaitingReview'}, {state: 'AwaitingReview'}],
    ['a name server that is not known', {nameServer: 'PorkBun'}, {nameServer: 'PorkBun'}],
    ['no name server in particular', {nameServer: 'Other'}, {nameServer: undefined}],
    ['a token alone', {verificationToken: 'abc'}, {record}],
    ['a token with nulls', {verificationToken: 'abc', verificationPrefix: null, subdomain: null}, {record}],
    ['a token with empty texts', {verificationToken: 'abc', verificationPrefix: '', subdomain: ''}, {record}],
    [
      'a whole record',
      {verificationToken: 'abc', verificationPrefix: 'acme', subdomain: 'staff'},
      {record: {type: 'TXT', host: 'staff', value: 'acme=abc'}},
    ],
    ['a prefix without a token', {verificationToken: null, verificationPrefix: 'acme'}, {record: undefined}],
    ['an empty token', {verificationToken: ' '}, {record: undefined}],
  ];
  for (const [title, raw, expected] of odd) {
    it(`reads ${title}`, async () => {
      answer({data: [{id: 'known'}, raw]});
      const [, domain] = await listDomains(client);
      for (const [key, value] of Object.entries(expected)) expect(domain).to.have.deep.property(key, value);
    });
  }

  it('lists a domain once that a server repeats, and all that have no ID', async () => {
    answer({data: [{id: 'a'}, {id: 'a'}, {id: 'b'}, {}, {}]});
    expect((await listDomains(client)).map(({id}) => id)).to.deep.equal(['a', 'b', '', '']);
  });

  for (const data of [undefined, null, {}, 'text', 7, [null], [{id: 7, domain: null, state: 'Failed'}, {}]]) {
    it(`says that ${JSON.stringify(data)} is no list`, async () => {
      answer({data});
      const error = await listDomains(client).catch((error: unknown) => error);
      expect(error).to.include({code: 'malformed'});
    });
  }
});

describe('reverifyDomain', () => {
  it('answers the domain as the server has it, by an ID that may hold anything', async () => {
    const fetch = answer({id: 'd/1', domain: 'example.com', state: 'Pending', verificationToken: 'new'});
    const {state, record} = await reverifyDomain(client, failed);
    expect(state).to.equal('Pending');
    expect(record?.value).to.equal('verification_token=new');
    const [url, options] = fetch.firstCall.args;
    expect(url).to.equal('https://api.example/_widgets/admin-portal/organization-domains/d%2F1/reverify');
    expect(options).to.include({method: 'POST', body: null});
  });

  for (const body of [undefined, {}, null, [], {id: 'another', domain: 'other.example'}]) {
    it(`takes the domain for pending where a success says ${JSON.stringify(body)}`, async () => {
      answer(body);
      expect(await reverifyDomain(client, failed)).to.deep.equal({...failed, state: 'Pending'});
    });
  }

  for (const [status, code] of [
    [403, 'forbidden'],
    [404, 'not-found'],
    [500, 'server'],
  ] as const) {
    it(`fails with ${code} for ${status}, and asks once`, async () => {
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
    ['a domain that is gone already', {message: 'Not found.'}, 404],
  ] as const) {
    it(`takes ${title} for done`, async () => {
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
    it(`fails with ${code} for ${status}`, async () => {
      answer({message: 'No.'}, status);
      const error = await removeDomain(client, failed).catch((error: unknown) => error);
      expect(error).to.include({code});
    });
  }
});
