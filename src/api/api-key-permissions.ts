import {type Client, request} from './http/request.js';
import {type Cursor, nextCursor} from './http/cursor.js';
import {record, text} from './http/decode.js';
import {list, unique} from './http/items.js';
import type {ApiKeyScope} from './api-keys.js';

const paths = {organization: '/_widgets/ApiKeys/permissions', user: '/_widgets/UserApiKeys/permissions'} as const;

/** Something that a key can be allowed to do. */
export interface ApiKeyPermission {
  readonly slug: string;
  /** The slug where the server sent no name. */
  readonly name: string;
  readonly description?: string;
}

/** Every permission that a key can hold, from as many pages as there are. */
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
    cursor = seen.has(key) ? undefined : next; // Cursors that go in circles must not.
    seen.add(key);
  }
  return unique(all, 'slug');
}

/** A list of one, or of none where there is no slug to speak of. */
function toPermission(value: unknown): ApiKeyPermission[] {
  const raw = record(value);
  const slug = text(raw.slug);
  const description = text(raw.description);
  return slug === undefined ? [] : [{slug, name: text(raw.name) ?? slug, ...(description && {description})}];
}
