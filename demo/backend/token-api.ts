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
import {type WidgetMint, widgetTokenHandler} from '../../src/server/index.js';

/** What the demo's page has to know of the service behind it. */
export interface Service {
  readonly kind: 'sandbox' | 'workos';
  readonly apiOrigin: string;
}

interface Person {
  readonly organizationId: string;
  readonly userId: string;
}

/** Where tokens come from. */
export interface Mint {
  readonly service: Service;
  /** Mints what a back end can have. */
  readonly workos: WidgetMint;
  /** For whom, where a page may not choose. */
  readonly person?: Person;
  /** Makes what no back end could get: of any life, for anybody, not even good. The sandbox alone can. */
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

type Query = Readonly<Record<string, string>>;

/** What is given in place of a token to see what a widget makes of it. */
const impostors: Readonly<Record<string, string>> = {
  'secret-key': 'sk_test_made_up_for_this_demo',
  'not-a-jwt': 'This is no token.',
};

/** The demo's own back end: two routes, the same in Node and in a service worker. */
export function tokenApi(mint: Mint) {
  const app = new Hono();
  // A story is of some person, and whoever looks at the demo may be them: so the address says who asks. No other back
  // end may do so, and nor does this one where the data is real: there the environment says.
  const usual = widgetTokenHandler({
    workos: mint.workos,
    authorize({url}) {
      const query = Object.fromEntries(new URL(url).searchParams);
      return {...(mint.person ?? chosenPerson(query)), scopes: chosenScopes(query)};
    },
  });

  app.get('/api/service', (context) => context.json(mint.service));

  app.all('/api/widget-token', async (context) => {
    const token = await oddToken(context.req.query(), mint);
    if (!token) return usual(context.req.raw);
    context.header('cache-control', 'no-store');
    return context.json({token});
  });

  return app;
}

/** What no back end would answer, where a story wants it. */
async function oddToken(query: Query, {make}: Mint): Promise<string | undefined> {
  const impostor = impostors[query.token ?? ''];
  if (impostor || !make) return impostor;
  const scopes = chosenScopes(query);
  const expiresIn = Number(query.life ?? usualLife);
  const grant = {...chosenPerson(query), scopes};
  if (query.token === 'expired') return make({...grant, expiresIn: 0});
  if (query.token === 'forged') return make({...grant, forged: true});
  if (query.token === 'no-scope-list') return make({...grant, claims: {scopes: undefined}});
  // Nobody is in an empty organization, so no back end could get a token for one of its members.
  const isEmpty = query.organization === 'empty' || query.scenario === 'empty';
  const isMintable = scopes.every((scope) => (mintableScopes as readonly string[]).includes(scope));
  return isEmpty || !isMintable || expiresIn !== usualLife ? make({...grant, expiresIn}) : undefined;
}

function chosenPerson({organization = 'main', user = 'admin'}: Query): Person {
  return {
    organizationId: organizations[organization] ?? defaultOrganizationId,
    userId: users[user] ?? defaultUserId,
  };
}

function chosenScopes({scopes = ''}: Query) {
  return scopes.split(' ').filter(Boolean);
}
