import {type Client, request} from './http/request.js';
import {type Cursor, nextCursor} from './http/cursor.js';
import {record, text} from './http/decode.js';
import {list, unique} from './http/items.js';
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
      ...(signal && {signal}),
    });
    all = all.concat(list(record(body).data).flatMap(toPermission));
    const next = nextCursor(body, cursor);
    const key = JSON.stringify(next);
    cursor = seen.has(key) ? undefined : next; // Cursors that repeat would loop forever.
    seen.add(key);
  }
  return unique(all, 'slug');
}

/** Returns one permission, or none if it has no slug. */
function toPermission(value: unknown): ApiKeyPermission[] {
  const raw = record(value);
  const slug = text(raw.slug);
  const description = text(raw.description);
  return slug === undefined ? [] : [{slug, name: text(raw.name) ?? slug, ...(description && {description})}];
}
