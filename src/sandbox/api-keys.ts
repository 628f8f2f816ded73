import {Hono} from 'hono';
import {parseBody, isStringList, respondWithError} from './responses.js';
import {requireScopes, type Environment, type WidgetVariables} from './environment.js';
import {listMetadata, pageOf, ranked, readPage, searchable, type PageQuery} from './paging.js';
import {Random} from './random.js';
import {obfuscate, type SandboxApiKey, type SandboxUserApiKey} from './seed/api-keys.js';
import type {WidgetScope} from './scopes.js';
import type {Store} from './store.js';
import type {Caller} from './tokens.js';
import type {SandboxOrganization, Switches} from './types.js';

/** The routes of one of the two kinds of keys: organization keys or member keys. */
interface KeyRoutes {
  readonly base: string;
  readonly list: string;
  readonly scopes: readonly WidgetScope[];
  readonly kind: 'apiKeys' | 'userApiKeys';
}

const keyRoutes: readonly KeyRoutes[] = [
  {
    base: '/_widgets/ApiKeys',
    list: 'organization-api-keys',
    scopes: ['widgets:api-keys:manage'],
    kind: 'apiKeys',
  },
  {
    base: '/_widgets/UserApiKeys',
    list: 'api-keys',
    scopes: ['widgets:user-api-keys:manage-self', 'widgets:user-api-keys:manage-all'],
    kind: 'userApiKeys',
  },
];

/** Lists, creates, expires and revokes the API keys of an organization and of its members. */
export function apiKeyRoutes(environment: Environment) {
  const app = new Hono<WidgetVariables>();
  for (const routes of keyRoutes) app.route(routes.base, routesOf(routes, environment));
  return app;
}

function routesOf({list, scopes, kind}: KeyRoutes, {store, settings, now}: Environment) {
  const app = new Hono<WidgetVariables>();
  const allowed = requireScopes(...scopes);

  app.get(`/${list}`, allowed, (context) => {
    const {id} = context.get('organization');
    const isSeen = seenBy(context.get('caller'));
    const keys = (store.data(kind, id) as AnyKey[]).filter(isSeen);
    const text = ({name, obfuscatedValue, owner}: AnyKey) =>
      [name, obfuscatedValue, owner?.displayName, owner?.email].join('\n');
    return context.json(listBody(keys, text, `${kind} ${id}`, settings, context.req.query()));
  });

  app.get('/permissions', allowed, (context) => {
    const {id} = context.get('organization');
    const text = ({name, slug, description}: {name: string; slug: string; description?: string | null}) =>
      [name, slug, description].join('\n');
    const permissions = store.data('permissions', id);
    return context.json(listBody(permissions, text, `permissions ${id}`, settings, context.req.query()));
  });

  app.post(`/${list}`, allowed, async (context) => {
    const {organization, caller} = context.var;
    const keys = store.data(kind, organization.id) as AnyKey[];
    const owner = kind === 'userApiKeys' ? ownerOf(caller, organization, store) : undefined;
    const existing = owner ? keys.filter((key) => key.owner?.id === owner.id) : keys;
    const wanted = readKey(await parseBody(context), existing, store.data('permissions', organization.id), now());
    const random = new Random(crypto.getRandomValues(new Uint32Array(1))[0]!);
    const value = random.id('sk');
    const key = {
      id: random.id('api_key'),
      ...wanted,
      obfuscatedValue: obfuscate(value),
      createdAt: new Date(now()).toISOString(),
    };
    keys.unshift({...key, lastUsedAt: null, ...(owner && {owner})});
    return context.json({...key, value}, 201);
  });

  app.post('/:id/expire', allowed, async (context) => {
    const keys = store.data(kind, context.get('organization').id) as AnyKey[];
    const key = find(keys, context.req.param('id'), context.get('caller'));
    const expiresAt = readExpiry((await parseBody(context)).expiresAt, now());
    if (key.expiresAt && Date.parse(key.expiresAt) <= now()) respondWithError(409, 'This key has already expired.');
    key.expiresAt = expiresAt;
    return context.json(key);
  });

  app.delete('/:id', allowed, (context) => {
    const keys = store.data(kind, context.get('organization').id) as AnyKey[];
    keys.splice(keys.indexOf(find(keys, context.req.param('id'), context.get('caller'))), 1);
    return context.json({success: true});
  });

  return app;
}

type AnyKey = SandboxApiKey & Partial<Pick<SandboxUserApiKey, 'owner'>>;

/** A key without an owner belongs to the organization, and every caller with the scope may manage it. */
function seenBy({scopes, userId}: Caller) {
  const isForAll = scopes.includes('widgets:user-api-keys:manage-all');
  return ({owner}: AnyKey) => isForAll || owner === undefined || owner?.id === userId;
}

function find(keys: readonly AnyKey[], id: string, caller: Caller) {
  const isSeen = seenBy(caller);
  return keys.find((key) => key.id === id && isSeen(key)) ?? respondWithError(404, 'API key not found.');
}

function listBody<Item extends object>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  owner: string,
  {cursors}: Switches,
  {search = '', ...query}: PageQuery,
) {
  const paging = {cursors, owner, maxLimit: 100};
  const text = searchable(search.trim());
  const matches = ranked(items).filter(({item}) => !text || searchable(textOf(item)).includes(text));
  const page = pageOf(matches, readPage(query, paging));
  return {data: page.entries.map(({item}) => item), list_metadata: listMetadata(page, paging)};
}

function ownerOf({userId = ''}: Caller, {id}: SandboxOrganization, store: Store): SandboxUserApiKey['owner'] {
  const member = store.members(id).get(userId);
  if (!member) return respondWithError(403, 'Only a member of the organization can own a key.');
  const {email, firstName = null, lastName = null} = member;
  const displayName = [firstName, lastName].filter((name) => name?.trim()).join(' ') || email;
  return {type: 'user', id: userId, email, firstName, lastName, displayName};
}

/** In UTF-16 code units. */
const maxNameLength = 255;

function readKey(
  {name, permissions, expiresAt}: Readonly<Record<string, unknown>>,
  existing: readonly AnyKey[],
  known: readonly {readonly slug: string}[],
  now: number,
) {
  const wanted = typeof name === 'string' ? name.trim() : '';
  if (!wanted) reject(422, 'name', 'name_required', 'A name is required.');
  if (wanted.length > maxNameLength) {
    reject(422, 'name', 'name_too_long', `A name can have at most ${maxNameLength} characters.`);
  }
  const isTaken = existing.some((key) => key.name?.toLowerCase() === wanted.toLowerCase());
  if (isTaken) reject(422, 'name', 'name_taken', 'A key with this name already exists.');
  if (!isStringList(permissions))
    return reject(422, 'permissions', 'invalid_permissions', 'Permissions must be a list.');
  const unknown = permissions.find((slug) => !known.some((permission) => permission.slug === slug));
  if (unknown !== undefined) reject(422, 'permissions', 'unknown_permission', `Unknown permission: ${unknown}.`);
  return {name: wanted, permissions, expiresAt: readExpiry(expiresAt, now)};
}

function readExpiry(value: unknown, now: number) {
  if (value === undefined || value === null) return null;
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) return reject(400, 'expiresAt', 'expires_at_invalid', 'The expiration is not a valid date.');
  if (time <= now) reject(400, 'expiresAt', 'expires_at_in_past', 'The expiration must be in the future.');
  return new Date(time).toISOString();
}

function reject(status: 400 | 422, field: string, code: string, message: string): never {
  respondWithError(status, message, {errors: [{code, field}]});
}
