import {Hono} from 'hono';
import {mintableScopes} from '../../src/sandbox/scopes.js';
import {
  defaultOrganizationId,
  defaultUserId,
  developerUserId,
  emptyOrganizationId,
  noInvitesOrganizationId,
  secondOrganizationId,
} from '../../src/sandbox/seed/organizations.js';
import type {Grant} from '../../src/sandbox/index.js';

/** What the demo's page has to know of the service behind it. */
export interface Service {
  readonly kind: 'sandbox' | 'workos';
  readonly apiOrigin: string;
}

export interface Order {
  readonly organizationId: string;
  readonly userId: string;
  readonly scopes: readonly (typeof mintableScopes)[number][];
}

/** Where tokens come from. */
export interface Mint {
  readonly service: Service;
  /** For whom, where a page may not choose. */
  readonly person?: Omit<Order, 'scopes'>;
  /** Gets a token the way a back end does. */
  readonly order: (order: Order) => Promise<string>;
  /** Gets one that no back end could: of any life, for anybody, not even good. The sandbox alone can. */
  readonly make?: (grant: Grant) => Promise<string>;
}

const organizations: Readonly<Record<string, string>> = {
  main: defaultOrganizationId,
  second: secondOrganizationId,
  'no-invites': noInvitesOrganizationId,
  empty: emptyOrganizationId,
};
const users: Readonly<Record<string, string>> = {admin: defaultUserId, developer: developerUserId};
const usualLife = 3_600;

/** What is given in place of a token to see what a widget makes of it. */
const impostors: Readonly<Record<string, string>> = {
  'secret-key': 'sk_test_made_up_for_this_demo',
  'not-a-jwt': 'This is no token.',
};

/** The demo's own back end: two routes, the same in Node and in a service worker. */
export function tokenApi(mint: Mint) {
  const app = new Hono();

  app.get('/api/service', (context) => context.json(mint.service));

  app.on(['GET', 'POST'], '/api/widget-token', async (context) => {
    context.header('cache-control', 'no-store');
    const query = context.req.query();
    const impostor = impostors[query.token ?? ''];
    if (impostor) return context.json({token: impostor});
    try {
      const {grant, isUsual} = read(query, mint);
      if (isUsual) return context.json({token: await mint.order(grant as Order)});
      return context.json({token: await mint.make!(grant)});
    } catch (cause) {
      const {message} = cause as Error;
      console.error(`No token: ${message}`);
      return context.json({message}, 502);
    }
  });

  return app;
}

/** Reads what is wanted, and whether a back end could get it. */
function read(query: Readonly<Record<string, string>>, {person, make}: Mint): {grant: Grant; isUsual: boolean} {
  const scopes = (query.scopes ?? '').split(' ').filter(Boolean);
  const isMintable = scopes.every((scope) => (mintableScopes as readonly string[]).includes(scope));
  if (!make) {
    if (!isMintable) throw new Error('The service mints no token with these scopes.');
    return {grant: {...person, scopes}, isUsual: true};
  }
  const life = Number(query.life ?? usualLife);
  const grant = {
    organizationId: organizations[query.organization ?? 'main'] ?? defaultOrganizationId,
    userId: users[query.user ?? 'admin'] ?? defaultUserId,
    scopes,
  };
  if (query.token === 'expired') return {grant: {...grant, expiresIn: 0}, isUsual: false};
  if (query.token === 'forged') return {grant: {...grant, forged: true}, isUsual: false};
  if (query.token === 'no-scope-list') return {grant: {...grant, claims: {scopes: undefined}}, isUsual: false};
  // Nobody is in an empty organization, so no back end could get a token for one of its members.
  const isEmpty = query.organization === 'empty' || query.scenario === 'empty';
  if (isEmpty || !isMintable || life !== usualLife) return {grant: {...grant, expiresIn: life}, isUsual: false};
  return {grant, isUsual: true};
}
