import {afterEach, describe, it} from 'node:test';
import {expect} from 'chai';
import sinon from 'sinon';
import {type WidgetTokenClient, type WidgetTokenOptions, widgetTokenHandler} from '../../src/server/index.js';

const grant = {organizationId: 'org_1', userId: 'user_1', scopes: ['widgets:users-table:manage']};
const secret = 'sk_test_secret';

/** A fake SDK that returns the given value, or throws the given error. */
function sdk(answer: unknown = 'a.b.c') {
  const getToken = sinon.spy(async (_request: object) => {
    if (answer instanceof Error) throw answer;
    return answer as string;
  });
  return {widgets: {getToken}};
}

function exception(status: number) {
  return Object.assign(new Error(`No ${grant.organizationId} for ${secret}`), {status});
}

/** Calls the handler and reads the whole response. */
async function requestToken(options: Partial<WidgetTokenOptions>, request = new Request('https://app.example/token')) {
  const response = await widgetTokenHandler({workos: sdk(), authorize: () => grant, ...options})(request);
  return {response, status: response.status, body: (await response.json()) as {token?: string; message?: string}};
}

/** A fake request: the `Request` constructor rejects some methods, and drops `Sec-` headers in browsers. */
function fakeRequest(method: string, headers: Record<string, string> = {}) {
  return {method, headers: new Headers(headers)} as Request;
}

