import {before, beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {
  defaultOrganizationId,
  defaultUserId,
  developerUserId,
  emptyOrganizationId,
  noInvitesOrganizationId,
  secondOrganizationId,
  type MemberStatus,
  type SandboxMember,
} from '../../src/sandbox/index.js';
import {base, caller, clock, sandbox, start, type Answer} from './support.js';

type Call = Awaited<ReturnType<typeof caller>>;

let call: Call;

before(async () => {
  call = await caller();
});
beforeEach(() => start());

const role = (slug: string) => ({slug, name: slug});
const statuses: readonly MemberStatus[] = ['Active', 'Invited', 'InviteExpired', 'InviteRevoked', 'NoInvite'];

/** Replaces the members with these and the caller, who is an admin. */
function setOtherMembers(...others: readonly Partial<SandboxMember>[]) {
  const amara = {id: defaultUserId, email: 'amara@example.com', roles: [role('admin')]};
  sandbox.setMembers([...others, amara]);
}

function stored(id: string) {
  return sandbox.members().find((member) => member.id === id);
}

function ids({body}: Answer) {
  return body.data.map(({id}: SandboxMember) => id);
}

describe('GET members', () => {
  it('returns the newest ten members and a cursor', async () => {
    const {status, headers, body} = await call(`GET ${base}/members`);
    expect(status).to.equal(200);
    expect(headers.get('content-type')).to.match(/^application\/json/);
    expect(ids({body} as Answer)).to.deep.equal(
      sandbox
        .members()
        .map(({id}) => id)
        .slice(0, 10),
    );
    expect(body.list_metadata.after).to.equal(null);
    expect(body.list_metadata.before).to.match(/^[\w-]+$/);
  });

  it('returns members as the API contract specifies', async () => {
    const {body} = await call(`GET ${base}/members`);
    for (const row of body.data) {
      expect(row).to.have.keys(
        ...['id', 'email', 'emailVerified', 'createdAt', 'lastActivityAt', 'status', 'actions', 'isLoggedInUser'],
        ...['roles', ...['firstName', 'lastName', 'profilePictureUrl'].filter((name) => name in row)],
      );
      expect(row.id).to.match(/^user_01[0-9A-HJKMNP-TV-Z]{24}$/);
      expect(new Date(row.createdAt).toISOString()).to.equal(row.createdAt);
    }
  });

  const limits: readonly [string, number][] = [
    ['3', 3],
    ['0', 1],
    ['-5', 1],
    ['2.9', 2],
    ['', 10],
    ['many', 10],
    ['5000', 1_000],
  ];
  for (const [limit, length] of limits) {
    it(`treats the limit "${limit}" as ${length}`, async () => {
      start({members: 1_200});
      const {body} = await call(`GET ${base}/members?limit=${limit}`);
      expect(body.data).to.have.length(length);
    });
  }

  for (const [cursors, forward, backward] of [
    ['after', 'after', 'before'],
    ['before', 'before', 'after'],
  ] as const) {
    it(`pages forward with ${forward} and back with ${backward} cursors`, async () => {
      start({cursors});
      const first = await call(`GET ${base}/members?limit=25`);
      expect(first.body.list_metadata[backward]).to.equal(null);
      const second = await call(`GET ${base}/members?limit=25&${forward}=${first.body.list_metadata[forward]}`);
      const third = await call(`GET ${base}/members?limit=25&${forward}=${second.body.list_metadata[forward]}`);
      expect([...ids(first), ...ids(second), ...ids(third)]).to.deep.equal(sandbox.members().map(({id}) => id));
      expect(third.body.list_metadata[forward]).to.equal(null);
      const back = await call(`GET ${base}/members?limit=25&${backward}=${third.body.list_metadata[backward]}`);
      expect(ids(back)).to.deep.equal(ids(second));
    });
  }

  it('continues at the same position after members were added and removed', async () => {
    start({cursors: 'after'});
    const first = await call(`GET ${base}/members?limit=5`);
    const {after} = first.body.list_metadata;
    const before = await call(`GET ${base}/members?limit=5&after=${after}`);
    await call(`DELETE ${base}/members/${ids(first).at(-1)}`);
    sandbox.addMember();
    expect(ids(await call(`GET ${base}/members?limit=5&after=${after}`))).to.deep.equal(ids(before));
  });

  it('returns a cursor back from a page that has become empty', async () => {
    start({cursors: 'after'});
    setOtherMembers({}, {}, {});
    const {body} = await call(`GET ${base}/members?limit=3`);
    sandbox.setMembers(sandbox.members().slice(0, 3));
    const empty = await call(`GET ${base}/members?limit=3&after=${body.list_metadata.after}`);
    expect(empty.body.data).to.deep.equal([]);
    expect(empty.body.list_metadata.after).to.equal(null);
    const back = await call(`GET ${base}/members?limit=3&before=${empty.body.list_metadata.before}`);
    expect(ids(back)).to.have.length(3);
  });

  it('refuses unknown cursors', async () => {
    start({cursors: 'after'});
    const second = await (await caller({organizationId: secondOrganizationId}))(`GET ${base}/members`);
    for (const cursor of ['nonsense', '!', btoa(`${defaultOrganizationId}/99999`), second.body.list_metadata.after]) {
      const {status, body} = await call(`GET ${base}/members?after=${encodeURIComponent(cursor)}`);
      expect([status, body]).to.deep.equal([400, {message: 'Unknown cursor.'}]);
    }
  });

  const searches: readonly [string, readonly string[]][] = [
    ['zoe', ['zoë']],
    ['ZOË', ['zoë']],
    ['  zoë müller ', ['zoë']],
    ['Jose\u0301', ['jose']],
    ['@corp', ['zoë', 'jose']],
    ['ë mü', ['zoë']],
    ['كريم', ['karim']],
    ['', ['zoë', 'jose', 'karim', defaultUserId]],
    ['   ', ['zoë', 'jose', 'karim', defaultUserId]],
    ['nobody', []],
    ['%', []],
  ];
  for (const [search, found] of searches) {
    it(`searches for "${search}"`, async () => {
      setOtherMembers(
        {id: 'zoë', firstName: 'Zoë', lastName: 'Müller', email: 'z@corp.example'},
        {id: 'jose', firstName: 'José', lastName: null, email: 'Jose@Corp.example'},
        {id: 'karim', firstName: 'كَرِيم', lastName: null, email: 'k@other.example'},
      );
      expect(ids(await call(`GET ${base}/members?search=${encodeURIComponent(search)}`))).to.deep.equal(found);
    });
  }

  it('filters by role, alone and combined with a search', async () => {
    setOtherMembers(
      {id: 'a', firstName: 'Ann', roles: [role('viewer'), role('billing')]},
      {id: 'b', firstName: 'Bob', roles: [role('billing')]},
      {id: 'c', firstName: 'Ann', roles: null},
      {id: 'd', firstName: 'Ann', roles: [role('viewer')]},
    );
    expect(ids(await call(`GET ${base}/members?role=billing`))).to.deep.equal(['a', 'b']);
    expect(ids(await call(`GET ${base}/members?role=billing&search=ann`))).to.deep.equal(['a']);
    expect(ids(await call(`GET ${base}/members?role=bill`))).to.deep.equal([]);
    expect(ids(await call(`GET ${base}/members?role=&search=ann`))).to.deep.equal(['a', 'c', 'd']);
  });

  it('lists the actions allowed for each member', async () => {
    setOtherMembers(
      ...statuses.map((status) => ({id: status, status})),
      {id: 'directory', isDirectoryManaged: true},
      {id: 'strange', overrides: {actions: ['fly'], status: 'Strange', isLoggedInUser: undefined}},
    );
    const {body} = await call(`GET ${base}/members`);
    const actions = Object.fromEntries(body.data.map((row: {id: string; actions: unknown}) => [row.id, row.actions]));
    expect(actions).to.deep.equal({
      Active: ['edit-role', 'revoke-membership'],
      Invited: ['resend-invite', 'revoke-invite'],
      InviteExpired: ['resend-invite'],
      InviteRevoked: [],
      NoInvite: ['edit-role', 'revoke-membership'],
      directory: ['revoke-membership'],
      strange: ['fly'],
      [defaultUserId]: [],
    });
  });

  it('marks the signed-in user, and no member for a token without a user', async () => {
    const self = (answer: Answer) =>
      answer.body.data.filter((row: {isLoggedInUser: unknown}) => row.isLoggedInUser !== null);
    expect(self(await call(`GET ${base}/members`))).to.have.length(1);
    expect(self(await call(`GET ${base}/members`))[0]).to.include({id: defaultUserId, isLoggedInUser: true});
    expect(self(await (await caller({userId: null}))(`GET ${base}/members`))).to.deep.equal([]);
  });

  it('lists only members of the organization in the token', async () => {
    const second = await (await caller({organizationId: secondOrganizationId}))(`GET ${base}/members?limit=100`);
    const main = new Set(sandbox.members().map(({id}) => id));
    expect(second.body.data).to.have.length(40);
    expect(ids(second).filter((id: string) => main.has(id))).to.have.members([defaultUserId, developerUserId]);
    const empty = await (await caller({organizationId: emptyOrganizationId}))(`GET ${base}/members`);
    expect(empty.body).to.deep.equal({data: [], list_metadata: {before: null, after: null}});
  });
});

describe('GET roles and roles-and-config', () => {
  it('return the assignable roles', async () => {
    const {body: roles} = await call(`GET ${base}/roles`);
    const {body: both} = await call(`GET ${base}/roles-and-config`);
    expect(roles.length).to.be.at.least(6);
    expect(both).to.deep.equal({roles, multipleRolesEnabled: true});
    expect(roles.filter((item: {default: boolean}) => item.default)).to.have.length(1);
    expect(roles.map(({name}: {name: string}) => name)).to.include('الدعم الفني');
  });

  it('follow the settings', async () => {
    start({multipleRoles: false, roles: []});
    expect((await call(`GET ${base}/roles`)).body).to.deep.equal([]);
    expect((await call(`GET ${base}/roles-and-config`)).body).to.deep.equal({roles: [], multipleRolesEnabled: false});
  });
});

describe('POST invite-user', () => {
  const invite = (body: unknown, by = call) => by(`POST ${base}/invite-user`, body);
  const wanted = {email: 'ada@example.com', roles: ['member']};

  it('adds the invited user at the top', async () => {
    const {status, body} = await invite({...wanted, firstName: ' Ada ', lastName: null});
    expect([status, body]).to.deep.equal([201, {success: true}]);
    const [row] = (await call(`GET ${base}/members?limit=1`)).body.data;
    expect(row).to.deep.include({
      email: 'ada@example.com',
      emailVerified: false,
      firstName: 'Ada',
      lastName: null,
      status: 'Invited',
      lastActivityAt: null,
      createdAt: new Date(clock.now).toISOString(),
      actions: ['resend-invite', 'revoke-invite'],
    });
    expect(row.roles.map(({slug}: {slug: string}) => slug)).to.deep.equal(['member']);
    expect((await call(`GET ${base}/members?search=ada@EXAMPLE`)).body.data).to.have.length(1);
  });

  it('accepts several roles', async () => {
    expect((await invite({...wanted, roles: ['member', 'billing']})).status).to.equal(201);
    expect(sandbox.members()[0]?.roles).to.have.length(2);
  });

  it('accepts no role if there are no roles', async () => {
    start({roles: []});
    expect((await invite({...wanted, roles: []})).status).to.equal(201);
  });

  for (const status of ['InviteExpired', 'InviteRevoked'] as const) {
    it(`invites a user again whose status is ${status}`, async () => {
      setOtherMembers({}, {id: 'ada', email: 'Ada@example.com', status});
      expect((await invite(wanted)).status).to.equal(201);
      expect(sandbox.members().map(({id}) => id === 'ada')).to.deep.equal([true, false, false]);
      expect(stored('ada')?.status).to.equal('Invited');
    });
  }

  const refused: readonly [string, unknown, string][] = [
    ['no email', {...wanted, email: ' '}, 'Invalid email'],
    ['an email without a domain', {...wanted, email: 'ada@'}, 'Invalid email'],
    ['an email that is not a string', {...wanted, email: 5}, 'Invalid email'],
    ['a body that is not JSON', '{"email":', 'Invalid email'],
    ['no role', {...wanted, roles: []}, 'Invalid role'],
    ['roles that are not a list', {...wanted, roles: 'member'}, 'Invalid role'],
    ['an unknown role', {...wanted, roles: ['member', 'king']}, 'Invalid role'],
    ['a name that is not a string', {...wanted, firstName: 5}, 'First and last name must be strings.'],
    ['the email of a member', {...wanted, email: 'AMARA@juniper-vale.example'}, 'User already exists'],
    [
      'the email of a member without an invitation',
      {...wanted, email: 'tomas.herrera@juniper-vale.example'},
      'User already exists',
    ],
    [
      'the email of an invited user',
      {...wanted, email: 'priya.raghunathan@juniper-vale.example'},
      'User already invited',
    ],
  ];
  for (const [what, body, message] of refused) {
    it(`refuses ${what}`, async () => {
      const count = sandbox.members().length;
      const answer = await invite(body);
      expect([answer.status, answer.body]).to.deep.equal([400, {message}]);
      expect(sandbox.members()).to.have.length(count);
    });
  }

  it('refuses several roles if only one is allowed', async () => {
    start({multipleRoles: false});
    const {status, body} = await invite({...wanted, roles: ['member', 'billing']});
    expect([status, body.message]).to.deep.equal([400, 'A member can have only one role.']);
  });

  it('refuses an organization that is not allowed to invite', async () => {
    const {status, body} = await invite(wanted, await caller({organizationId: noInvitesOrganizationId}));
    expect([status, body.message]).to.deep.equal([400, 'This organization is not allowed to send invites.']);
  });
});

describe('POST members/{userId}', () => {
  const change = (id: string, roles: unknown) => call(`POST ${base}/members/${id}`, {roles});

  it('replaces the roles', async () => {
    const {status, body} = await change(developerUserId, ['billing', 'viewer', 'billing']);
    expect([status, body]).to.deep.equal([200, {id: developerUserId, success: true}]);
    expect(stored(developerUserId)?.roles?.map(({slug}) => slug)).to.deep.equal(['billing', 'viewer']);
  });

  it('keeps a role that is no longer assignable for members who have it', async () => {
    setOtherMembers({id: 'lena', roles: [role('legacy')]}, {id: 'max'});
    expect((await change('lena', ['legacy', 'viewer'])).status).to.equal(200);
    expect(stored('lena')?.roles?.map(({slug}) => slug)).to.deep.equal(['viewer', 'legacy']);
    expect((await change('max', ['legacy'])).status).to.equal(422);
  });

  it('finds a member by an escaped ID', async () => {
    setOtherMembers({id: 'a/b c'});
    expect((await change(encodeURIComponent('a/b c'), ['viewer'])).body.id).to.equal('a/b c');
  });

  const refused: readonly [string, string, unknown, number, string][] = [
    ['an unknown user', 'user_nobody', ['viewer'], 404, 'User not found.'],
    ['no roles', 'max', [], 400, 'Choose at least one role.'],
    ['roles that are not a list', 'max', 'viewer', 400, 'Roles must be a list of strings.'],
    ['a list of numbers', 'max', [1], 400, 'Roles must be a list of strings.'],
    ['an unknown role', 'max', ['viewer', 'Unknown'], 422, 'Invalid role'],
    [
      'a member whose roles come from a directory',
      'dirk',
      ['viewer'],
      422,
      'The roles of this user are managed by a directory.',
    ],
    ['an invited user', 'ivy', ['viewer'], 400, 'This user is not a member yet.'],
    ['the signed-in user', defaultUserId, ['viewer'], 400, 'You cannot change your own roles.'],
  ];
  for (const [what, id, roles, status, message] of refused) {
    it(`refuses ${what}`, async () => {
      setOtherMembers({id: 'max'}, {id: 'dirk', isDirectoryManaged: true}, {id: 'ivy', status: 'Invited'});
      const before = sandbox.members();
      const answer = await change(id, roles);
      expect([answer.status, answer.body]).to.deep.equal([status, {message}]);
      expect(sandbox.members()).to.deep.equal(before);
    });
  }

  it('refuses several roles if only one is allowed', async () => {
    start({multipleRoles: false});
    const {status, body} = await change(developerUserId, ['viewer', 'billing']);
    expect([status, body.message]).to.deep.equal([422, 'A member can have only one role.']);
  });

  it('keeps at least one admin in the organization', async () => {
    sandbox.setMembers([{id: 'only', roles: [role('admin')]}, {id: 'max'}]);
    const {status, body} = await change('only', ['viewer']);
    expect([status, body.message]).to.deep.equal([422, 'An organization needs at least one admin.']);
    await change('max', ['admin']);
    expect((await change('only', ['viewer'])).status).to.equal(200);
  });
});

describe('DELETE members/{userId}', () => {
  const remove = (id: string) => call(`DELETE ${base}/members/${id}`);

  it('ends the membership', async () => {
    const {status, body} = await remove(developerUserId);
    expect([status, body]).to.deep.equal([200, {id: developerUserId, success: true}]);
    expect(stored(developerUserId)).to.equal(undefined);
    expect((await remove(developerUserId)).status).to.equal(404);
    expect(sandbox.members(secondOrganizationId).some(({id}) => id === developerUserId)).to.equal(true);
  });

  const refused: readonly [string, string, number, string][] = [
    ['an unknown user', 'user_nobody', 404, 'User not found.'],
    ['the signed-in user', defaultUserId, 400, 'You cannot remove yourself.'],
    ['an invited user', 'ivy', 400, 'This user is not a member yet.'],
  ];
  for (const [what, id, status, message] of refused) {
    it(`refuses ${what}`, async () => {
      setOtherMembers({id: 'ivy', status: 'Invited'});
      const answer = await remove(id);
      expect([answer.status, answer.body]).to.deep.equal([status, {message}]);
      expect(sandbox.members()).to.have.length(2);
    });
  }

  it('keeps at least one admin in the organization', async () => {
    sandbox.setMembers([{id: 'only', roles: [role('admin')]}, {id: 'max'}]);
    const {status, body} = await remove('only');
    expect([status, body.message]).to.deep.equal([400, 'An organization needs at least one admin.']);
  });
});

describe('DELETE invites/{userId}', () => {
  const revoke = (id: string) => call(`DELETE ${base}/invites/${id}`);

  it('revokes the invitation', async () => {
    setOtherMembers({id: 'ivy', status: 'Invited'});
    const {status, body} = await revoke('ivy');
    expect([status, body]).to.deep.equal([200, {id: 'ivy', success: true}]);
    expect(stored('ivy')?.status).to.equal('InviteRevoked');
  });

  const refused: readonly [string, number, string][] = [
    ['user_nobody', 404, 'User not found.'],
    ['NoInvite', 404, 'Invitation not found.'],
    ['Active', 400, 'This invitation was already accepted.'],
    ['InviteExpired', 400, 'This invitation has expired.'],
    ['InviteRevoked', 400, 'This invitation was revoked.'],
  ];
  for (const [id, status, message] of refused) {
    it(`refuses ${id}`, async () => {
      setOtherMembers(...statuses.map((known) => ({id: known, status: known})));
      const answer = await revoke(id);
      expect([answer.status, answer.body]).to.deep.equal([status, {message}]);
    });
  }
});

describe('POST invites/{userId}/resend', () => {
  const resend = (id: string, by = call) => by(`POST ${base}/invites/${id}/resend`);
  const day = 86_400_000;

  for (const status of ['Invited', 'InviteExpired'] as const) {
    it(`resends an invitation with the status ${status}`, async () => {
      setOtherMembers({id: 'ivy', status, createdAt: new Date(clock.now - 20 * day).toISOString()});
      const answer = await resend('ivy');
      expect([answer.status, answer.body]).to.deep.equal([201, {id: 'ivy', success: true}]);
      expect(stored('ivy')?.status).to.equal('Invited');
    });
  }

  const refused: readonly [string, number, string][] = [
    ['user_nobody', 404, 'User not found.'],
    ['NoInvite', 404, 'Invitation not found.'],
    ['Active', 422, 'This invitation was already accepted.'],
    ['InviteExpired', 422, 'This invitation has expired.'],
    ['InviteRevoked', 422, 'This invitation was revoked.'],
  ];
  for (const [id, status, message] of refused) {
    it(`refuses ${id}`, async () => {
      const createdAt = new Date(clock.now - 400 * day).toISOString();
      setOtherMembers(...statuses.map((known) => ({id: known, status: known, createdAt})));
      const answer = await resend(id);
      expect([answer.status, answer.body]).to.deep.equal([status, {message}]);
    });
  }

  it('refuses an organization that is not allowed to invite', async () => {
    const {id} = sandbox.addMember({status: 'Invited'}, noInvitesOrganizationId);
    const {status, body} = await resend(id, await caller({organizationId: noInvitesOrganizationId}));
    expect([status, body.message]).to.deep.equal([400, 'This organization is not allowed to send invites.']);
  });
});
