import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {type DnsRecord, type Domain, listDomains} from '../../src/api/domains.js';
import type {Client} from '../../src/api/http/request.js';
import '../helpers/page-globals.js';

const client: Client = {
  origin: 'https://api.example',
  type: 'admin-portal-domain-verification',
  credentials: {isOver: false, get: async () => 't', renew: async () => undefined, reportRefusal: () => false},
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
