import {type Client, request} from './http/request.js';
import {type Cursor, nextCursor} from './http/cursor.js';
import {readRecord, readString} from './http/decode.js';
import {readList, uniqueBy} from './http/items.js';
import type {ApiKeyScope} from './api-keys.js';

const paths = {organization: '/_widgets/ApiKeys/permissions', user: '/_widgets/UserApiKeys/permissions'} as const;

/** A permission that a key can have. */
export interface ApiKeyPermission {
  readonly slug: string;
  /** The slug if the server sent no name. */
  readonly name: string;
  readonly description?: string;
}

/** Lists every permission that a key can have, from all pages. */
export async function listPermissions(
  client: Client,
  scope: ApiKeyScope,
  signal?: AbortSignal,
): Promise<readonly ApiKeyPermission[]> {
  let all: ApiKeyPermission[] = [];
  const seen = new Set<string>();
  for (let cursor: Cursor | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
    const body: unknown = await request(client, 'get', paths[scope], {
      query: {limit: 100, ...cursor},
      signal,
    });
    all = all.concat(readList(readRecord(body).data).flatMap(toPermission));
    const next = nextCursor(body, cursor);
    const key = JSON.stringify(next);
    cursor = seen.has(key) ? undefined : next; // Cursors that repeat would loop forever.
    seen.add(key);
  }
  return uniqueBy(all, 'slug');
}

/** Returns one permission, or none if it has no slug. */
function toPermission(value: unknown): ApiKeyPermission[] {
  const raw = readRecord(value);
  const slug = readString(raw.slug);
  const description = readString(raw.description);
  return slug === undefined ? [] : [{slug, name: readString(raw.name) ?? slug, ...(description && {description})}];
}
