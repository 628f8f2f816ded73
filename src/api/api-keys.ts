import {type Client, request} from './http/request.js';
import {type Cursor, type Page, nextCursor} from './http/cursor.js';
import {readRecord, readString} from './http/decode.js';
import {readList, uniqueBy} from './http/items.js';

/** Whose keys: the organization's own, or those of its members. */
export type ApiKeyScope = 'organization' | 'user';

/** An API key, without its secret. */
export interface ApiKey {
  /** Empty if the server sent none, in which case the key cannot be changed. */
  readonly id: string;
  /** Empty if the server sent none. */
  readonly name: string;
  /** The secret, masked except for its beginning and end. */
  readonly obfuscatedValue: string;
  /** ISO 8601, or undefined if unknown. Not validated, nor are the two below. */
  readonly createdAt: string | undefined;
  /** Undefined if the key was never used. */
  readonly lastUsedAt: string | undefined;
  /** Undefined if the key never expires. */
  readonly expiresAt: string | undefined;
  /** Slugs. */
  readonly permissions: readonly string[];
  /** Undefined if the key belongs to the organization. */
  readonly owner: ApiKeyOwner | undefined;
}

export interface ApiKeyOwner {
  readonly id: string;
  readonly email: string;
  /** The e-mail address if there is no name; empty if there is neither. */
  readonly name: string;
}

/** A key that was just created. The server returns its secret only this once. */
export interface CreatedApiKey extends ApiKey {
  /** The secret. */
  readonly value: string;
}

/** The properties of a key to create. */
export interface NewApiKey {
  readonly name: string;
  /** Slugs. */
  readonly permissions: readonly string[];
  /** ISO 8601, or null if the key never expires. */
  readonly expiresAt: string | null;
}

export interface ApiKeysQuery {
  /** Text to search for. Empty for all keys. */
  readonly search?: string | undefined;
  readonly limit: number;
  readonly cursor?: Cursor | undefined;
}

/** The endpoint that lists the keys of each scope. */
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
    query: {search: search ?? '', limit, ...cursor},
    signal,
  });
  return {items: uniqueBy(readList(readRecord(body).data).map(toKey), 'id'), next: nextCursor(body, cursor)};
}

/** Reads a key from a response. */
export function toKey(value: unknown): ApiKey {
  const raw = readRecord(value);
  return {
    id: readString(raw.id) ?? '',
    name: readString(raw.name)?.trim() ?? '',
    obfuscatedValue: readString(raw.obfuscatedValue) ?? '',
    createdAt: readString(raw.createdAt),
    lastUsedAt: readString(raw.lastUsedAt),
    expiresAt: readString(raw.expiresAt),
    permissions: [...new Set([raw.permissions].flat().flatMap((slug) => readString(slug) ?? []))],
    owner: toOwner(raw.owner),
  };
}

function toOwner(value: unknown): ApiKeyOwner | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {id, email, displayName, firstName, lastName} = readRecord(value);
  const full = [firstName, lastName].flatMap((part) => readString(part)?.trim() ?? []).join(' ');
  return {
    id: readString(id) ?? '',
    email: readString(email) ?? '',
    name: (readString(displayName)?.trim() ?? full) || (readString(email) ?? ''),
  };
}
