import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import type {Client} from '../../src/api/http/request.js';
import {type Profile, toProfile} from '../../src/api/profile.js';
import {updateProfile} from '../../src/api/profile.writes.js';
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

const ada: Profile = toProfile({id: 'u', email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace'});

function answer(body: unknown, status = 200) {
  return sinon
    .stub(globalThis, 'fetch')
    .resolves(body === undefined ? new Response(null, {status}) : Response.json(body, {status}));
}

async function failureOf(promise: Promise<unknown>) {
  return promise.then(
    () => 'none',
    (error: {readonly code: string}) => error.code,
  );
}

afterEach(() => sinon.restore());

describe('updateProfile', () => {
  it('sends only the changes and returns the profile from the response', async () => {
    const fetch = answer({id: 'u', email: 'ada@example.com', firstName: 'Augusta', lastName: null, locale: 'en'});
    const saved = await updateProfile(client, ada, {firstName: 'Augusta', lastName: ''});
    expect(saved).to.include({firstName: 'Augusta', lastName: '', locale: 'en'});
    const [url, options] = fetch.firstCall.args;
    expect(url).to.equal('https://api.example/_widgets/UserProfile/me');
    expect(options).to.include({method: 'POST', body: '{"firstName":"Augusta","lastName":""}'});
  });

  it('takes a success without a body as the change that was sent', async () => {
    answer(undefined, 204);
    expect(await updateProfile(client, ada, {locale: 'de'})).to.deep.equal({...ada, locale: 'de'});
  });

  for (const body of [{}, [], 'yes', {firstName: 'Ada'}]) {
    it(`throws malformed for ${JSON.stringify(body)}, which names no user`, async () => {
      answer(body);
      expect(await failureOf(updateProfile(client, ada, {locale: 'de'}))).to.equal('malformed');
    });
  }

  for (const [status, code] of [
    [400, 'invalid'],
    [403, 'forbidden'],
  ] as const) {
    it(`throws ${code} for ${status}`, async () => {
      answer({message: 'No.'}, status);
      expect(await failureOf(updateProfile(client, ada, {locale: 'de'}))).to.equal(code);
    });
  }
});
