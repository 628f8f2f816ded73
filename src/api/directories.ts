import {type Client, request} from './http/request.js';
import {readRecord, readString} from './http/decode.js';
import {readList, uniqueBy} from './http/items.js';
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
  const body = await request(client, 'get', '/_widgets/directory-sync/directories', {signal});
  const {data, link} = readRecord(body);
  return {directories: uniqueBy(readList(data).map(toDirectory), 'id'), link: () => toLink(link)};
}

function toDirectory(value: unknown, index: number): Directory {
  const raw = readRecord(value);
  const {users, groups} = readRecord(raw.metadata);
  const {active, inactive} = readRecord(users);
  return {
    id: readString(raw.id) ?? `#${index}`,
    name: readString(raw.name),
    type: readString(raw.type) ?? '',
    state: readString(raw.state) ?? '',
    activeUsers: count(active),
    inactiveUsers: count(inactive),
    groups: count(groups),
    createdAt: readString(raw.createdAt),
    updatedAt: readString(raw.updatedAt),
    lastSyncRunAt: readString(raw.lastSyncRunAt),
  };
}

function count(value: unknown) {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}
