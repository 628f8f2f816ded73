import type {Context} from 'hono';
import {Hono} from 'hono';
import {refuse} from './answers.js';
import {checkScopes, type Environment, type WidgetVariables} from './environment.js';
import type {WidgetScope} from './scopes.js';

/** What an Admin Portal page is for. No link can be asked for with `dsync`: directories come with theirs. */
export type PortalIntent = 'sso' | 'domain_verification' | 'log_streams' | 'dsync';

/** Who is let into the portal, and for what. */
export interface Visit {
  readonly organizationId: string;
  readonly intent: PortalIntent;
}

/** Secrets that stand for a visit, each for a while. */
class Passes {
  readonly #now: () => number;
  readonly #life: number;
  readonly #visits = new Map<string, {readonly visit: Visit; readonly end: number}>();

  /** @param life How long a secret is good, in milliseconds. */
  constructor(now: () => number, life: number) {
    this.#now = now;
    this.#life = life;
  }

  /** Makes a secret. */
  issue(visit: Visit): string {
    for (const [secret, {end}] of this.#visits) if (end <= this.#now()) this.#visits.delete(secret);
    const secret = crypto.randomUUID().replaceAll('-', '');
    this.#visits.set(secret, {visit, end: this.#now() + this.#life});
    return secret;
  }

  /** Undefined for a secret that is not good, or not any more. */
  read(secret: string): Visit | undefined {
    const pass = this.#visits.get(secret);
    return pass && pass.end > this.#now() ? pass.visit : undefined;
  }

  /** The same, for the last time. */
  use(secret: string): Visit | undefined {
    const visit = this.read(secret);
    this.#visits.delete(secret);
    return visit;
  }
}

const minute = 60_000;

/** Who may enter the portal by a link, and who is in it. */
export function passesOf({store, now}: Environment) {
  return store.part('passes', '', () => ({links: new Passes(now, 5 * minute), sessions: new Passes(now, 60 * minute)}));
}

/** A link into the portal, good for five minutes and for one use. */
export function makeLink(environment: Environment, context: Context<WidgetVariables>, intent: PortalIntent): string {
  const secret = passesOf(environment).links.issue({organizationId: context.get('organization').id, intent});
  const origin = environment.apiOrigin ?? new URL(context.req.url).origin;
  return `${origin}/portal/launch?apiToken=${secret}`;
}

const scopes = new Map<string | undefined, WidgetScope>([
  ['sso', 'widgets:sso:manage'],
  ['domain_verification', 'widgets:domain-verification:manage'],
  ['log_streams', 'widgets:audit-log-streaming:manage'],
]);

/** Links into the portal for those who may do there what they are for. */
export function portalLinkRoutes(environment: Environment) {
  const app = new Hono<WidgetVariables>();

  app.post('/_widgets/admin-portal/generate-link', (context) => {
    const intent = context.req.query('intent');
    const scope = scopes.get(intent);
    if (!scope) return refuse(400, 'The intent is not known.');
    checkScopes(context.get('caller'), scope);
    return context.json({link: makeLink(environment, context, intent as PortalIntent)}, 201);
  });

  return app;
}
