import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {listDirectories} from '../../src/api/directories.js';
import type {Client} from '../../src/api/http/request.js';
import '../helpers/page-globals.js';

const client: Client = {
  origin: 'https://api.example',
  type: 'directory-sync',
  credentials: {
    hasEnded: false,
    getToken: async () => 't',
    renewToken: async () => undefined,
    reportRefusal: () => false,
  },
};

function answer(body: unknown) {
  sinon.stub(globalThis, 'fetch').resolves(Response.json(body));
  return listDirectories(client);
}

describe('listDirectories', () => {
  afterEach(() => sinon.restore());

  const none = {activeUsers: undefined, inactiveUsers: undefined, groups: undefined};
  const cases: readonly [title: string, raw: unknown, expected: object][] = [
    ['an object with only an ID', {id: 'd'}, {id: 'd', name: undefined, type: '', state: '', ...none}],
    [
      'null in every field',
      {id: null, name: null, type: null, state: null, metadata: null},
      {id: '#1', type: '', ...none},
    ],
    ['a null in place of a directory', null, {id: '#1', ...none}],
    [
      'every count',
      {metadata: {users: {active: 3, inactive: 0}, groups: 2}},
      {activeUsers: 3, inactiveUsers: 0, groups: 2},
    ],
    ['counts without users', {metadata: {groups: 4}}, {...none, groups: 4}],
    ['counts without groups', {metadata: {users: {active: 9}}}, {...none, activeUsers: 9}],
    ['counts that are strings', {metadata: {users: {active: '12', inactive: 'some'}, groups: '3'}}, none],
    ['impossible counts', {metadata: {users: {active: -4, inactive: 0.5}, groups: 1e300}}, none],
    ['an unknown state', {state: 'rate_limited'}, {state: 'rate_limited'}],
    ['a type that is not a string', {type: ['okta']}, {type: ''}],
    [
      'timestamps without validating them',
      {createdAt: 'once', updatedAt: 7, lastSyncRunAt: null},
      {createdAt: 'once', updatedAt: undefined, lastSyncRunAt: undefined},
    ],
  ];
  for (const [title, raw, expected] of cases) {
    it(`reads ${title}`, async () => {
      const [, directory] = (await answer({data: [{id: 'known'}, raw], link: null})).directories;
      expect(directory).to.deep.include(expected);
    });
  }

  it('lists a duplicated directory once', async () => {
    const {directories} = await answer({data: [{id: 'd'}, {id: 'e'}, {id: 'd'}, {}]});
    expect(directories.map(({id}) => id)).to.deep.equal(['d', 'e', '#3']);
  });

  for (const data of [undefined, null, {}, 'text', 7, [null], [{id: 7, name: 9, type: true}, {}]]) {
    it(`rejects ${JSON.stringify(data)} as malformed`, async () => {
      const error: unknown = await answer({data, link: 'https://portal.example'}).catch((error: unknown) => error);
      expect(error).to.include({code: 'malformed'});
    });
  }

  it('returns the link from the response', async () => {
    const link = 'https://portal.example/launch?apiToken=secret';
    expect((await answer({data: [], link})).link()).to.equal(link);
  });

  for (const link of [undefined, null, '', 'portal', 'javascript:alert(1)', 7]) {
    it(`throws for the link ${JSON.stringify(link)} only when it is used, and returns the list`, async () => {
      const list = await answer({data: [{id: 'd'}], link});
      expect(list.directories).to.have.length(1);
      expect(list.link).to.throw().with.property('code', 'malformed');
    });
  }
});
