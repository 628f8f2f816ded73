import {Hono} from 'hono';
import {mintableScopes} from '../../src/sandbox/scopes.js';
import {
  defaultOrganizationId,
  defaultUserId,
  developerUserId,
  emptyOrganizationId,
  noInvitesOrganizationId,
  noOrganizationUserId,
  secondOrganizationId,
} from '../../src/sandbox/seed/organizations.js';
import type {Grant} from '../../src/sandbox/index.js';
import {type WidgetTokenClient, widgetTokenHandler} from '../../src/server/index.js';

/** What the demo's page needs to know about the service. */
export interface Service {
  readonly kind: 'sandbox' | 'workos';
  readonly apiOrigin: string;
}

interface Person {
  /** Undefined for a user alone. */
  readonly organizationId?: string;
  readonly userId: string;
}

/** The source of tokens. */
export interface Mint {
  readonly service: Service;
  /** Mints the tokens that a real back end can get. */
  readonly workos: WidgetTokenClient;
  /** Who all tokens are for, if the page may not choose. */
  readonly fixedUser?: Person;
  /** Creates tokens that no real back end could get: with any lifetime, for any user, even invalid. Sandbox only. */
  readonly createTestToken?: (grant: Grant) => Promise<string>;
}

const organizations: Readonly<Record<string, string>> = {
  main: defaultOrganizationId,
  second: secondOrganizationId,
  'no-invites': noInvitesOrganizationId,
  empty: emptyOrganizationId,
};
const users: Readonly<Record<string, string>> = {
  admin: defaultUserId,
  developer: developerUserId,
  alone: noOrganizationUserId,
};
/** In seconds. */
const defaultLifetime = 3_600;

type Query = Readonly<Record<string, string>>;

/** Values to pass in place of a token, to see how a widget handles them. */
const fakeTokens: Readonly<Record<string, string>> = {
  'secret-key': 'sk_test_made_up_for_this_demo',
  'not-a-jwt': 'This is not a token.',
};

/** The demo's back end: two routes, the same in Node and in a service worker. */
export function tokenApi(mint: Mint) {
  const app = new Hono();
  // Each story has its own user, so the URL chooses the user, which is safe only because the data is made up. A real
  // back end must not do this. With the real service, environment variables set the user.
  const handler = widgetTokenHandler({
    workos: mint.workos,
    authorize({url}) {
      const query = Object.fromEntries(new URL(url).searchParams);
      const {organizationId, userId} = mint.fixedUser ?? chosenPerson(query);
      return organizationId === undefined ? {userId} : {organizationId, userId, scopes: chosenScopes(query)};
    },
  });

  app.get('/api/service', (context) => context.json(mint.service));

  app.all('/api/widget-token', async (context) => {
    const token = await oddToken(context.req.query(), mint);
    if (!token) return handler(context.req.raw);
    context.header('cache-control', 'no-store');
    return context.json({token});
  });

  return app;
}

/** Returns a token that no real back end would return, if the story needs one. */
async function oddToken(query: Query, {createTestToken}: Mint): Promise<string | undefined> {
  const fake = fakeTokens[query.token ?? ''];
  if (fake || !createTestToken) return fake;
  const scopes = chosenScopes(query);
  const expiresIn = Number(query.life ?? defaultLifetime);
  const grant = {organizationId: null, ...chosenPerson(query), scopes};
  if (query.token === 'expired') return createTestToken({...grant, expiresIn: 0});
  if (query.token === 'forged') return createTestToken({...grant, forged: true});
  if (query.token === 'no-scope-list') return createTestToken({...grant, claims: {scopes: undefined}});
  // An empty organization has no members, so the API mints no token for it.
  const isEmpty = query.organization === 'empty' || query.scenario === 'empty';
  const isMintable = scopes.every((scope) => (mintableScopes as readonly string[]).includes(scope));
  return isEmpty || !isMintable || expiresIn !== defaultLifetime ? createTestToken({...grant, expiresIn}) : undefined;
}

function chosenPerson({organization = 'main', user = 'admin'}: Query): Person {
  const userId = users[user] ?? defaultUserId;
  if (userId === noOrganizationUserId) return {userId};
  return {organizationId: organizations[organization] ?? defaultOrganizationId, userId};
}

function chosenScopes({scopes = ''}: Query) {
  return scopes.split(' ').filter(Boolean);
}
