import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import type {Client} from '../../src/api/http/request.js';
import {getRoles, listMembers} from '../../src/api/members.js';
import '../helpers/page-globals.js';

const client: Client = {
  origin: 'https://api.example',
  type: 'user-management',
  credentials: {isOver: false, get: async () => 't', renew: async () => undefined, reportRefusal: () => false},
};

async function members(data: unknown, metadata: object = {list_metadata: {before: null, after: null}}) {
  sinon.stub(globalThis, 'fetch').resolves(Response.json({data, ...metadata}));
  return listMembers(client, {limit: 10});
}

describe('listMembers', () => {
  afterEach(() => sinon.restore());

  const odd: [title: string, raw: unknown, expected: object][] = [
    ['nothing but an ID', {id: 'u'}, {id: 'u', email: '', name: undefined, roles: [], actions: [], status: ''}],
    [
      'null everywhere',
      {id: null, email: null, firstName: null, roles: null, actions: null, status: null},
      {id: '', roles: []},
    ],
    ['a null in place of a member', null, {id: '', email: ''}],
    ['a first name alone', {id: 'u', firstName: ' Cher ', lastName: ' '}, {name: 'Cher'}],
    ['both names', {id: 'u', firstName: 'Ada', lastName: 'Lovelace'}, {name: 'Ada Lovelace'}],
    ['actions that are not known', {id: 'u', actions: ['edit-role', 'fly', 1]}, {actions: ['edit-role']}],
    ['actions on oneself', {id: 'u', isLoggedInUser: true, actions: ['edit-role']}, {actions: [], isSelf: true}],
    ['actions without an ID to act on', {actions: ['edit-role']}, {actions: []}],
    ['a role without a name', {id: 'u', roles: [{slug: 'a'}, {name: 'B'}, null]}, {roles: [{slug: 'a', name: 'a'}]}],
    ['a status that is not known', {id: 'u', status: 'Frozen'}, {status: 'Frozen'}],
  ];
  for (const [title, raw, expected] of odd) {
    it(`reads ${title}`, async () => {
      const [, member] = (await members([{id: 'known'}, raw])).items;
      for (const [key, value] of Object.entries(expected)) expect(member).to.have.deep.property(key, value);
    });
  }

  const pictures: [address: string, isShown: boolean][] = [
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
  for (const [address, isShown] of pictures) {
    it(`${isShown ? 'takes' : 'leaves out'} a picture at ${address}`, async () => {
      const [member] = (await members([{id: 'u', profilePictureUrl: address}])).items;
      expect(member!.pictureUrl).to.equal(isShown ? address : undefined);
    });
  }

  it('shows a member once that a server repeats', async () => {
    expect((await members([{id: 'u'}, {id: 'u'}, {id: 'v'}, {}, {}])).items.map(({id}) => id)).to.deep.equal([
      'u',
      'v',
      '',
      '',
    ]);
  });

  for (const data of [undefined, null, {}, 'text', 7, [null], [{id: 7, email: 9, firstName: 3}, {}]]) {
    it(`says that ${JSON.stringify(data)} is no list`, async () => {
      const error = await members(data).catch((error: unknown) => error);
      expect(error).to.include({code: 'malformed'});
    });
  }
});

describe('getRoles', () => {
  afterEach(() => sinon.restore());

  it('reads roles, the default among them, and whether several are allowed', async () => {
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
