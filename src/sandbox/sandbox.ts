import {Hono} from 'hono';
import {HTTPException} from 'hono/http-exception';
import {respondWithError} from './responses.js';
import {apiKeyRoutes} from './api-keys.js';
import {sendCacheHeaders} from './cache-headers.js';
import {connectionRoutes} from './connections.js';
import {controlRoutes} from './control.js';
import {crossOrigin} from './cors.js';
import type {SandboxData} from './data.js';
import {directoryRoutes} from './directories.js';
import {domainRoutes} from './domains.js';
import type {Environment, WidgetVariables} from './environment.js';
import {ConnectionLost, Faults, type Fault} from './faults.js';
import {logRequests} from './log.js';
import {logStreamRoutes} from './log-streams.js';
import {memberRoutes} from './members.js';
import {injectFaults} from './inject-faults.js';
import {organizationRoutes} from './organizations.js';
import {portalRoutes} from './portal.js';
import {portalLinkRoutes} from './portal-links.js';
import type {Sandbox} from './sandbox-interface.js';
import {defaultOrganizationId, defaultUserId, seededRoles} from './seed/organizations.js';
import type {SandboxMail} from './codes.js';
import type {SandboxPerson} from './seed/people.js';
import {settingsRoutes} from './settings.js';
import {Store} from './store.js';
import {authenticate, tokenRoutes} from './token-routes.js';
import {Tokens} from './tokens.js';
import {userProfileRoutes} from './user-profile.js';
import type {
  Grant,
  SandboxMember,
  SandboxOptions,
  SandboxOrganization,
  SandboxRequest,
  SandboxSettings,
  Switches,
} from './types.js';

/** The routes of every widget. Add those of a new widget here. */
const widgetRoutes: readonly ((environment: Environment) => Hono<WidgetVariables>)[] = [
  settingsRoutes,
  organizationRoutes,
  memberRoutes,
  connectionRoutes,
  domainRoutes,
  directoryRoutes,
  logStreamRoutes,
  portalLinkRoutes,
  apiKeyRoutes,
  userProfileRoutes,
];

