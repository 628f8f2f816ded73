import type {Context} from 'hono';
import {Hono} from 'hono';
import {respondWithError} from './responses.js';
import {checkScopes, type Environment, type WidgetVariables} from './environment.js';
import type {WidgetScope} from './scopes.js';

/** What an Admin Portal page is for. A link for `dsync` comes only with the list of directories. */
export type PortalIntent = 'sso' | 'domain_verification' | 'log_streams' | 'dsync';

/** A visit to the portal: its organization and its purpose. */
export interface Visit {
  readonly organizationId: string;
  readonly intent: PortalIntent;
}

/** Secrets that grant a visit until they expire. */
class Passes {
  readonly #now: () => number;
  readonly #life: number;
  readonly #visits = new Map<string, {readonly visit: Visit; readonly end: number}>();

  /** @param life How long a secret is valid, in milliseconds. */
  constructor(now: () => number, life: number) {
    this.#now = now;
    this.#life = life;
  }

  /** Creates a secret. */
  issue(visit: Visit): string {
    for (const [secret, {end}] of this.#visits) if (end <= this.#now()) this.#visits.delete(secret);
    const secret = crypto.randomUUID().replaceAll('-', '');
    this.#visits.set(secret, {visit, end: this.#now() + this.#life});
    return secret;
  }

  /** Returns the visit that a secret grants, or undefined if the secret is unknown or has expired. */
  read(secret: string): Visit | undefined {
    const pass = this.#visits.get(secret);
    return pass && pass.end > this.#now() ? pass.visit : undefined;
  }

  /** Like `read()`, and revokes the secret. */
  use(secret: string): Visit | undefined {
    const visit = this.read(secret);
    this.#visits.delete(secret);
    return visit;
  }
}

const minute = 60_000;

/** The secrets of unused links and of portal sessions. */
export function secretsOf({store, now}: Environment) {
  return store.part('passes', '', () => ({links: new Passes(now, 5 * minute), sessions: new Passes(now, 60 * minute)}));
}

/** Creates a link into the portal, valid once and for five minutes. */
export function makeLink(environment: Environment, context: Context<WidgetVariables>, intent: PortalIntent): string {
  const secret = secretsOf(environment).links.issue({organizationId: context.get('organization').id, intent});
  const origin = environment.apiOrigin ?? new URL(context.req.url).origin;
  return `${origin}/portal/launch?apiToken=${secret}`;
}

const scopes = new Map<string | undefined, WidgetScope>([
  ['sso', 'widgets:sso:manage'],
  ['domain_verification', 'widgets:domain-verification:manage'],
  ['log_streams', 'widgets:audit-log-streaming:manage'],
]);

/** Creates links into the portal for callers whose token holds the intent's scope. */
export function portalLinkRoutes(environment: Environment) {
  const app = new Hono<WidgetVariables>();

  app.post('/_widgets/admin-portal/generate-link', (context) => {
    const intent = context.req.query('intent');
    const scope = scopes.get(intent);
    if (!scope) return respondWithError(400, 'Unknown intent.');
    checkScopes(context.get('caller'), scope);
    return context.json({link: makeLink(environment, context, intent as PortalIntent)}, 201);
  });

  return app;
}
