import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {type DnsRecord, type Domain, listDomains} from '../../src/api/domains.js';
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

function answer(body: unknown, status = 200) {
  return sinon
    .stub(globalThis, 'fetch')
    .resolves(body === undefined ? new Response(null, {status}) : Response.json(body, {status}));
}

afterEach(() => sinon.restore());

describe('listDomains', () => {
  const record: DnsRecord = {type: 'TXT', host: '@', value: 'verification_token=abc'};
  const malformed: [title: string, raw: unknown, expected: Partial<Domain>][] = [
    [
      'an object with only an ID',
      {id: 'd'},
      {id: 'd', domain: '', state: '', nameServer: undefined, record: undefined},
    ],
    [
      'null in every field',
      {id: null, domain: null, state: null, nameServer: null, verificationToken: null, createdAt: null},
      {id: '', domain: '', state: '', nameServer: undefined, record: undefined, createdAt: undefined},
    ],
    ['a null in place of a domain', null, {id: '', domain: ''}],
    [
      'numbers in every field',
      {id: 1, domain: 2, state: 3, verificationToken: 4},
      {id: '', domain: '', state: '', record: undefined},
    ],
    ['an unknown state', {state: 'AwaitingReview'}, {state: 'AwaitingReview'}],
    ['an unknown name server', {nameServer: 'PorkBun'}, {nameServer: 'PorkBun'}],
    ['the name server Other as none', {nameServer: 'Other'}, {nameServer: undefined}],
    ['a token without prefix or subdomain', {verificationToken: 'abc'}, {record}],
    [
      'a token with null prefix and subdomain',
      {verificationToken: 'abc', verificationPrefix: null, subdomain: null},
      {record},
    ],
    [
      'a token with empty prefix and subdomain',
      {verificationToken: 'abc', verificationPrefix: '', subdomain: ''},
      {record},
    ],
    [
      'a complete record',
      {verificationToken: 'abc', verificationPrefix: 'acme', subdomain: 'staff'},
      {record: {type: 'TXT', host: 'staff', value: 'acme=abc'}},
    ],
    ['a prefix without a token', {verificationToken: null, verificationPrefix: 'acme'}, {record: undefined}],
    ['an empty token', {verificationToken: ' '}, {record: undefined}],
  ];
  for (const [title, raw, expected] of malformed) {
    it(`reads ${title}`, async () => {
      answer({data: [{id: 'known'}, raw]});
      const [, domain] = await listDomains(client);
      for (const [key, value] of Object.entries(expected)) expect(domain).to.have.deep.property(key, value);
    });
  }

  it('lists a duplicated domain once, and every domain without an ID', async () => {
    answer({data: [{id: 'a'}, {id: 'a'}, {id: 'b'}, {}, {}]});
    expect((await listDomains(client)).map(({id}) => id)).to.deep.equal(['a', 'b', '', '']);
  });

  for (const data of [undefined, null, {}, 'text', 7, [null], [{id: 7, domain: null, state: 'Failed'}, {}]]) {
    it(`rejects ${JSON.stringify(data)} as malformed`, async () => {
      answer({data});
      const error = await listDomains(client).catch((error: unknown) => error);
      expect(error).to.include({code: 'malformed'});
    });
  }
});
