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

/** A session whose token function returns these tokens in order. */
async function startSession(...tokens: string[]) {
  const source = TokenSource.of(() => tokens.shift()!, origin);
  await source.get();
  return {source, session: new Session(source, options)};
}

/** A session with a fixed token that has these claims. */
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
  ['another user', tokenOf('org', 'other')],
  ['another organization', tokenOf('other', 'user')],
  ['an organization without a user', tokenOf('org')],
  ['a user without an organization', tokenOf(undefined, 'user')],
  ['no identity', tokenOf(undefined)],
];

describe('Session', () => {
  for (const [what, token] of others) {
    it(`sends no token of ${what}, whether renewed or already current`, async () => {
      const first = tokenOf('org', 'user');
      const {source, session} = await startSession(first, token);
      expect(await codeOf(session.renewToken(first)), 'on renewal').to.equal('session-changed');
      expect(source.token!.value).to.equal(token);
      expect(await codeOf((async () => session.getToken())()), 'as the current token').to.equal('session-changed');
    });
  }

  for (const [what, org, sub] of [
    ['a user in an organization', 'org', 'user'],
    ['an organization without a user', 'org', undefined],
    ['a user without an organization', undefined, 'user'],
  ] as const) {
    it(`continues with another token of ${what}`, async () => {
      const [first, second] = [tokenOf(org, sub), tokenOf(org, sub)];
      const {session} = await startSession(first, second);
      expect(await session.getToken()).to.equal(first);
      expect(await session.renewToken(first)).to.equal(second);
    });
  }

  it('has another identity at another API origin', async () => {
    const token = tokenOf('org', 'user');
    const [here, there] = [origin, 'https://other.example'].map((one) => TokenSource.of(token, one));
    expect(new Session(here!, options).identity).not.to.equal(new Session(there!, options).identity);
  });

  it('sends nothing after it has ended, not even requests that were waiting for a token', async () => {
    const {source, session} = await startSession(tokenOf('org', 'user'), tokenOf('org', 'user'));
    source.token = {...source.token!, renewAt: 0}; // So it waits for a newer one.
    const {fetch} = globalThis;
    let count = 0;
    globalThis.fetch = async () => (count++, Response.json({}));
    try {
      const waiting = codeOf(
        request(session.client, 'delete', '/_widgets/ApiKeys/{apiKeyId}', {path: {apiKeyId: 'k'}}),
      );
      session.hasEnded = true;
      expect(await waiting).to.equal('session-changed');
      expect(count).to.equal(0);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  for (const [what, needed, claims, isAllowed] of [
    ['a token with one of the widget’s scopes', ['a', 'b'], {scopes: ['b', 'c']}, true],
    ['a token without any of the widget’s scopes', ['a', 'b'], {scopes: ['c']}, false],
    ['a token with an empty list of scopes', ['a'], {scopes: []}, false],
    ['a token that lists no scopes', ['a'], {}, true],
    ['any token if the widget needs no scope', [], {scopes: []}, true],
  ] as const) {
    it(`${isAllowed ? 'allows' : 'does not allow'} a widget with ${what}`, () => {
      expect(sessionOf({claims, scopes: needed}).isAllowed).to.equal(isAllowed);
    });
  }

  it('can do what the token lists, and nothing if the token lists no scopes', () => {
    const session = sessionOf({claims: {scopes: ['a']}});
    expect([session.can('a'), session.can('b')]).to.deep.equal([true, false]);
    expect(sessionOf({claims: {}}).can('a')).to.equal(false);
  });

  it('notifies every session with the same user and organization about stale data', () => {
    const [one, other] = [sessionOf(), sessionOf()];
    const heard: string[] = [];
    const ends = [one, other].map((session, at) => session.onStale('members', () => heard.push(`session ${at}`)));
    one.markStale('members');
    ends.forEach((end) => end());
    expect(heard).to.deep.equal(['session 0', 'session 1']);
  });

  for (const [what, other] of [
    ['another user', () => sessionOf({claims: {org_id: 'org', sub: 'other'}})],
    ['another organization', () => sessionOf({claims: {org_id: 'other', sub: 'user'}})],
    ['another API origin', () => sessionOf({origin: 'https://other.example'})],
  ] as const) {
    it(`does not notify a session of ${what}`, () => {
      let count = 0;
      const end = other().onStale('members', () => count++);
      sessionOf().markStale('members');
      end();
      expect(count).to.equal(0);
    });
  }

  it('does not notify listeners of another topic', () => {
    const session = sessionOf();
    let count = 0;
    const end = session.onStale('roles', () => count++);
    session.markStale('members');
    end();
    expect(count).to.equal(0);
  });

  it('notifies the listeners of every topic about a newer token, and keeps its identity', async () => {
    const {source, session} = await startSession(tokenOf('org', 'user'));
    const next = tokenOf('org', 'user');
    const topics: string[] = [];
    const ends = (['members', 'roles'] as const).map((topic) => session.onStale(topic, () => topics.push(topic)));
    session.adopt(TokenSource.of(next, origin));
    ends.forEach((end) => end());
    expect(topics).to.deep.equal(['members', 'roles']);
    expect(await session.getToken()).to.equal(next);
    expect(session.identity).to.equal(source.token!.identity);
  });

  it('stops notifying a removed listener, even if it is removed twice', () => {
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

  it('notifies the other listeners if one unsubscribes during the notification', () => {
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

  it('cannot renew a fixed token', async () => {
    const token = tokenOf('org', 'user');
    const session = new Session(TokenSource.of(token, origin), options);
    expect(await session.renewToken(token)).to.equal(undefined);
  });

  it('reports whether a refused token has expired', () => {
    for (const [exp, isExpired] of [
      [1, true],
      [4_102_444_800, false],
    ] as const) {
      const token = jwt({org_id: 'org', sub: 'user', exp});
      const session = new Session(TokenSource.of(token, origin), options);
      expect(session.reportRefusal(token, 401)).to.equal(isExpired);
    }
  });
});