describe('widgetTokenHandler', () => {
  afterEach(() => sinon.restore());

  it('returns a token for the grant from authorize', async () => {
    const workos = sdk();
    const {status, body} = await requestToken({workos});
    expect(status).to.equal(200);
    expect(body).to.deep.equal({token: 'a.b.c'});
    expect(workos.widgets.getToken.args).to.deep.equal([[grant]]);
  });

  it('uses createToken of the newer SDK if there is one', async () => {
    const widgets = {
      prefix: 'new',
      // The SDK's types list only some of the scopes.
      async createToken({organizationId}: {organizationId: string; userId?: string; scopes?: 'widgets:sso:manage'[]}) {
        return {token: `${this.prefix} ${organizationId}`};
      },
      getToken: () => Promise.reject(new Error('getToken was called.')),
    };
    expect((await requestToken({workos: {widgets}})).body).to.deep.equal({token: 'new org_1'});
  });

  it('awaits authorize and passes it the request', async () => {
    const request = new Request('https://app.example/token', {headers: {authorization: 'Bearer session'}});
    const authorize = sinon.spy(async (_request: Request) => grant);
    expect((await requestToken({authorize}, request)).status).to.equal(200);
    expect(authorize.args).to.deep.equal([[request]]);
  });

  it('reads only the method and Sec-Fetch-Site of the request', async () => {
    const read: string[] = [];
    const spy = <T extends object>(target: T, name: string): T =>
      new Proxy(target, {
        get(object, key) {
          read.push(`${name}.${String(key)}`);
          const value: unknown = Reflect.get(object, key, object);
          if (typeof value === 'function')
            return (...args: string[]) => (read.push(...args), value.apply(object, args));
          return key === 'headers' ? spy(value as Headers, 'headers') : value;
        },
      });
    await requestToken({}, spy(new Request('https://app.example/token'), 'request'));
    expect(read).to.deep.equal(['request.method', 'request.headers', 'headers.get', 'sec-fetch-site']);
  });

  for (const [title, given, requested] of [
    ['no user', {organizationId: 'org_1', scopes: []}, {organizationId: 'org_1', scopes: []}],
    ['a user alone', {userId: 'user_1'}, {userId: 'user_1'}],
    ['a user and no scopes', {userId: 'user_1', scopes: []}, {userId: 'user_1'}],
    ['unknown properties', {...grant, expiresIn: 9}, grant],
    ['an unknown scope', {...grant, scopes: ['widgets:new']}, {...grant, scopes: ['widgets:new']}],
  ] as const) {
    it(`passes only the properties of a grant to the SDK, given ${title}`, async () => {
      const workos = sdk();
      expect((await requestToken({workos, authorize: () => given})).status).to.equal(200);
      expect(workos.widgets.getToken.args).to.deep.equal([[requested]]);
    });
  }

  for (const denial of [null, undefined, false] as const) {
    it(`responds with 401 if authorize returns ${denial}`, async () => {
      const workos = sdk();
      const onError = sinon.spy();
      const {status, body} = await requestToken({workos, onError, authorize: () => denial});
      expect(status).to.equal(401);
      expect(body).to.have.all.keys('message');
      expect(workos.widgets.getToken.called).to.equal(false);
      expect(onError.called).to.equal(false);
    });
  }

  for (const [title, given] of [
    ['true', true],
    ['a string', 'org_1'],
    ['an empty string', ''],
    ['a list', [grant]],
    ['neither an organization nor a user', {scopes: []}],
    ['scopes without an organization', {userId: 'user_1', scopes: ['widgets:users-table:manage']}],
    ['a user whose scopes are null', {userId: 'user_1', scopes: null}],
    ['an organization that is undefined', {userId: 'user_1', scopes: [], organizationId: undefined}],
    ['an organization that is null', {...grant, organizationId: null}],
    ['no organization', {...grant, organizationId: undefined}],
    ['an empty organization', {...grant, organizationId: ''}],
    ['a list of organizations', {...grant, organizationId: ['org_1']}],
    ['a user that is undefined', {...grant, userId: undefined}],
    ['a user that is null', {...grant, userId: null}],
    ['an empty user', {...grant, userId: ''}],
    ['a user that is a number', {...grant, userId: 1}],
    ['no scopes', {...grant, scopes: undefined}],
    ['scopes in a string', {...grant, scopes: 'widgets:users-table:manage'}],
    ['scopes that are not strings', {...grant, scopes: [1]}],
    ['an empty scope', {...grant, scopes: ['']}],
  ] as const) {
    it(`responds with 500 and mints nothing if authorize returns ${title}`, async () => {
      const workos = sdk();
      const onError = sinon.spy();
      const {status, body} = await requestToken({workos, onError, authorize: () => given as unknown as typeof grant});
      expect(status).to.equal(500);
      expect(body).to.deep.equal({message: 'The token endpoint failed.'});
      expect(workos.widgets.getToken.called).to.equal(false);
      expect(onError.firstCall.args[0]).to.be.instanceOf(TypeError);
      expect((onError.firstCall.args[0] as Error).message).to.match(/^authorize\(\) must return/);
    });
  }

  for (const [title, authorize] of [
    [
      'throws',
      () => {
        throw new Error(secret);
      },
    ],
    ['rejects', () => Promise.reject(new Error(secret))],
  ] as const) {
    it(`responds with 500 without the reason if authorize ${title}`, async () => {
      const onError = sinon.spy();
      const request = new Request('https://app.example/token');
      const {status, body} = await requestToken({authorize, onError}, request);
      expect(status).to.equal(500);
      expect(body).to.deep.equal({message: 'The token endpoint failed.'});
      expect(onError.args).to.have.length(1);
      expect((onError.firstCall.args[0] as Error).message).to.equal(secret);
      expect(onError.firstCall.args[1]).to.equal(request);
    });
  }

  for (const [thrown, status] of [
    [400, 502],
    [401, 502],
    [403, 502],
    [404, 403],
    [422, 403],
    [429, 502],
    [500, 502],
  ] as const) {
    it(`responds with ${status} without the reason if the SDK throws a ${thrown}`, async () => {
      const error = exception(thrown);
      const onError = sinon.spy();
      const {status: actual, body} = await requestToken({workos: sdk(error), onError});
      expect(actual).to.equal(status);
      expect(body).to.have.all.keys('message');
      expect(body.message).not.to.match(/org_|user_|sk_/);
      expect(onError.args.map(([cause]) => cause as Error)).to.deep.equal([error]);
    });
  }

  for (const [title, widgets] of [
    ['an empty string', {getToken: async () => ''}],
    ['a number', {getToken: async () => 1}],
    ['undefined', {getToken: async () => undefined}],
    ['null from createToken', {createToken: async () => null}],
    ['a string from createToken', {createToken: async () => 'a.b.c'}],
    ['an empty token from createToken', {createToken: async () => ({token: ''})}],
    ['nothing, since it has no method to mint', {}],
  ] as const) {
    it(`responds with 502 if the SDK returns ${title}`, async () => {
      const onError = sinon.spy();
      const workos = {widgets} as unknown as WidgetTokenClient;
      const {status, body} = await requestToken({workos, onError});
      expect(status).to.equal(502);
      expect(body).to.deep.equal({message: 'The token could not be created.'});
      expect(onError.callCount).to.equal(1);
    });
  }

  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'get']) {
    it(`responds with 405 to ${method} without calling authorize`, async () => {
      const authorize = sinon.spy(() => grant);
      const {status, response} = await requestToken({authorize}, fakeRequest(method));
      expect(status).to.equal(405);
      expect(response.headers.get('allow')).to.equal('GET');
      expect(authorize.called).to.equal(false);
    });
  }

  for (const [site, status] of [
    ['cross-site', 403],
    ['same-site', 200],
    ['same-origin', 200],
    ['none', 200],
  ] as const) {
    it(`responds with ${status} to a ${site} request`, async () => {
      const authorize = sinon.spy(() => grant);
      const {status: actual} = await requestToken({authorize}, fakeRequest('GET', {'sec-fetch-site': site}));
      expect(actual).to.equal(status);
      expect(authorize.called).to.equal(status === 200);
    });
  }

  for (const [title, options, request] of [
    ['a token', {}],
    ['an unauthorized user', {authorize: () => null}],
    ['a broken authorize', {authorize: () => Promise.reject(new Error())}],
    ['a refused grant', {workos: sdk(exception(422))}],
    ['a failed mint', {workos: sdk(new Error())}],
    ['another method', {}, fakeRequest('POST')],
    ['another site', {}, fakeRequest('GET', {'sec-fetch-site': 'cross-site'})],
  ] as const) {
    it(`forbids caching the response for ${title}`, async () => {
      const {response} = await requestToken({onError: () => {}, ...options}, request);
      expect(response.headers.get('cache-control')).to.equal('no-store');
      expect(response.headers.get('vary')).to.equal('*');
      expect(response.headers.get('content-type')).to.match(/^application\/json\b/);
      expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
    });
  }

  for (const [title, onError] of [
    [
      'throws',
      () => {
        throw new Error('The reporter is broken.');
      },
    ],
    ['rejects', () => Promise.reject(new Error('The reporter is broken.'))],
  ] as const) {
    it(`sends the same response if onError ${title}`, async () => {
      const logged = sinon.stub(console, 'error');
      expect((await requestToken({workos: sdk(new Error()), onError})).status).to.equal(502);
      expect(logged.args).to.deep.equal([['Could not create a widget token. Error: The reporter is broken.']]);
    });
  }

  it('waits for onError before it responds', async () => {
    let done = false;
    const onError = () => new Promise<void>((resolve) => queueMicrotask(() => resolve(void (done = true))));
    await requestToken({workos: sdk(new Error()), onError});
    expect(done).to.equal(true);
  });

  for (const [cause, line] of [
    [new RangeError('Too far.'), 'RangeError: Too far.'],
    [new TypeError(`"Bearer ${secret}" is no header.`), 'TypeError: "Bearer [secret] is no header.'],
    [new Error(`Key ${secret}, token eyJh.eyJ9.x_-`), 'Error: Key [secret] token [secret]'],
    [new Error('A risk_level of a task_id.'), 'Error: A risk_level of a task_id.'],
    [secret, '[secret]'],
    [undefined, 'undefined'],
  ] as const) {
    it(`logs one line without secrets: ${line}`, async () => {
      const logged = sinon.stub(console, 'error');
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- Callers can do this.
      await requestToken({authorize: () => Promise.reject(cause)});
      expect(logged.args).to.deep.equal([[`Could not create a widget token. ${line}`]]);
    });
  }
});
