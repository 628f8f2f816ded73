import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {ApiError} from '../../src/api/http/errors.js';
import {request} from '../../src/api/http/request.js';
import {Session, type SessionOptions} from '../../src/session/session.js';
import {TokenSource} from '../../src/session/token-source.js';
import {jwt} from '../helpers/jwt.js';
import '../helpers/page-globals.js';

const origin = 'https://api.example';
const options: SessionOptions = {origin, type: 'user-management', scopes: []};
const tokenOf = (org_id: string | undefined, sub?: string) => jwt({org_id, sub, jti: crypto.randomUUID()});

interface Given {
  readonly claims?: object;
  readonly scopes?: readonly string[];
  readonly origin?: string;
}

/** A session on a function that answers with these tokens, one after another. */
async function begin(...tokens: string[]) {
  const source = TokenSource.of(() => tokens.shift()!, origin);
  await source.get();
  return {source, session: new Session(source, options)};
}

/** A session on a text with these claims. */
function sessionOf({
  claims = {org_id: 'org', sub: 'user'},
  scopes = options.scopes,
  origin = options.origin,
}: Given = {}) {
  return new Session(TokenSource.of(jwt(claims), origin), {...options, origin, scopes});
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

  for (const [what, needed, claims, isAllowed] of [
    ['a token with one of its scopes', ['a', 'b'], {scopes: ['b', 'c']}, true],
    ['a token without any of its scopes', ['a', 'b'], {scopes: ['c']}, false],
    ['a token that allows nothing', ['a'], {scopes: []}, false],
    ['a token that lists no scopes', ['a'], {}, true],
    ['any token where it needs no scope', [], {scopes: []}, true],
  ] as const) {
    it(`${isAllowed ? 'lets a widget work' : 'lets no widget work'} with ${what}`, () => {
      expect(sessionOf({claims, scopes: needed}).isAllowed).to.equal(isAllowed);
    });
  }

  it('says what the token lists as allowed, and nothing where it lists nothing', () => {
    const session = sessionOf({claims: {scopes: ['a']}});
    expect([session.can('a'), session.can('b')]).to.deep.equal([true, false]);
    expect(sessionOf({claims: {}}).can('a')).to.equal(false);
  });

  it('tells every session of the same person in the same organization what became stale', () => {
    const [one, other] = [sessionOf(), sessionOf()];
    const heard: string[] = [];
    const ends = [one, other].map((session, at) => session.onStale('members', () => heard.push(`session ${at}`)));
    one.markStale('members');
    ends.forEach((end) => end());
    expect(heard).to.deep.equal(['session 0', 'session 1']);
  });

  for (const [what, other] of [
    ['another person', () => sessionOf({claims: {org_id: 'org', sub: 'other'}})],
    ['another organization', () => sessionOf({claims: {org_id: 'other', sub: 'user'}})],
    ['another address', () => sessionOf({origin: 'https://other.example'})],
  ] as const) {
    it(`tells no session of ${what}`, () => {
      let count = 0;
      const end = other().onStale('members', () => count++);
      sessionOf().markStale('members');
      end();
      expect(count).to.equal(0);
    });
  }

  it('tells nobody who follows another topic', () => {
    const session = sessionOf();
    let count = 0;
    const end = session.onStale('roles', () => count++);
    session.markStale('members');
    end();
    expect(count).to.equal(0);
  });

  it('tells everybody who follows it of a newer token, whatever the topic, and keeps its identity', async () => {
    const {source, session} = await begin(tokenOf('org', 'user'));
    const next = tokenOf('org', 'user');
    const topics: string[] = [];
    const ends = (['members', 'roles'] as const).map((topic) => session.onStale(topic, () => topics.push(topic)));
    session.adopt(TokenSource.of(next, origin));
    ends.forEach((end) => end());
    expect(topics).to.deep.equal(['members', 'roles']);
    expect(await session.get()).to.equal(next);
    expect(session.identity).to.equal(source.token!.identity);
  });

  it('tells no more once nobody wants to hear of it, however often that is said', () => {
    const session = sessionOf();
    const heard: string[] = [];
    const end = session.onStale('members', () => heard.push('first'));
    end();
    const endOther = session.onStale('members', () => heard.push('other'));
    end();
    session.markStale('members');
    session.adopt(TokenSource.of(tokenOf('org', 'user'), origin));
    endOther();
    expect(heard).to.deep.equal(['other', 'other']);
  });

  it('tells each of the others where one stops listening meanwhile', () => {
    const session = sessionOf();
    const heard: string[] = [];
    const end = session.onStale('members', () => {
      heard.push('first');
      end();
    });
    const endOther = session.onStale('members', () => heard.push('other'));
    session.markStale('members');
    session.markStale('members');
    endOther();
    expect(heard).to.deep.equal(['first', 'other', 'other']);
  });

  it('has no newer token where a text is all there is', async () => {
    const token = tokenOf('org', 'user');
    const session = new Session(TokenSource.of(token, origin), options);
    expect(await session.renew(token)).to.equal(undefined);
  });

  it('knows whether the time of a refused token is over', () => {
    for (const [exp, isOver] of [
      [1, true],
      [4_102_444_800, false],
    ] as const) {
      const token = jwt({org_id: 'org', sub: 'user', exp});
      const session = new Session(TokenSource.of(token, origin), options);
      expect(session.reportRefusal(token, 401)).to.equal(isOver);
    }
  });
});
