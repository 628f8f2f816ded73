import {type Client, request} from './http/request.js';
import {record, text} from './http/decode.js';
import {list, unique} from './http/items.js';
import {toLink} from './portal.js';

/** Where an organization's people and groups are kept, and come from by themselves. */
export interface Directory {
  readonly id: string;
  readonly name: string | undefined;
  /** The provider and protocol, such as `okta scim v2.0`; open for those that a later server may add. */
  readonly type: string;
  /**
   * `requires_type`, `unlinked`, `validating`, `linked`, `invalid_credentials`, `deleting`, or one that a later server
   * may add.
   */
  readonly state: string;
  /** How many people it holds who are active there; undefined where the server does not say. */
  readonly activeUsers: number | undefined;
  readonly inactiveUsers: number | undefined;
  readonly groups: number | undefined;
  readonly createdAt: string | undefined;
  readonly updatedAt: string | undefined;
  readonly lastSyncRunAt: string | undefined;
}

/** All directories, and how to get the link to the Admin Portal that came with them. */
export interface DirectoryList {
  readonly directories: readonly Directory[];
  /**
   * It holds a secret, works once, and for five minutes from the request.
   *
   * @throws {ApiError} `malformed` where none came.
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
