/** A scope that unlocks a widget. Any other text may be given too: the service says what it knows. */
export type WidgetScope =
  | 'widgets:users-table:manage'
  | 'widgets:sso:manage'
  | 'widgets:domain-verification:manage'
  | 'widgets:dsync:manage'
  | 'widgets:audit-log-streaming:manage'
  | 'widgets:api-keys:manage'
  | 'widgets:user-api-keys:manage-self'
  | 'widgets:user-api-keys:manage-all'
  | 'widgets:pipes:manage'
  | (string & {});

/** Who a token is for and what it allows. */
export interface WidgetGrant {
  /** The organization whose data the token opens. */
  readonly organizationId: string;
  /**
   * Who uses the token. The service then cuts the scopes down to what this person may do. Without one the token has all
   * of its scopes, so leaving it out has to be deliberate: a property that is there and undefined is an error.
   */
  readonly userId?: string;
  /** May be empty: some widgets need no scope. */
  readonly scopes: readonly WidgetScope[];
}

/** As the SDK takes it. */
interface TokenRequest {
  readonly organizationId: string;
  readonly userId?: string;
  readonly scopes?: readonly string[];
}

/** What of the official SDK is used: `new WorkOS(…)` of `@workos-inc/node`, old or new, fits as it is. */
export interface WidgetMint {
  readonly widgets:
    {createToken(request: TokenRequest): Promise<{token: string}>} | {getToken(request: TokenRequest): Promise<string>};
}

export interface WidgetTokenOptions {
  /** The official SDK with your secret key. */
  readonly workos: WidgetMint;
  /**
   * Says who a request comes from and what they get, or null, undefined or false for nobody. The answer decides alone,
   * so take it from what you have verified, such as your session: what else a browser sends, anybody can make up.
   */
  readonly authorize: (
    request: Request,
  ) => WidgetGrant | null | undefined | false | Promise<WidgetGrant | null | undefined | false>;
  /**
   * Hears why there was no token: what `authorize` or the SDK has thrown. By default the kind and the message go to
   * `console.error`, without keys and tokens. The answer waits for it; what it throws changes nothing.
   */
  readonly onError?: (error: unknown, request: Request) => void | Promise<void>;
}

/**
 * Makes the endpoint that `token-endpoint` of a widget names: a function from a web-standard request to a response,
 * for any server that has those. It mints a token for whoever `authorize` says the request comes from, and reads
 * neither address, body, cookies nor any header but `Sec-Fetch-Site` for itself.
 *
 * ```ts
 * import {WorkOS} from '@workos-inc/node';
 * import {widgetTokenHandler} from 'workos-elements/server';
 *
 * const handler = widgetTokenHandler({
 *   workos: new WorkOS(process.env.WORKOS_API_KEY),
 *   async authorize(request) {
 *     const user = await userOfSession(request); // Yours: who is signed in, by your cookie.
 *     return user && {organizationId: user.organizationId, userId: user.id, scopes: ['widgets:users-table:manage']};
 *   },
 * });
 * ```
 *
 * Node's own server speaks otherwise, which `@hono/node-server` translates:
 *
 * ```ts
 * createServer(getRequestListener(handler)).listen(3000);
 * ```
 *
 * Every answer is JSON that no cache keeps: `{token}`, or `{message}` with nothing of the cause in it.
 *
 * | status | when |
 * | ------ | ---- |
 * | 200 | `{token}` |
 * | 401 | `authorize` says nobody |
 * | 403 | another site's page asks, which has no business here; or the service knows no such organization or user, or does not permit them the scopes (404 and 422 of the SDK), where asking again is of no use |
 * | 405 | any method but GET. HEAD too: it would mint a token for nobody to read |
 * | 500 | `authorize` threw, or answered what is no grant |
 * | 502 | anything else that kept the SDK from minting: a wrong key, an outage, an answer that is no token |
 *
 * Browsers say in `Sec-Fetch-Site` whose page asks. They keep the answer from other origins as it is, unless you add
 * CORS headers; refusing other sites also keeps these from having tokens minted at all. A page on a sibling subdomain
 * is of the same site, and a client that says nothing is let through to `authorize`.
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
    return answer(status, {message});
  }

  return async (request) => {
    if (request.method !== 'GET') return answer(405, {message: 'Only GET is answered.'}, {allow: 'GET'});
    if (request.headers.get('sec-fetch-site') === 'cross-site') {
      return answer(403, {message: 'Pages of other sites are not answered.'});
    }
    let grant: TokenRequest | undefined;
    try {
      grant = readGrant(await authorize(request));
    } catch (cause) {
      return fail(cause, request, 500, 'The token endpoint is broken.');
    }
    if (!grant) return answer(401, {message: 'Nobody is signed in.'});
    try {
      return answer(200, {token: await mint(workos, grant)});
    } catch (cause) {
      return isRefusal(cause)
        ? fail(cause, request, 403, 'This person gets no token.')
        : fail(cause, request, 502, 'No token can be had.');
    }
  };
}

/** Takes what is known of a grant and nothing else, and never quotes it: errors are logged. */
function readGrant(answered: unknown): TokenRequest | undefined {
  if (answered === null || answered === undefined || answered === false) return undefined;
  const grant = answered as Partial<Record<keyof WidgetGrant, unknown>>;
  const {organizationId, userId, scopes} = grant;
  if (!isText(organizationId)) throw new TypeError('authorize() must answer an organizationId, or null for nobody.');
  if (!Array.isArray(scopes) || !scopes.every(isText)) throw new TypeError('authorize() must answer a list of scopes.');
  const request = {organizationId, scopes: [...scopes]};
  if (!('userId' in grant)) return request;
  if (!isText(userId)) throw new TypeError('authorize() must answer a userId that is a text, or leave it out.');
  return {...request, userId};
}

async function mint({widgets}: WidgetMint, request: TokenRequest): Promise<string> {
  const token: unknown =
    'createToken' in widgets ? (await widgets.createToken(request)).token : await widgets.getToken(request);
  if (!isText(token)) throw new TypeError('The SDK answered without a token.');
  return token;
}

/** 403 of the SDK is no refusal of the person: it says that there is no key, or that the key may not. */
function isRefusal(cause: unknown) {
  const status = (cause as {status?: unknown} | null | undefined)?.status;
  return status === 404 || status === 422;
}

/** `vary` is for a cache that was told to disregard `no-store`: what `authorize` goes by, only it knows. */
function answer(status: number, body: {token: string} | {message: string}, headers?: Record<string, string>) {
  return Response.json(body, {
    status,
    headers: {'cache-control': 'no-store', vary: '*', 'x-content-type-options': 'nosniff', ...headers},
  });
}

/** Messages are not only ours: Node quotes a header that it cannot send, with the key in it. */
function log(error: unknown) {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  console.error(`No widget token. ${text.replace(/(?<![A-Za-z])(sk_|eyJ)\S*/g, '[secret]')}`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