/**
 * Creates an in-memory Widgets API with seeded data and signed tokens. It runs wherever `Request` and `Response` exist:
 * in Node, in a page or in a service worker.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return new MemorySandbox(options);
}

class MemorySandbox implements Sandbox {
  readonly requests: SandboxRequest[] = [];
  readonly #start: SandboxSettings;
  readonly #switches: {-readonly [Name in keyof Switches]: Switches[Name]};
  readonly #faults = new Faults();
  readonly #store: Store;
  readonly #tokens: Tokens;
  readonly #app: Hono<WidgetVariables>;

  constructor({seed = 1, secretKey = 'sk_test_sandbox', now = Date.now, apiOrigin, keys, ...settings}: SandboxOptions) {
    const {faults, ...switches} = (this.#start = {...defaults, ...withoutUndefined(settings)});
    this.#switches = switches;
    this.#faults.replace(faults);
    this.#tokens = new Tokens(now, switches, keys);
    this.#store = new Store(seed, now, switches);
    const shared = {store: this.#store, tokens: this.#tokens, settings: switches};
    this.#app = this.#route({...shared, secretKey, now, apiOrigin});
  }

  get settings(): SandboxSettings {
    return {...this.#switches, faults: this.#faults.all};
  }

  get organizations(): readonly SandboxOrganization[] {
    return this.#store.organizations;
  }

  readonly fetch = async (input: Request | string | URL, init?: RequestInit): Promise<Response> => {
    // Test environments such as jsdom have signals of their own, which Node's `Request` rejects.
    const {signal: given, ...rest} = init ?? {};
    const request = new Request(input instanceof Request ? input : absolute(input), rest);
    const signal = given ?? (input instanceof Request ? input : request).signal;
    signal.throwIfAborted();
    return unlessAborted(this.#app.fetch(request, {signal}), signal);
  };

  readonly mintToken = (grant?: Grant): Promise<string> => this.#tokens.mint(grant);

  readonly update = (patch: Partial<SandboxSettings>): void => {
    const {faults, ...switches} = withoutUndefined(patch);
    Object.assign(this.#switches, switches);
    if (faults) this.#faults.replace(faults);
    if ('members' in switches || 'scenario' in switches) this.#store.reseed();
  };

  readonly fail = (fault: Fault): void => this.#faults.add(fault);

  readonly reset = (): void => {
    this.update({...this.#start, allowedOrigins: this.#start.allowedOrigins ?? null});
    this.#store.reset();
    this.requests.length = 0;
  };

  readonly members = (organizationId = defaultOrganizationId): SandboxMember[] =>
    structuredClone([...this.#store.members(organizationId).all]);

  readonly addMember = (member: Partial<SandboxMember> = {}, organizationId = defaultOrganizationId): SandboxMember =>
    structuredClone(this.#store.members(organizationId).add(structuredClone(member)));

  readonly setMembers = (members: readonly Partial<SandboxMember>[], organizationId = defaultOrganizationId): void =>
    this.#store.members(organizationId).replace(structuredClone([...members]));

  readonly data = <Kind extends keyof SandboxData>(kind: Kind, organizationId = defaultOrganizationId) =>
    this.#store.data(kind, organizationId);

  readonly person = (userId = defaultUserId): SandboxPerson => this.#store.person(userId);

  get mails(): readonly SandboxMail[] {
    return this.#store.mails;
  }

  #route(environment: Environment) {
    const {settings, store, tokens, now} = environment;
    const app = new Hono<WidgetVariables>();
    const faulty = injectFaults(this.#faults, settings);
    app.use(logRequests(this.requests, now));
    app.route('/', portalRoutes(environment)); // Before CORS: no other origin needs to read the portal.
    const cached = sendCacheHeaders(settings);
    app.use('/widgets/token', cached);
    app.use('/_widgets/*', cached);
    app.use(crossOrigin(settings));
    app.use('/widgets/token', faulty);
    app.use('/_widgets/*', faulty, async (context, next) => {
      const caller = await authenticate(context.req.header('authorization'), tokens, settings);
      context.set('caller', caller);
      const organization = store.organization(caller.organizationId);
      if (organization) context.set('organization', organization);
      else if (caller.organizationId) respondWithError(404, 'Organization not found.');
      else if (!isPersonal(context.req.path)) respondWithError(403, 'The token names no organization.');
      return next();
    });
    for (const routes of widgetRoutes) app.route('/', routes(environment));
    app.route('/', tokenRoutes(environment));
    app.route('/', controlRoutes(this));
    app.notFound((context) => context.json({message: `Not found: ${context.req.method} ${context.req.path}.`}, 404));
    app.onError((error, context) => {
      if (error instanceof HTTPException) return error.getResponse();
      if (error instanceof ConnectionLost || context.env.signal.aborted) throw error;
      return context.json({message: `The sandbox failed: ${error.message}`}, 500);
    });
    return app;
  }
}

/** Whether a path serves a user, who may belong to no organization. */
function isPersonal(path: string) {
  return path === '/_widgets/settings' || path.startsWith('/_widgets/UserProfile/');
}

const defaults: SandboxSettings = {
  latency: 0,
  multipleRoles: true,
  cursors: 'before',
  tokenClaims: 'both',
  expiredStatus: 403,
  elevatedSeconds: 600,
  allowedOrigins: null,
  cacheHeaders: {'cache-control': 'no-store'},
  roles: seededRoles,
  members: 10_000,
  scenario: 'full',
  faults: [],
};

function withoutUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** Resolves a URL, because `Request` rejects relative ones outside a browser. */
function absolute(address: string | URL) {
  return new URL(address, typeof location === 'undefined' ? 'https://api.workos.com' : location.href);
}

async function unlessAborted(response: Response | Promise<Response>, signal: AbortSignal) {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, {once: true});
  });
  try {
    return await Promise.race([response, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
