import {type Client, request} from './client.js';
import {ApiError} from './errors.js';
import {type Cursor, type Page, nextCursor} from './paging.js';
import {list, record, text, unique} from './read.js';

/** Whose keys: the organization's own, or those of its members. */
export type ApiKeyScope = 'organization' | 'user';

/** A secret that lets a program in, without the secret. */
export interface ApiKey {
  /** Empty when the server sent none, and then nothing can be done to the key. */
  readonly id: string;
  /** Empty when the server sent none. */
  readonly name: string;
  /** The secret with all but its ends left out. */
  readonly obfuscatedValue: string;
  /** ISO 8601, or undefined when not known. Not checked to be a date, like the two below. */
  readonly createdAt: string | undefined;
  /** Undefined for never. */
  readonly lastUsedAt: string | undefined;
  /** Undefined for never. */
  readonly expiresAt: string | undefined;
  /** Slugs. */
  readonly permissions: readonly string[];
  /** Undefined for a key of the organization. */
  readonly owner: ApiKeyOwner | undefined;
}

export interface ApiKeyOwner {
  readonly id: string;
  readonly email: string;
  /** The e-mail address where there is no name; empty where there is neither. */
  readonly name: string;
}

/** A key that was just created: the only time that its secret is known. */
export interface CreatedApiKey extends ApiKey {
  /** The secret. */
  readonly value: string;
}

/** What a key is to be. */
export interface NewApiKey {
  readonly name: string;
  /** Slugs. */
  readonly permissions: readonly string[];
  /** ISO 8601, or null for never. */
  readonly expiresAt: string | null;
}

/** Something that a key can be allowed to do. */
export interface ApiKeyPermission {
  readonly slug: string;
  /** The slug where the server sent no name. */
  readonly name: string;
  readonly description?: string;
}

export interface ApiKeysQuery {
  /** Text to find. Empty for all. */
  readonly search?: string;
  readonly limit: number;
  readonly cursor?: Cursor;
}

const paths = {
  organization: {
    list: '/_widgets/ApiKeys/organization-api-keys',
    permissions: '/_widgets/ApiKeys/permissions',
    key: '/_widgets/ApiKeys/{apiKeyId}',
    expire: '/_widgets/ApiKeys/{apiKeyId}/expire',
  },
  user: {
    list: '/_widgets/UserApiKeys/api-keys',
    permissions: '/_widgets/UserApiKeys/permissions',
    key: '/_widgets/UserApiKeys/{apiKeyId}',
    expire: '/_widgets/UserApiKeys/{apiKeyId}/expire',
  },
} as const;

export async function listKeys(
  client: Client,
  scope: ApiKeyScope,
  {search, limit, cursor}: ApiKeysQuery,
  signal?: AbortSignal,
): Promise<Page<ApiKey>> {
  const body = await request(client, 'get', paths[scope].list, {
    query: {...(search && {search}), limit, ...cursor},
    ...(signal && {signal}),
  });
  return {items: unique(list(record(body).data).map(toKey), 'id'), next: nextCursor(body, cursor)};
}

/** Every permission that a key can hold, from as many pages as there are. */
export async function listPermissions(
  client: Client,
  scope: ApiKeyScope,
  signal?: AbortSignal,
): Promise<readonly ApiKeyPermission[]> {
  const all: ApiKeyPermission[] = [];
  const seen = new Set<string>();
  for (let cursor: Cursor | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
    const body: unknown = await request(client, 'get', paths[scope].permissions, {
      query: {limit: 100, ...cursor},
      ...(signal && {signal}),
    });
    all.push(...list(record(body).data).flatMap(toPermission));
    const next = nextCursor(body, cursor);
    const key = JSON.stringify(next);
    cursor = seen.has(key) ? undefined : next; // Cursors that go in circles must not.
    seen.add(key);
  }
  return unique(all, 'slug');
}

/** @throws {ApiError} `malformed` when the answer lacks the secret, without which the key is of no use. */
export async function createKey(client: Client, scope: ApiKeyScope, key: NewApiKey): Promise<CreatedApiKey> {
  const body = {...key, permissions: [...key.permissions]};
  const created = record(await request(client, 'post', paths[scope].list, {body}));
  const value = text(created.value);
  if (!value) throw new ApiError('malformed');
  return {...toKey(created), value};
}

/** @param expiresAt ISO 8601, or null for never. */
export async function expireKey(
  client: Client,
  scope: ApiKeyScope,
  key: ApiKey,
  expiresAt: string | null,
): Promise<ApiKey> {
  const options = {path: {apiKeyId: key.id}, body: {expiresAt}};
  await request(client, 'post', paths[scope].expire, options);
  return {...key, expiresAt: expiresAt ?? undefined};
}

/** Makes the key useless at once. One that is gone already is as good as revoked. */
export async function revokeKey(client: Client, scope: ApiKeyScope, key: ApiKey): Promise<ApiKey> {
  try {
    await request(client, 'delete', paths[scope].key, {path: {apiKeyId: key.id}});
  } catch (cause) {
    if (ApiError.from(cause).code !== 'not-found') throw cause;
  }
  return key;
}

function toKey(value: unknown): ApiKey {
  const raw = record(value);
  return {
    id: text(raw.id) ?? '',
    name: text(raw.name)?.trim() ?? '',
    obfuscatedValue: text(raw.obfuscatedValue) ?? '',
    createdAt: text(raw.createdAt),
    lastUsedAt: text(raw.lastUsedAt),
    expiresAt: text(raw.expiresAt),
    permissions: Array.isArray(raw.permissions)
      ? [...new Set(raw.permissions.flatMap((slug) => text(slug) ?? []))]
      : [],
    owner: toOwner(raw.owner),
  };
}

function toOwner(value: unknown): ApiKeyOwner | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {id, email, displayName, firstName, lastName} = record(value);
  const full = [firstName, lastName].flatMap((part) => text(part)?.trim() ?? []).join(' ');
  return {
    id: text(id) ?? '',
    email: text(email) ?? '',
    name: (text(displayName)?.trim() ?? full) || (text(email) ?? ''),
  };
}

/** A list of one, or of none where there is no slug to speak of. */
function toPermission(value: unknown): ApiKeyPermission[] {
  const raw = record(value);
  const slug = text(raw.slug);
  const description = text(raw.description);
  return slug === undefined ? [] : [{slug, name: text(raw.name) ?? slug, ...(description && {description})}];
}
