import {type Client, request} from './http/request.js';
import {record, text} from './http/decode.js';
import {list, unique} from './http/items.js';
import {toLink} from './portal.js';

/** A directory whose users and groups are synced to an organization. */
export interface Directory {
  readonly id: string;
  readonly name: string | undefined;
  /** The provider and protocol, such as `okta scim v2.0`. The server may add values. */
  readonly type: string;
  /**
   * `requires_type`, `unlinked`, `validating`, `linked`, `invalid_credentials` or `deleting`. The server may add
   * values.
   */
  readonly state: string;
  /** The number of active users; undefined if the server did not send it. */
  readonly activeUsers: number | undefined;
  readonly inactiveUsers: number | undefined;
  readonly groups: number | undefined;
  readonly createdAt: string | undefined;
  readonly updatedAt: string | undefined;
  readonly lastSyncRunAt: string | undefined;
}

/** All directories, and the link to the Admin Portal from the same response. */
export interface DirectoryList {
  readonly directories: readonly Directory[];
  /**
   * Returns the link. It contains a secret and works once, within five minutes of the request.
   *
   * @throws {ApiError} `malformed` if the response has no valid link.
   */
  readonly link: () => string;
}

export async function listDirectories(client: Client, signal?: AbortSignal): Promise<DirectoryList> {
  const body = await request(client, 'get', '/_widgets/directory-sync/directories', {...(signal && {signal})});
  const {data, link} = record(body);
  return {directories: unique(list(data).map(toDirectory), 'id'), link: () => toLink(link)};
}

function toDirectory(value: unknown, index: number): Directory {
  const raw = record(value);
  const {users, groups} = record(raw.metadata);
  const {active, inactive} = record(users);
  return {
    id: text(raw.id) ?? `#${index}`,
    name: text(raw.name),
    type: text(raw.type) ?? '',
    state: text(raw.state) ?? '',
    activeUsers: count(active),
    inactiveUsers: count(inactive),
    groups: count(groups),
    createdAt: text(raw.createdAt),
    updatedAt: text(raw.updatedAt),
    lastSyncRunAt: text(raw.lastSyncRunAt),
  };
}

function count(value: unknown) {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}
