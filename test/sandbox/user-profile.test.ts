import {beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import {defaultUserId, noOrganizationUserId} from '../../src/sandbox/index.js';
import {caller, clock, sandbox, start} from './support.js';

const base = '/_widgets/UserProfile';
const minute = 60_000;

beforeEach(() => start());

const lastMail = () => sandbox.mails.at(-1)!;

/** Confirms the caller's identity. Returns headers with the elevated token. */
async function elevated(call: Awaited<ReturnType<typeof caller>>) {
  const {body} = await call(`POST ${base}/send-verification`);
  const {code} = lastMail();
  const answer = await call(`POST ${base}/verify`, {code, authenticationChallengeId: body.authenticationChallenge});
  return {'x-elevated-access-token': answer.body.elevatedAccessToken as string};
}

describe('the profile', () => {
  it('is the caller’s, also in a token without an organization', async () => {
    const {status, body} = await (await caller())(`GET ${base}/me`);
    expect([status, body.id, body.email]).to.deep.equal([200, defaultUserId, 'amara@juniper-vale.example']);
    expect(body).not.to.have.any.keys('sessions', 'isManaged', 'hasPassword', 'pendingEmail');
    const alone = await caller({organizationId: null, userId: noOrganizationUserId});
    expect((await alone(`GET ${base}/me`)).body).to.include({id: noOrganizationUserId, oauthProfiles: null});
  });

  it('is refused to a token without a user', async () => {
    expect((await (await caller({userId: null}))(`GET ${base}/me`)).status).to.equal(403);
  });

  it('takes names, clears an empty one, and shows them to organizations too', async () => {
    const {status, body} = await (await caller())(`POST ${base}/me`, {firstName: 'Ama', lastName: ''});
    expect([status, body.firstName, body.lastName]).to.deep.equal([200, 'Ama', null]);
    const member = sandbox.members().find(({id}) => id === defaultUserId)!;
    expect([member.firstName, member.lastName]).to.deep.equal(['Ama', null]);
  });

  it('names the fields that are not valid', async () => {
    const {status, body} = await (await caller())(`POST ${base}/me`, {firstName: null, lastName: 'x'.repeat(256)});
    expect(status).to.equal(400);
    expect(body.errors.map(({field, code}: {field: string; code: string}) => [field, code])).to.deep.equal([
      ['firstName', 'invalid_type'],
      ['lastName', 'too_long'],
    ]);
  });

  it('cannot be changed here if an identity provider manages it', async () => {
    sandbox.person().isManaged = true;
    const {status, body} = await (await caller())(`POST ${base}/me`, {firstName: 'Ama'});
    expect([status, body.code]).to.deep.equal([403, 'managed_by_identity_provider']);
  });
});

describe('a code', () => {
  it('confirms the identity once', async () => {
    const call = await caller();
    const {body} = await call(`POST ${base}/send-verification`);
    expect(lastMail()).to.deep.include({to: 'amara@juniper-vale.example', purpose: 'identity', at: clock.now});
    expect(lastMail().code).to.match(/^\d{6}$/);
    const attempt = {code: lastMail().code, authenticationChallengeId: body.authenticationChallenge};
    const first = await call(`POST ${base}/verify`, attempt);
    expect(first.body.expiresAt).to.equal(new Date(clock.now + 10 * minute).toISOString());
    expect((await call(`POST ${base}/verify`, attempt)).body.code).to.equal('code_used');
  });

  it('is refused if it is wrong, and after five wrong attempts even if it is right', async () => {
    const call = await caller();
    const {body} = await call(`POST ${base}/send-verification`);
    const {code} = lastMail();
    const verify = async (code: string) =>
      (await call(`POST ${base}/verify`, {code, authenticationChallengeId: body.authenticationChallenge})).body.code;
    const wrong = code === '000000' ? '111111' : '000000';
    for (let attempt = 0; attempt < 5; attempt++) expect(await verify(wrong)).to.equal('code_incorrect');
    expect(await verify(code)).to.equal('too_many_attempts');
  });

  it('expires after ten minutes, and ends when another one is sent', async () => {
    const call = await caller();
    const {body} = await call(`POST ${base}/send-verification`);
    const attempt = {code: lastMail().code, authenticationChallengeId: body.authenticationChallenge};
    clock.now += 10 * minute;
    expect((await call(`POST ${base}/verify`, attempt)).body.code).to.equal('code_expired');
    await call(`POST ${base}/send-verification`);
    expect((await call(`POST ${base}/verify`, attempt)).body.code).to.equal('challenge_not_found');
  });

  it('is sent five times in ten minutes', async () => {
    const call = await caller();
    for (let time = 0; time < 5; time++) expect((await call(`POST ${base}/send-verification`)).status).to.equal(200);
    const refused = await call(`POST ${base}/send-verification`);
    expect([refused.status, refused.body.code]).to.deep.equal([429, 'daily_email_quota_exceeded']);
    clock.now += 10 * minute;
    expect((await call(`POST ${base}/send-verification`)).status).to.equal(200);
  });
});

describe('a change of the address', () => {
  it('needs elevated access, which lasts ten minutes', async () => {
    const call = await caller();
    const change = (headers?: Record<string, string>) =>
      call(`POST ${base}/send-email-change`, {newEmail: 'new@mail.example'}, headers);
    expect((await change()).body.code).to.equal('elevated_access_required');
    const headers = await elevated(call);
    const other = await caller({userId: noOrganizationUserId, organizationId: null});
    expect((await other(`POST ${base}/send-email-change`, {newEmail: 'a@b.example'}, headers)).status).to.equal(403);
    expect((await change(headers)).status).to.equal(200);
    clock.now += 10 * minute;
    expect((await change(headers)).status).to.equal(403);
  });

  it('takes effect with the code sent to the new address, and renews the elevated access', async () => {
    const call = await caller();
    const headers = await elevated(call);
    expect((await call(`POST ${base}/verify-email-change`, {code: '1'}, headers)).body.code).to.equal(
      'no_pending_email_change',
    );
    await call(`POST ${base}/send-email-change`, {newEmail: 'new@mail.example'}, headers);
    expect(lastMail()).to.include({to: 'new@mail.example', purpose: 'email-change'});
    const {body} = await call(`POST ${base}/verify-email-change`, {code: lastMail().code}, headers);
    expect(body.user.email).to.equal('new@mail.example');
    expect(body.elevatedAccessToken).to.be.a('string');
    expect(sandbox.members().find(({id}) => id === defaultUserId)!.email).to.equal('new@mail.example');
  });

  for (const [newEmail, status, code] of [
    ['nonsense', 422, 'invalid_email'],
    ['AMARA@juniper-vale.example', 422, 'email_unchanged'],
    ['Jonas@juniper-vale.example', 409, 'email_not_available'],
  ] as const) {
    it(`is refused for ${newEmail}`, async () => {
      const call = await caller();
      const answer = await call(`POST ${base}/send-email-change`, {newEmail}, await elevated(call));
      expect([answer.status, answer.body.code]).to.deep.equal([status, code]);
    });
  }
});

describe('a first password', () => {
  it('is set with elevated access, once, and only if the user has none', async () => {
    const call = await caller();
    const person = sandbox.person();
    const isSetUp = async () =>
      (await call(`GET ${base}/authentication-information`)).body.data.verificationMethods.Password?.isSetUp;
    expect(await isSetUp()).to.equal(true);
    person.hasPassword = undefined;
    expect(await isSetUp()).to.equal(undefined);
    person.hasPassword = false;
    expect(await isSetUp()).to.equal(false);
    const create = (password: unknown, headers?: Record<string, string>) =>
      call(`POST ${base}/create-password`, {password}, headers);
    expect((await create('long enough')).body.code).to.equal('elevated_access_required');
    const headers = await elevated(call);
    expect((await create('short', headers)).body.errors[0].code).to.equal('password_too_short');
    expect((await create(7, headers)).status).to.equal(400);
    expect((await create('long enough', headers)).status).to.equal(201);
    expect(await isSetUp()).to.equal(true);
    expect((await create('long enough', headers)).status).to.equal(400);
  });
});

describe('sessions', () => {
  const ids = async (call: Awaited<ReturnType<typeof caller>>) =>
    (await call(`GET ${base}/sessions`)).body.data.map(({id}: {id: string}) => id) as string[];

  it('end one by one, and all but the current one at once', async () => {
    const call = await caller();
    const [current = '', second = '', ...others] = await ids(call);
    expect((await call(`DELETE ${base}/sessions/revoke/${second}`)).body).to.deep.equal({success: true});
    expect(await ids(call)).to.deep.equal([current, ...others]);
    expect((await call(`DELETE ${base}/sessions/revoke/${second}`)).status).to.equal(404);
    await call(`DELETE ${base}/sessions/revoke-all`, {currentSessionId: current});
    expect(await ids(call)).to.deep.equal([current]);
    expect((await call(`DELETE ${base}/sessions/revoke-all`, {})).status).to.equal(400);
  });

  it('have IDs with any characters', async () => {
    const call = await caller();
    sandbox.person().sessions[0]!.id = 'a/b ?';
    expect((await call(`DELETE ${base}/sessions/revoke/${encodeURIComponent('a/b ?')}`)).status).to.equal(200);
  });

  for (const [scenario, count] of [
    ['empty', 0],
    ['one', 1],
    ['odd', 5],
  ] as const) {
    it(`are ${count} in the scenario ${scenario}`, async () => {
      start({scenario});
      if (scenario === 'empty') sandbox.addMember({id: defaultUserId, status: 'Active'});
      expect(await ids(await caller())).to.have.length(count);
    });
  }
});
