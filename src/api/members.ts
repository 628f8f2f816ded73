import {type Client, request} from './http/request.js';
import {type Cursor, type Page, nextCursor} from './http/cursor.js';
import {readPictureUrl, readRecord, readString} from './http/decode.js';
import {readList, uniqueBy} from './http/items.js';
import type {components} from './schema.js';

type Schema = components['schemas'];

/** The values in the API contract. The server may add others. */
export type MemberStatus = Schema['MemberStatus'] | (string & {});
export type MemberAction = Schema['MemberAction'];

export interface Role {
  readonly slug: string;
  /** The slug if the server sent no name. */
  readonly name: string;
  readonly description?: string;
}

/** A user in the organization, or one invited to it. */
export interface Member {
  /** The user's ID; empty if the server sent none, in which case the member cannot be changed. */
  readonly id: string;
  readonly email: string;
  /** First and last name, or undefined if both are blank. */
  readonly name: string | undefined;
  readonly pictureUrl: string | undefined;
  /** When the user was last active: ISO 8601, or undefined for never. Not validated. */
  readonly lastActivityAt: string | undefined;
  readonly status: MemberStatus;
  /** What the server lets the current user do to this member. Unknown values are dropped. */
  readonly actions: readonly MemberAction[];
  /** Whether this is the current user. */
  readonly isSelf: boolean;
  readonly roles: readonly Role[];
}

export interface RolesAndConfig {
  readonly roles: readonly (Role & {readonly isDefault: boolean})[];
  /** Whether a member may hold several roles at once. */
  readonly multipleRoles: boolean;
}

export interface MembersQuery {
  /** Text to search for in names and e-mail addresses. Empty for all members. */
  readonly search?: string;
  /** Slug of the role to filter by. Empty for all roles. */
  readonly role?: string;
  readonly limit: number;
  readonly cursor?: Cursor;
}

const actions: readonly string[] = ['edit-role', 'resend-invite', 'revoke-invite', 'revoke-membership'];

export async function listMembers(
  client: Client,
  {search, role, limit, cursor}: MembersQuery,
  signal?: AbortSignal,
): Promise<Page<Member>> {
  const body = await request(client, 'get', '/_widgets/UserManagement/members', {
    query: {...(search && {search}), ...(role && {role}), limit: String(limit), ...cursor},
    signal,
  });
  return {items: uniqueBy(readList(readRecord(body).data).map(toMember), 'id'), next: nextCursor(body, cursor)};
}

export async function getRoles(client: Client, signal?: AbortSignal): Promise<RolesAndConfig> {
  const body = await request(client, 'get', '/_widgets/UserManagement/roles-and-config', {signal});
  const {roles, multipleRolesEnabled} = readRecord(body);
  return {
    roles: readList(roles).flatMap((role) =>
      toRoles(role).map((known) => ({...known, isDefault: !!readRecord(role).default})),
    ),
    multipleRoles: multipleRolesEnabled === true,
  };
}

function toMember(value: unknown): Member {
  const raw = readRecord(value);
  const id = readString(raw.id) ?? '';
  const isSelf = raw.isLoggedInUser === true;
  const known = Array.isArray(raw.actions) ? raw.actions.filter((action) => actions.includes(action as string)) : [];
  return {
    id,
    email: readString(raw.email) ?? '',
    name: [raw.firstName, raw.lastName].flatMap((part) => readString(part)?.trim() ?? []).join(' ') || undefined,
    pictureUrl: readPictureUrl(raw.profilePictureUrl),
    lastActivityAt: readString(raw.lastActivityAt),
    status: readString(raw.status) ?? '',
    // Users cannot change themselves here, whatever the server allows.
    actions: id && !isSelf ? (known as MemberAction[]) : [],
    isSelf,
    roles: Array.isArray(raw.roles) ? raw.roles.flatMap(toRoles) : [],
  };
}

/** Returns one role, or none if it has no slug. */
function toRoles(value: unknown): Role[] {
  const raw = readRecord(value);
  const slug = readString(raw.slug);
  const description = readString(raw.description);
  return slug === undefined ? [] : [{slug, name: readString(raw.name) ?? slug, ...(description && {description})}];
}
