import {afterEach, beforeEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {ApiError} from '../../../src/api/http/errors.js';
import {type Client, request} from '../../../src/api/http/request.js';
import '../../helpers/page-globals.js';
import {nextMacrotask} from '../../helpers/turn.js';

const path = '/_widgets/UserManagement/roles-and-config';

type Answer = Response | Error | (() => Response);

describe('request', () => {
  let clock: sinon.SinonFakeTimers;
  let fetched: Request[];
  let answers: Answer[];
  let tokens: string[];
  const refusals: [string, number][] = [];

  beforeEach(() => {
    clock = sinon.useFakeTimers({now: 1_700_000_000_000, toFake: ['setTimeout', 'clearTimeout', 'Date']});
    fetched = [];
    tokens = ['one'];
    refusals.length = 0;
    sinon.stub(console, 'warn');
    sinon.stub(globalThis, 'fetch').callsFake(async (input, init) => {
      fetched.push(new Request(new URL(input as string, location.href), init));
      const answer = answers[Math.min(fetched.length, answers.length) - 1]!;
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer() : answer.clone();
    });
  });
  afterEach(() => {
    sinon.restore();
    clock.restore();
  });

  const client = (origin = 'https://api.example'): Client => ({
    origin,
    type: 'user-management',
    credentials: {
      hasEnded: false,
      getToken: async () => tokens[0]!,
      renewToken: async () => tokens[1],
      reportRefusal: (token, status) => refusals.push([token, status]) > 10,
    },
  });

  /** Advances the fake clock until the promise settles. Bodies are read in real time, between the timers. */
  async function settle(promise: Promise<unknown>): Promise<unknown> {
    let result: {value: unknown} | undefined;
    promise.then(
      (value) => (result = {value}),
      (value) => (result = {value}),
    );
    while (!result) {
      await new Promise((resolve) => setImmediate(resolve));
      await clock.runAllAsync();
    }
    return result.value;
  }

  async function failure(promise: Promise<unknown>): Promise<ApiError> {
    const error = await settle(promise);
    expect(error).to.be.instanceOf(ApiError);
    return error as ApiError;
  }

  it('sends the token and the widget type, and no content type without a body', async () => {
    answers = [Response.json({})];
    await request(client(), 'get', path);
    const [sent] = fetched;
    expect(sent!.url).to.equal(`https://api.example${path}`);
    expect(sent!.headers.get('authorization')).to.equal('Bearer one');
    expect(sent!.headers.get('workos-widgets-type')).to.equal('user-management');
    expect(sent!.headers.get('workos-widgets-version')).to.equal('1');
    expect(sent!.headers.has('content-type')).to.equal(false);
    expect(sent!.cache).to.equal('default');
  });

  it('keeps the path prefix of the origin, encodes IDs and omits empty parameters', async () => {
    answers = [Response.json({})];
    const prefixed = client('https://example.com/proxy/');
    await request(prefixed, 'delete', '/_widgets/UserManagement/members/{userId}', {path: {userId: 'a/../b?c'}});
    await request(prefixed, 'get', '/_widgets/UserManagement/members', {query: {search: '', role: 'a b', limit: '10'}});
    expect(fetched.map(({url}) => url)).to.deep.equal([
      'https://example.com/proxy/_widgets/UserManagement/members/a%2F..%2Fb%3Fc',
      'https://example.com/proxy/_widgets/UserManagement/members?role=a+b&limit=10',
    ]);
  });

  for (const userId of ['', '.', '..', '\ud800']) {
    it(`sends nothing for the ID ${JSON.stringify(userId)}, which cannot be part of a path`, async () => {
      answers = [Response.json({})];
      const path = '/_widgets/UserManagement/members/{userId}';
      expect((await failure(request(client(), 'delete', path, {path: {userId}}))).code).to.equal('malformed');
      expect(fetched).to.deep.equal([]);
    });
  }

  const codes: [status: number, code: string][] = [
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'invalid'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [500, 'server'],
    [503, 'server'],
  ];
  for (const [status, code] of codes) {
    it(`maps ${status} to ${code} and keeps the server's message, status and fields`, async () => {
      const errors = [{code: 'required', field: 'email'}, {field: 1}, null];
      answers = [Response.json({message: 'Because.', errors}, {status})];
      const error = await failure(request(client(), 'get', path));
      expect(error).to.include({code, status, serverMessage: 'Because.'});
      if (code === 'invalid') expect(error.fields).to.deep.equal([{code: 'required', field: 'email'}]);
    });
  }

  for (const body of [
    '<html>',
    '',
    '{"message": 7}',
    '{"message": [7, " ", null]}',
    '{"message": [], "error": "Bad Request"}',
    '{"mess',
    'null',
    '[]',
  ]) {
    it(`finds no server message in the error body ${JSON.stringify(body)}`, async () => {
      answers = [new Response(body, {status: 400})];
      expect(await failure(request(client(), 'get', path))).to.include({code: 'invalid', serverMessage: undefined});
    });
  }

  const messages: readonly [body: object, message: string][] = [
    [{message: ['Name is too short.', 'Name is taken.']}, 'Name is too short.; Name is taken.'],
    [{message: ['a', 7, null, {}, 'a', ['b'], {message: 'c'}]}, 'a; c'],
    [{message: {message: 'Nested.'}}, 'Nested.'],
    [{errors: ['Name is too short.', {code: 'taken', field: 'name', message: 'Taken.'}]}, 'Name is too short.; Taken.'],
    [{message: 'Invalid.', errors: [{message: 'Name is taken.'}, {message: 'Invalid.'}]}, 'Invalid.; Name is taken.'],
    [{error: 'invalid_request', error_description: 'Name is missing.'}, 'Name is missing.'],
  ];
  for (const [body, message] of messages) {
    it(`reads “${message}” from ${JSON.stringify(body)}`, async () => {
      answers = [Response.json(body, {status: 422})];
      expect(await failure(request(client(), 'get', path))).to.include({code: 'invalid', serverMessage: message});
    });
  }

  it('removes the token from a list of server messages', async () => {
    tokens = ['aaa.bbb.ccc'];
    answers = [Response.json({message: ['No good: aaa.bbb.ccc', 'aaa.bbb.ccc']}, {status: 422})];
    expect((await failure(request(client(), 'get', path))).serverMessage).to.equal('No good: …; …');
  });

  it('removes the token from a server message that quotes it', async () => {
    tokens = ['aaa.bbb.ccc'];
    const quote = 'No good: aaa.bbb.ccc';
    answers = [Response.json({message: quote, errors: [{code: quote, field: quote}]}, {status: 403})];
    const error = await failure(request(client(), 'get', path));
    expect(error.serverMessage).to.equal('No good: …');
    expect(JSON.stringify(error) + error.message + error.stack).not.to.contain('bbb');
  });

  it('accepts a success without a body', async () => {
    answers = [new Response(null, {status: 204})];
    expect(await request(client(), 'get', path)).to.equal(undefined);
  });

  for (const body of ['<html>', '{"data": [']) {
    it(`rejects the body ${JSON.stringify(body)} as malformed`, async () => {
      answers = [new Response(body)];
      expect((await failure(request(client(), 'get', path))).code).to.equal('malformed');
    });
  }

  for (const [title, answer] of [
    ['a dropped connection', new TypeError('Failed to fetch')],
    ['503', new Response('', {status: 503})],
    ['429', new Response('', {status: 429})],
  ] as [string, Answer][]) {
    it(`tries a read three times on ${title} and returns the first success`, async () => {
      answers = [answer];
      await failure(request(client(), 'get', path));
      expect(fetched.length).to.equal(3);
      fetched.length = 0;
      answers = [answer, answer, Response.json({a: 1})];
      expect(await settle(request(client(), 'get', path))).to.deep.equal({a: 1});
    });

    it(`does not retry a write on ${title}`, async () => {
      answers = [answer];
      await failure(request(client(), 'post', '/_widgets/UserManagement/invite-user', {body: {email: 'a', roles: []}}));
      expect(fetched.length).to.equal(1);
    });
  }

  it('does not retry on 404', async () => {
    answers = [new Response('', {status: 404})];
    await failure(request(client(), 'get', path));
    expect(fetched.length).to.equal(1);
  });

  it('waits for the Retry-After of the server before a retry', async () => {
    answers = [new Response('', {status: 429, headers: {'retry-after': '3'}}), Response.json({})];
    const start = Date.now();
    await settle(request(client(), 'get', path));
    expect(fetched.length).to.equal(2);
    expect(Date.now() - start).to.equal(3_000);
  });

  it('reads a date in Retry-After, and fails at once with retryAfter if the wait is long', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    answers = [new Response('', {status: 503, headers: {'retry-after': date}})];
    const error = await failure(request(client(), 'get', path));
    expect(fetched.length).to.equal(1);
    expect(error.retryAfter).to.equal(60);
  });

  for (const status of [401, 403]) {
    it(`renews the token once on ${status} and retries the request, even a write`, async () => {
      tokens = ['one', 'two'];
      answers = [new Response('', {status}), Response.json({success: true})];
      await request(client(), 'delete', '/_widgets/UserManagement/members/{userId}', {path: {userId: 'u'}});
      expect(fetched.map(({headers}) => headers.get('authorization'))).to.deep.equal(['Bearer one', 'Bearer two']);
    });

    it(`does not renew twice on ${status}`, async () => {
      tokens = ['one', 'two'];
      answers = [new Response('', {status})];
      await failure(request(client(), 'get', path));
      expect(fetched.length).to.equal(2);
      expect(refusals).to.deep.equal([['two', status]]);
    });
  }

  it('reports expired instead of forbidden if the token has expired', async () => {
    answers = [new Response('', {status: 403})];
    const expired = client();
    expired.credentials.reportRefusal = () => true;
    expect((await failure(request(expired, 'get', path))).code).to.equal('expired');
  });

  it('reports offline without a retry if the browser is offline', async () => {
    sinon.stub(navigator, 'onLine').get(() => false);
    answers = [new TypeError('Failed to fetch')];
    expect((await failure(request(client(), 'get', path))).code).to.equal('offline');
    expect(fetched.length).to.equal(1);
  });

  it('reports network, not offline, if the connection breaks after sending: the request may have arrived', async () => {
    let isOnline = true;
    sinon.stub(navigator, 'onLine').get(() => isOnline);
    const disconnect = () => {
      isOnline = false;
      throw new TypeError('Failed to fetch');
    };
    answers = [disconnect];
    const {code} = await failure(
      request(client(), 'delete', '/_widgets/UserManagement/members/{userId}', {path: {userId: 'u'}}),
    );
    expect(code).to.equal('network');
  });

  it('reports aborted if the caller aborts, also between two attempts', async () => {
    answers = [new TypeError('Failed to fetch')];
    const control = new AbortController();
    const failed = failure(request(client(), 'get', path, {signal: control.signal}));
    await nextMacrotask();
    control.abort();
    expect((await failed).code).to.equal('aborted');
    expect(fetched.length).to.equal(1);
  });

  it('warns once about an unreachable origin, without the token', async () => {
    answers = [new TypeError('Failed to fetch')];
    await failure(request(client('https://silent.example'), 'get', path));
    await failure(request(client('https://silent.example'), 'get', path));
    const warnings = (console.warn as unknown as sinon.SinonStub).args.flat().map(String);
    expect(warnings.filter((text) => text.includes('https://silent.example')).length).to.equal(1);
    expect(warnings.join()).not.to.contain('Bearer');
  });

  describe('of several callers at the same time', () => {
    /** A client whose token is there, as for the widgets of a page. */
    const ready = (token = 'one'): Client => {
      const one = client();
      return {...one, credentials: {...one.credentials, getToken: () => token}};
    };
    const read = (one = ready(), signal?: AbortSignal) => request(one, 'get', path, {signal});
    const remove = () => request(ready(), 'delete', '/_widgets/UserManagement/members/{userId}', {path: {userId: 'u'}});

    it('is sent before the caller goes on', async () => {
      answers = [Response.json({})];
      const result = read();
      expect(fetched).to.have.length(1);
      await result;
    });

    it('is sent once if they read the same, and answers all', async () => {
      answers = [Response.json({roles: [1]})];
      const all = await Promise.all([read(), read(), read()]);
      expect(fetched).to.have.length(1);
      expect(all).to.deep.equal([{roles: [1]}, {roles: [1]}, {roles: [1]}]);
    });

    it('is sent for each token', async () => {
      answers = [Response.json({})];
      await Promise.all([read(), read(ready('two'))]);
      expect(fetched.map(({headers}) => headers.get('authorization'))).to.deep.equal(['Bearer one', 'Bearer two']);
    });

    it('is sent again after a change, even in the same task', async () => {
      answers = [Response.json({})];
      await Promise.all([read(), remove(), read()]);
      expect(fetched.map(({method}) => method)).to.deep.equal(['GET', 'DELETE', 'GET']);
    });

    it('is sent again in a later task, while the first is pending', async () => {
      answers = [Response.json({})];
      const first = read();
      clock.tick(0);
      await Promise.all([first, read()]);
      expect(fetched).to.have.length(2);
    });

    it('sends each change', async () => {
      answers = [Response.json({})];
      await Promise.all([remove(), remove()]);
      expect(fetched).to.have.length(2);
    });

    for (const when of ['have ended', 'are pending']) {
      it(`is sent once when all load again while their last reads ${when}`, async () => {
        answers = [Response.json({})];
        const callers = Array.from({length: 3}, () => new AbortController());
        const first = Promise.allSettled(callers.map(({signal}) => read(ready(), signal)));
        clock.tick(0); // A later task.
        if (when === 'have ended') await first;
        // As a query does: each leaves its last read right before the next.
        const again = callers.map((caller) => {
          caller.abort();
          return read();
        });
        await Promise.all([first, ...again]);
        expect(fetched).to.have.length(2);
      });
    }

    it('ends only when the last of them has left', async () => {
      answers = [Response.json({})];
      const [one, other] = [new AbortController(), new AbortController()];
      const results = [read(ready(), one.signal), read(ready(), other.signal)];
      one.abort();
      expect(fetched[0]!.signal.aborted).to.equal(false);
      other.abort();
      expect(fetched[0]!.signal.aborted).to.equal(true);
      const errors = await Promise.all(results.map(failure));
      expect(errors.map(({code}) => code)).to.deep.equal(['aborted', 'aborted']);
      await read();
      expect(fetched, 'a new request').to.have.length(2);
    });
  });

  describe('past HTTP caches', () => {
    const now = 1_700_000_000_000;
    const past = new Date(now - 60_000).toUTCString();
    const future = new Date(now + 60_000).toUTCString();
    const modes = () => fetched.map(({cache}) => cache);
    let number = 0;
    /** A client of an origin that no other test has used. */
    const newClient = () => client(`https://api-${++number}.example`);

    for (const headers of [
      {'cache-control': 'private, max-age=300'},
      {'cache-control': 'PUBLIC, MAX-AGE="5"'},
      {'cache-control': 's-maxage=60, max-age=0'},
      {'cache-control': 'max-age=0, stale-while-revalidate=30'},
      {'cache-control': 'immutable'},
      {'cache-control': 'no-cache="set-cookie", max-age=60'},
      {expires: future},
      {'last-modified': past},
      {'last-modified': past, 'cache-control': 'private'},
      {'last-modified': past, 'cache-control': 'must-revalidate'},
    ] as Record<string, string>[]) {
      const named = JSON.stringify(headers);
      it(`requests a read again with no-store, and all that follow, after ${named}`, async () => {
        const api = newClient();
        answers = [Response.json({from: 'cache'}, {headers}), Response.json({from: 'server'}, {headers})];
        expect(await settle(request(api, 'get', path))).to.deep.equal({from: 'server'});
        expect(modes()).to.deep.equal(['default', 'no-store']);
        expect(await settle(request(api, 'get', path))).to.deep.equal({from: 'server'});
        await settle(request(api, 'post', '/_widgets/UserManagement/invite-user', {body: {email: 'a', roles: []}}));
        expect(modes()).to.deep.equal(['default', 'no-store', 'no-store', 'no-store']);
      });
    }

    for (const headers of [
      {},
      {'cache-control': 'no-store'},
      {'cache-control': 'no-cache', 'last-modified': past},
      {'cache-control': 'No-Store, max-age=300', expires: future},
      {'cache-control': 'private, max-age=0', 'last-modified': past},
      {'cache-control': 'max-age=00', expires: past},
      {expires: '0'},
    ] as Record<string, string>[]) {
      it(`accepts a read at once after ${JSON.stringify(headers)}`, async () => {
        const api = newClient();
        answers = [Response.json({a: 1}, {headers})];
        expect(await settle(request(api, 'get', path))).to.deep.equal({a: 1});
        await settle(request(api, 'get', path));
        expect(modes()).to.deep.equal(['default', 'default']);
      });
    }

    it('requests a failed read again too, without counting it as a retry', async () => {
      const headers = {'cache-control': 'max-age=300'};
      answers = [new Response('', {status: 503, headers}), new Response('', {status: 503, headers})];
      await failure(request(newClient(), 'get', path));
      expect(modes()).to.deep.equal(['default', 'no-store', 'no-store', 'no-store']);
    });

    it('never repeats a write', async () => {
      const api = newClient();
      answers = [Response.json({}, {headers: {'cache-control': 'max-age=300'}})];
      await settle(request(api, 'post', '/_widgets/UserManagement/invite-user', {body: {email: 'a', roles: []}}));
      await settle(request(api, 'get', path));
      expect(modes()).to.deep.equal(['default', 'no-store']);
    });

    it('keeps other origins apart', async () => {
      answers = [Response.json({}, {headers: {'cache-control': 'max-age=300'}})];
      await settle(request(newClient(), 'get', path));
      await settle(request(newClient(), 'get', path));
      expect(modes()).to.deep.equal(['default', 'no-store', 'default', 'no-store']);
    });

    for (const origin of ['https://app.example/proxy', '/proxy']) {
      it(`uses no-store from the start within the page's own origin: ${origin}`, async () => {
        answers = [Response.json({})];
        await settle(request(client(origin), 'get', path));
        expect((globalThis.fetch as sinon.SinonStub).args[0]![1]).to.include({cache: 'no-store'});
      });
    }

    it('sends nothing again once the session has ended', async () => {
      const api = newClient();
      const credentials = {...api.credentials};
      answers = [
        () => {
          credentials.hasEnded = true;
          return Response.json({}, {headers: {'cache-control': 'max-age=300'}});
        },
      ];
      expect((await failure(request({...api, credentials}, 'get', path))).code).to.equal('session-changed');
      expect(fetched).to.have.length(1);
    });
  });
});
