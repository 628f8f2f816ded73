import {type Client, request} from './http/request.js';
import {type Cursor, type Page, nextCursor} from './http/cursor.js';
import {record, text} from './http/decode.js';
import {list, unique} from './http/items.js';

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

export interface ApiKeysQuery {
  /** Text to find. Empty for all. */
  readonly search?: string;
  readonly limit: number;
  readonly cursor?: Cursor;
}

/** Where the keys of each scope are. */
export const keyLists = {
  organization: '/_widgets/ApiKeys/organization-api-keys',
  user: '/_widgets/UserApiKeys/api-keys',
} as const;

export async function listKeys(
  client: Client,
  scope: ApiKeyScope,
  {search, limit, cursor}: ApiKeysQuery,
  signal?: AbortSignal,
): Promise<Page<ApiKey>> {
  const body = await request(client, 'get', keyLists[scope], {
    query: {...(search && {search}), limit, ...cursor},
    ...(signal && {signal}),
  });
  return {items: unique(list(record(body).data).map(toKey), 'id'), next: nextCursor(body, cursor)};
}

/** What a server sent as a key. */
export function toKey(value: unknown): ApiKey {
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
