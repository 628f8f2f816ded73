import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import type {Client} from '../../src/api/http/request.js';
import {getProfile} from '../../src/api/profile.js';
import {type ActiveSession, listSessions} from '../../src/api/sessions.js';
import {revokeOtherSessions, revokeSession} from '../../src/api/sessions.writes.js';
import '../helpers/page-globals.js';

const client: Client = {
  origin: 'https://api.example',
  type: 'user-profile',
  credentials: {
    hasEnded: false,
    getToken: async () => 't',
    renewToken: async () => undefined,
    reportRefusal: () => false,
  },
};

function answer(body: unknown, status = 200) {
  return sinon.stub(globalThis, 'fetch').resolves(Response.json(body, {status}));
}

afterEach(() => sinon.restore());

describe('getProfile', () => {
  it('reads a user without names and accounts', async () => {
    answer({id: 'u', email: ' a@b.example ', firstName: null, lastName: '  ', oauthProfiles: null});
    expect(await getProfile(client)).to.deep.equal({
      id: 'u',
      email: 'a@b.example',
      firstName: '',
      lastName: '',
      locale: '',
      pictureUrl: undefined,
      accounts: [],
    });
  });

  it('reads accounts of any provider, and skips those without an account', async () => {
    const linked = {id: '1', email: 'a@b.example', lastLoginAt: '2026-01-01T00:00:00Z'};
    answer({
      id: 'u',
      email: 'a@b.example',
      oauthProfiles: {GithubOAuth: linked, AppleOAuth: null, NewOAuth: {id: '2'}},
    });
    expect((await getProfile(client)).accounts).to.deep.equal([
      {provider: 'GithubOAuth', email: 'a@b.example', lastLoginAt: '2026-01-01T00:00:00Z'},
      {provider: 'NewOAuth', email: '', lastLoginAt: undefined},
    ]);
  });

  for (const body of [null, [], {}, {id: 7, email: false}, 'me']) {
    it(`fails for ${JSON.stringify(body)}`, async () => {
      answer(body);
      expect(await getProfile(client).catch(({code}: {code: string}) => code)).to.equal('malformed');
    });
  }
});

describe('listSessions', () => {
  it('reads how the user has signed in, and who acts for them', async () => {
    const used = {usedPasswordAuth: true, usedGithubOauth: true, usedSsoAuth: false, usedImpersonation: true};
    answer({data: [{id: 's', ...used, impersonatorEmail: 'support@workos.example', impersonationReason: 'Ticket 9'}]});
    const [session] = await listSessions(client);
    expect(session).to.deep.include({
      methods: ['Password', 'GithubOauth'],
      impersonator: 'support@workos.example',
      impersonationReason: 'Ticket 9',
    });
  });

  it('reads when a session ends, and its organization', async () => {
    const state = {tag: 'issued', expiresAt: '2026-01-01T00:00:00Z'};
    answer({data: [{id: 's', state, organizationId: 'org_1'}]});
    const [session] = await listSessions(client);
    expect(session).to.deep.include({expiresAt: state.expiresAt, organizationId: 'org_1'});
  });

  it('reads a session of which only the ID is known', async () => {
    answer({data: [{id: 's', userAgent: '', currentLocation: {cityName: ' ', countryISOCode: ''}}]});
    expect(await listSessions(client)).to.deep.equal([
      {
        id: 's',
        userAgent: undefined,
        ipAddress: undefined,
        city: undefined,
        country: undefined,
        lastActivityAt: undefined,
        createdAt: undefined,
        expiresAt: undefined,
        organizationId: undefined,
        methods: [],
        impersonator: undefined,
        impersonationReason: undefined,
      },
    ]);
  });
});

describe('revokeSession', () => {
  const session = {id: 'a/b ?'} as ActiveSession;

  for (const status of [200, 404]) {
    it(`is done with ${status}, with an ID of any characters`, async () => {
      const fetch = answer({success: true}, status);
      expect(await revokeSession(client, session)).to.equal(session);
      expect(fetch.firstCall.args[0]).to.match(/\/sessions\/revoke\/a%2Fb%20%3F$/);
    });
  }

  it('names the session to keep when all others end', async () => {
    const fetch = answer({success: true});
    await revokeOtherSessions(client, {id: 's'} as ActiveSession);
    expect(fetch.firstCall.args[1]).to.include({method: 'DELETE', body: '{"currentSessionId":"s"}'});
  });
});
