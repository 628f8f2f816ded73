/**
 * A scope that unlocks a widget. Other strings are allowed too: WorkOS validates them. It refuses
 * `widgets:user-api-keys:manage-self` and `widgets:user-api-keys:manage-all`, permissions that only roles grant and the
 * access token of an AuthKit session lists.
 */
export type WidgetScope =
  | 'widgets:users-table:manage'
  | 'widgets:sso:manage'
  | 'widgets:domain-verification:manage'
  | 'widgets:dsync:manage'
  | 'widgets:audit-log-streaming:manage'
  | 'widgets:api-keys:manage'
  | 'widgets:pipes:manage'
  | (string & {});

/** A token for an organization. */
export interface OrganizationGrant {
  /** The organization whose data the token gives access to. */
  readonly organizationId: string;
  /**
   * The user of the token. WorkOS reduces the scopes to what this user may do. Without a user, the token has all of its
   * scopes, so omit `userId` only on purpose: a property that is present but undefined is an error.
   */
  readonly userId?: string;
  /** May be empty: some widgets need no scope. */
  readonly scopes: readonly WidgetScope[];
}

/** A token for a user alone, who may belong to no organization. It unlocks only the widgets that need no scope. */
export interface UserGrant {
  /** A property that is present but undefined is an error. */
  readonly organizationId?: never;
  readonly userId: string;
  readonly scopes?: readonly never[];
}

/** Who a token is for and what it allows. */
export type WidgetGrant = OrganizationGrant | UserGrant;

/** What the SDK takes to create a token. */
interface TokenRequest {
  readonly organizationId?: string;
  readonly userId?: string;
  readonly scopes?: readonly string[];
}

/**
 * The part of the official SDK that the handler uses. `new WorkOS(…)` of `@workos-inc/node` fits, with `createToken`
 * or, in older versions, `getToken`.
 */
export interface WidgetTokenClient {
  readonly widgets:
    {createToken(request: TokenRequest): Promise<{token: string}>} | {getToken(request: TokenRequest): Promise<string>};
}

export interface WidgetTokenOptions {
  /** The official SDK with your secret key. */
  readonly workos: WidgetTokenClient;
  /**
   * Returns who a request comes from and what to grant, or null, undefined or false if nobody is signed in: an
   * organization with scopes and usually a user, or a user alone, for the widgets that need no organization. The
   * handler checks nothing else, so use only what you have verified, such as your session: a client can forge the rest.
   */
  readonly authorize: (
    request: Request,
  ) => WidgetGrant | null | undefined | false | Promise<WidgetGrant | null | undefined | false>;
  /**
   * Called with the error of `authorize` or the SDK when no token was created. Default: logs the error's name and
   * message to `console.error`, without keys and tokens. The response waits for it, but does not depend on whether it
   * succeeds.
   */
  readonly onError?: (error: unknown, request: Request) => void | Promise<void>;
}

/**
 * Creates the endpoint for a widget's `token-endpoint`: a function that takes a web-standard `Request` and returns a
 * `Response`. It creates a token for the user that `authorize` returns. The handler itself reads only the method and
 * the `Sec-Fetch-Site` header of the request.
 *
 * ```ts
 * import {WorkOS} from '@workos-inc/node';
 * import {widgetTokenHandler} from 'workos-elements/server';
 *
 * const handler = widgetTokenHandler({
 *   workos: new WorkOS(process.env.WORKOS_API_KEY),
 *   async authorize(request) {
 *     const user = await userOfSession(request); // Your code: the user of your session cookie.
 *     return user && {organizationId: user.organizationId, userId: user.id, scopes: ['widgets:users-table:manage']};
 *   },
 * });
 * ```
 *
 * Node's own server uses other request and response objects, which `@hono/node-server` converts:
 *
 * ```ts
 * createServer(getRequestListener(handler)).listen(3000);
 * ```
 *
 * Every response is JSON that must not be cached: `{token}`, or `{message}`, which does not reveal the cause.
 *
 * | status | when |
 * | ------ | ---- |
 * | 200 | `{token}` |
 * | 401 | `authorize` says that nobody is signed in |
 * | 403 | the request comes from another site |
 * | 403 | WorkOS does not know the organization or user, or denies the scopes (404 and 422 of the SDK): do not retry |
 * | 405 | any method but GET, including HEAD, which would create a token that is never read |
 * | 500 | `authorize` threw, or returned an invalid grant |
 * | 502 | the SDK failed in another way: a wrong key, an outage, a response without a token |
 *
 * Browsers report in `Sec-Fetch-Site` whether a request crosses sites. Without CORS headers they hide the response from
 * other origins; rejecting cross-site requests also prevents other sites from triggering the creation of tokens. A
 * sibling subdomain is the same site. A request without the header is passed on to `authorize`.
 */
