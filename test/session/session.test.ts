import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {ApiError} from '../../src/api/http/errors.js';
import {request} from '../../src/api/http/request.js';
import {Session} from '../../src/session/session.js';
import {TokenSource} from '../../src/session/token-source.js';
import {jwt} from '../helpers/jwt.js';
import '../helpers/page-globals.js';

const origin = 'https://api.example';
const options = {origin, type: 'user-management', scopes: []};
const tokenOf = (org_id: string | undefined, sub?: string) => jwt({org_id, sub, jti: crypto.randomUUID()});

/** A session on a function that answers with these tokens, one after another. */
async function begin(...tokens: string[]) {
  const source = TokenSource.of(() => tokens.shift()!, origin);
  await source.get();
  return {source, session: new Session(source, options)};
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: ApiError) => error.code,
  );

const others: readonly [what: string, token: string][] = [
  ['another person', tokenOf('org', 'other')],
  ['another organization', tokenOf('other', 'user')],
  ['the organization alone', tokenOf('org')],
  ['the person alone', tokenOf(undefined, 'user')],
  ['nobody', tokenOf(undefined)],
];

describe('Session', () => {
  for (const [what, token] of others) {
    it(`sends no token of ${what}, whether it came by a refusal or before`, async () => {
      const first = tokenOf('org', 'user');
      const {source, session} = await begin(first, token);
      expect(await codeOf(session.renew(first)), 'when it is renewed').to.equal('session-changed');
      expect(source.token!.value).to.equal(token);
      expect(await codeOf(session.get()), 'when it is there').to.equal('session-changed');
    });
  }

  for (const [what, org, sub] of [
    ['a person in an organization', 'org', 'user'],
    ['an organization alone', 'org', undefined],
    ['a person alone', undefined, 'user'],
  ] as const) {
    it(`goes on with another token of ${what}`, async () => {
      const [first, second] = [tokenOf(org, sub), tokenOf(org, sub)];
      const {session} = await begin(first, second);
      expect(await session.get()).to.equal(first);
      expect(await session.renew(first)).to.equal(second);
    });
  }

  it('is another one at another API origin', async () => {
    const token = tokenOf('org', 'user');
    const [here, there] = [origin, 'https://other.example'].map((one) => TokenSource.of(token, one));
    expect(new Session(here!, options).identity).not.to.equal(new Session(there!, options).identity);
  });

  it('sends nothing once it is over, not even what was waiting for its token', async () => {
    const {session} = await begin(tokenOf('org', 'user'));
    const {fetch} = globalThis;
    let count = 0;
    globalThis.fetch = async () => (count++, Response.json({}));
    try {
      const waiting = codeOf(
        request(session.client, 'delete', '/_widgets/ApiKeys/{apiKeyId}', {path: {apiKeyId: 'k'}}),
      );
      session.isOver = true;
      expect(await waiting).to.equal('session-changed');
      expect(count).to.equal(0);
    } finally {
      globalThis.fetch = fetch;
    }
  });
});
