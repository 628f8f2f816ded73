import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import type {Client} from '../../src/api/http/request.js';
import {getRoles, listMembers} from '../../src/api/members.js';
import '../helpers/page-globals.js';

const client: Client = {
  origin: 'https://api.example',
  type: 'user-management',
  credentials: {
    hasEnded: false,
    getToken: async () => 't',
    renewToken: async () => undefined,
    reportRefusal: () => false,
  },
};

async function members(data: unknown, metadata: object = {list_metadata: {before: null, after: null}}) {
  sinon.stub(globalThis, 'fetch').resolves(Response.json({data, ...metadata}));
  return listMembers(client, {limit: 10});
}

describe('listMembers', () => {
  afterEach(() => sinon.restore());

  const malformed: [title: string, raw: unknown, expected: object][] = [
    ['an object with only an ID', {id: 'u'}, {id: 'u', email: '', name: undefined, roles: [], actions: [], status: ''}],
    [
      'null in every field',
      {id: null, email: null, firstName: null, roles: null, actions: null, status: null},
      {id: '', roles: []},
    ],
    ['a null in place of a member', null, {id: '', email: ''}],
    ['a first name without a last name', {id: 'u', firstName: ' Cher ', lastName: ' '}, {name: 'Cher'}],
    ['both names', {id: 'u', firstName: 'Ada', lastName: 'Lovelace'}, {name: 'Ada Lovelace'}],
    ['no unknown actions', {id: 'u', actions: ['edit-role', 'fly', 1]}, {actions: ['edit-role']}],
    [
      'no actions on the signed-in user',
      {id: 'u', isLoggedInUser: true, actions: ['edit-role']},
      {actions: [], isSelf: true},
    ],
    ['no actions on a member without an ID', {actions: ['edit-role']}, {actions: []}],
    ['a role without a name', {id: 'u', roles: [{slug: 'a'}, {name: 'B'}, null]}, {roles: [{slug: 'a', name: 'a'}]}],
    ['an unknown status', {id: 'u', status: 'Frozen'}, {status: 'Frozen'}],
  ];
  for (const [title, raw, expected] of malformed) {
    it(`reads ${title}`, async () => {
      const [, member] = (await members([{id: 'known'}, raw])).items;
      for (const [key, value] of Object.entries(expected)) expect(member).to.have.deep.property(key, value);
    });
  }

  const pictures: [url: string, isAccepted: boolean][] = [
    ['https://example.com/a.png', true],
    ['HTTP://example.com/a.png', true],
    ['data:image/png;base64,AA', true],
    ['javascript:alert(1)', false],
    [' https://example.com/a.png', false],
    ['data:text/html,<script>', false],
    ['//example.com/a.png', false],
    ['https:a.png', false],
    ['/logout', false],
    ['x', false],
  ];
  for (const [url, isAccepted] of pictures) {
    it(`${isAccepted ? 'accepts' : 'drops'} the picture URL ${url}`, async () => {
      const [member] = (await members([{id: 'u', profilePictureUrl: url}])).items;
      expect(member!.pictureUrl).to.equal(isAccepted ? url : undefined);
    });
  }

  it('lists a duplicated member once', async () => {
    expect((await members([{id: 'u'}, {id: 'u'}, {id: 'v'}, {}, {}])).items.map(({id}) => id)).to.deep.equal([
      'u',
      'v',
      '',
      '',
    ]);
  });

  for (const data of [undefined, null, {}, 'text', 7, [null], [{id: 7, email: 9, firstName: 3}, {}]]) {
    it(`rejects ${JSON.stringify(data)} as malformed`, async () => {
      const error = await members(data).catch((error: unknown) => error);
      expect(error).to.include({code: 'malformed'});
    });
  }
});

describe('getRoles', () => {
  afterEach(() => sinon.restore());

  it('reads the roles, the default role and whether multiple roles are allowed', async () => {
    const roles = [{slug: 'a', name: 'A', default: true, description: 'First'}, {slug: 'b'}];
    sinon.stub(globalThis, 'fetch').resolves(Response.json({roles, multipleRolesEnabled: true}));
    expect(await getRoles(client)).to.deep.equal({
      roles: [
        {slug: 'a', name: 'A', description: 'First', isDefault: true},
        {slug: 'b', name: 'b', isDefault: false},
      ],
      multipleRoles: true,
    });
  });
});