export function widgetTokenHandler({
  workos,
  authorize,
  onError = log,
}: WidgetTokenOptions): (request: Request) => Promise<Response> {
  async function fail(cause: unknown, request: Request, status: number, message: string) {
    try {
      await onError(cause, request);
    } catch (another) {
      log(another);
    }
    return respond(status, {message});
  }

  return async (request) => {
    if (request.method !== 'GET') return respond(405, {message: 'Only GET is allowed.'}, {allow: 'GET'});
    if (request.headers.get('sec-fetch-site') === 'cross-site') {
      return respond(403, {message: 'Cross-site requests are not allowed.'});
    }
    let grant: TokenRequest | undefined;
    try {
      grant = readGrant(await authorize(request));
    } catch (cause) {
      return fail(cause, request, 500, 'The token endpoint failed.');
    }
    if (!grant) return respond(401, {message: 'Not signed in.'});
    try {
      return respond(200, {token: await mint(workos, grant)});
    } catch (cause) {
      return isRefusal(cause)
        ? fail(cause, request, 403, 'This user cannot have this token.')
        : fail(cause, request, 502, 'The token could not be created.');
    }
  };
}

/** Copies only the known properties of a grant. Errors never quote it, because they are logged. */
function readGrant(returned: unknown): TokenRequest | undefined {
  if (returned === null || returned === undefined || returned === false) return undefined;
  const grant = Object(returned) as Partial<Record<keyof WidgetGrant, unknown>>;
  const {organizationId, userId, scopes} = grant;
  if (!('organizationId' in grant) && isText(userId)) return readUserGrant(userId, scopes);
  if (!isText(organizationId)) throw new TypeError('authorize() must return an organizationId or a userId, or null.');
  if (!Array.isArray(scopes) || !scopes.every(isText)) throw new TypeError('authorize() must return a list of scopes.');
  const request = {organizationId, scopes: [...scopes]};
  if (!('userId' in grant)) return request;
  if (!isText(userId)) throw new TypeError('authorize() must return userId as a string, or omit it.');
  return {...request, userId};
}

function readUserGrant(userId: string, scopes: unknown = []): TokenRequest {
  const isEmpty = Array.isArray(scopes) && !scopes.length;
  if (!isEmpty) throw new TypeError('authorize() must return an organizationId together with scopes.');
  return {userId};
}

async function mint({widgets}: WidgetTokenClient, request: TokenRequest): Promise<string> {
  const token: unknown =
    'createToken' in widgets ? (await widgets.createToken(request)).token : await widgets.getToken(request);
  if (!isText(token)) throw new TypeError('The SDK returned no token.');
  return token;
}

/** A 403 from the SDK does not concern the user: the key is missing or lacks the permission. */
function isRefusal(cause: unknown) {
  const status = (cause as {status?: unknown} | null | undefined)?.status;
  return status === 404 || status === 422;
}

/** `vary: *` is for caches configured to ignore `no-store`: only `authorize` knows what the response depends on. */
function respond(status: number, body: {token: string} | {message: string}, headers?: Record<string, string>) {
  return Response.json(body, {
    status,
    headers: {'cache-control': 'no-store', vary: '*', 'x-content-type-options': 'nosniff', ...headers},
  });
}

/** Redacts keys and tokens: Node's error for an invalid header, for example, quotes the key. */
function log(error: unknown) {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  console.error(`Could not create a widget token. ${text.replace(/(?<![A-Za-z])(sk_|eyJ)\S*/g, '[secret]')}`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
