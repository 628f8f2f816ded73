import {listPermissions} from '../../src/api/api-key-permissions.js';
import {listKeys, type ApiKey} from '../../src/api/api-keys.js';
import {createKey, setKeyExpiration, revokeKey} from '../../src/api/api-keys.writes.js';
import {listConnections} from '../../src/api/connections.js';
import {listDirectories} from '../../src/api/directories.js';
import {listDomains, type Domain} from '../../src/api/domains.js';
import {removeDomain, reverifyDomain} from '../../src/api/domains.writes.js';
import type {Client} from '../../src/api/http/request.js';
import {
  inviteMember,
  removeMember,
  resendInvitation,
  revokeInvitation,
  setRoles,
} from '../../src/api/members.writes.js';
import {getProfile, toProfile} from '../../src/api/profile.js';
import {updateProfile} from '../../src/api/profile.writes.js';
import {type ActiveSession, listSessions} from '../../src/api/sessions.js';
import {revokeOtherSessions, revokeSession} from '../../src/api/sessions.writes.js';
import {sendEmailChange, verifyEmailChange} from '../../src/api/email-change.js';
import {sendIdentityCode, verifyIdentity} from '../../src/api/identity.js';
import {createPassword, lacksPassword} from '../../src/api/password.js';
import {getLogStream} from '../../src/api/log-streams.js';
import {getRoles, listMembers, type Member} from '../../src/api/members.js';
import {generateLink} from '../../src/api/portal.js';
import type {WidgetTag} from '../../src/session/catalog.js';

/** An operation of the API: its method and path in the contract, and a function that calls it. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  /** @param text Any string, for the arguments of the call. */
  readonly send: (client: Client, text: string) => Promise<unknown>;
}

const member = (id: string) => ({id, roles: [], actions: []}) as unknown as Member;
const key = (id: string) => ({id, permissions: []}) as unknown as ApiKey;
const domain = (id: string) => ({id}) as unknown as Domain;
const profile = toProfile({id: 'user_1'});
const session = (id: string) => ({id}) as unknown as ActiveSession;

const [users, portal, keys, userKeys] = ['UserManagement', 'admin-portal', 'ApiKeys', 'UserApiKeys'].map(
  (name) => `/_widgets/${name}`,
);

/** All reads of widgets. */
export const reads = {
  members: {
    method: 'get',
    path: `${users}/members`,
    send: (client, search) => listMembers(client, {search, role: search, limit: 10, cursor: {after: search}}),
  },
  roles: {method: 'get', path: `${users}/roles-and-config`, send: (client) => getRoles(client)},
  connections: {method: 'get', path: `${portal}/sso-connections`, send: (client) => listConnections(client)},
  domains: {method: 'get', path: `${portal}/organization-domains`, send: (client) => listDomains(client)},
  directories: {
    method: 'get',
    path: '/_widgets/directory-sync/directories',
    send: (client) => listDirectories(client),
  },
  logStream: {method: 'get', path: `${portal}/audit-log-stream`, send: (client) => getLogStream(client)},
  userProfile: {method: 'get', path: '/_widgets/UserProfile/me', send: (client) => getProfile(client)},
  password: {
    method: 'get',
    path: '/_widgets/UserProfile/authentication-information',
    send: (client) => lacksPassword(client),
  },
  userSessions: {method: 'get', path: '/_widgets/UserProfile/sessions', send: (client) => listSessions(client)},
  keys: {
    method: 'get',
    path: `${keys}/organization-api-keys`,
    send: (client, search) => listKeys(client, 'organization', {search, limit: 10}),
  },
  userKeys: {
    method: 'get',
    path: `${userKeys}/api-keys`,
    send: (client, search) => listKeys(client, 'user', {search, limit: 10}),
  },
  permissions: {
    method: 'get',
    path: `${keys}/permissions`,
    send: (client) => listPermissions(client, 'organization'),
  },
  userPermissions: {
    method: 'get',
    path: `${userKeys}/permissions`,
    send: (client) => listPermissions(client, 'user'),
  },
} as const satisfies Record<string, Operation>;

/** All changes that widgets make. */
export const writes = {
  invite: {
    method: 'post',
    path: `${users}/invite-user`,
    send: (client, email) => inviteMember(client, {email, roles: [email]}),
  },
  resend: {
    method: 'post',
    path: `${users}/invites/{userId}/resend`,
    send: (client, id) => resendInvitation(client, member(id)),
  },
  revoke: {
    method: 'delete',
    path: `${users}/invites/{userId}`,
    send: (client, id) => revokeInvitation(client, member(id)),
  },
  setRoles: {
    method: 'post',
    path: `${users}/members/{userId}`,
    send: (client, id) => setRoles(client, member(id), [id]),
  },
  removeMember: {
    method: 'delete',
    path: `${users}/members/{userId}`,
    send: (client, id) => removeMember(client, member(id)),
  },
  reverify: {
    method: 'post',
    path: `${portal}/organization-domains/{domainId}/reverify`,
    send: (client, id) => reverifyDomain(client, domain(id)),
  },
  removeDomain: {
    method: 'delete',
    path: `${portal}/organization-domains/{domainId}`,
    send: (client, id) => removeDomain(client, domain(id)),
  },
  openPortal: {method: 'post', path: `${portal}/generate-link`, send: (client) => generateLink(client, 'sso')},
  createKey: {
    method: 'post',
    path: `${keys}/organization-api-keys`,
    send: (client, name) => createKey(client, 'organization', {name, permissions: [name], expiresAt: null}),
  },
  expireKey: {
    method: 'post',
    path: `${keys}/{apiKeyId}/expire`,
    send: (client, id) => setKeyExpiration(client, 'organization', key(id), id),
  },
  revokeKey: {
    method: 'delete',
    path: `${keys}/{apiKeyId}`,
    send: (client, id) => revokeKey(client, 'organization', key(id)),
  },
  createUserKey: {
    method: 'post',
    path: `${userKeys}/api-keys`,
    send: (client, name) => createKey(client, 'user', {name, permissions: [name], expiresAt: null}),
  },
  expireUserKey: {
    method: 'post',
    path: `${userKeys}/{apiKeyId}/expire`,
    send: (client, id) => setKeyExpiration(client, 'user', key(id), id),
  },
  revokeUserKey: {
    method: 'delete',
    path: `${userKeys}/{apiKeyId}`,
    send: (client, id) => revokeKey(client, 'user', key(id)),
  },
  updateProfile: {
    method: 'post',
    path: '/_widgets/UserProfile/me',
    send: (client, name) => updateProfile(client, profile, {firstName: name, lastName: name}),
  },
  sendIdentityCode: {
    method: 'post',
    path: '/_widgets/UserProfile/send-verification',
    send: (client) => sendIdentityCode(client),
  },
  verifyIdentity: {
    method: 'post',
    path: '/_widgets/UserProfile/verify',
    send: (client, code) => verifyIdentity(client, code, code),
  },
  sendEmailChange: {
    method: 'post',
    path: '/_widgets/UserProfile/send-email-change',
    send: (client, email) => sendEmailChange(client, email, 'elevated'),
  },
  verifyEmailChange: {
    method: 'post',
    path: '/_widgets/UserProfile/verify-email-change',
    send: (client, code) => verifyEmailChange(client, code, 'elevated'),
  },
  createPassword: {
    method: 'post',
    path: '/_widgets/UserProfile/create-password',
    send: (client, password) => createPassword(client, password, 'elevated'),
  },
  revokeSession: {
    method: 'delete',
    path: '/_widgets/UserProfile/sessions/revoke/{sessionId}',
    send: (client, id) => revokeSession(client, session(id)),
  },
  revokeOtherSessions: {
    method: 'delete',
    path: '/_widgets/UserProfile/sessions/revoke-all',
    send: (client, id) => revokeOtherSessions(client, session(id)),
  },
} as const satisfies Record<string, Operation>;

/** The operations of each widget. A new widget does not compile until it is listed here. */
export const callsOf: Readonly<Record<WidgetTag, readonly Operation[]>> = {
  'workos-users-table': [
    reads.members,
    reads.roles,
    writes.invite,
    writes.resend,
    writes.revoke,
    writes.setRoles,
    writes.removeMember,
  ],
  'workos-sso-config': [reads.connections, writes.openPortal],
  'workos-domain-verification': [reads.domains, writes.openPortal, writes.reverify, writes.removeDomain],
  'workos-directory-sync': [reads.directories],
  'workos-audit-log-streaming': [reads.logStream, writes.openPortal],
  'workos-user-profile': [
    reads.userProfile,
    reads.password,
    writes.updateProfile,
    writes.sendIdentityCode,
    writes.verifyIdentity,
    writes.sendEmailChange,
    writes.verifyEmailChange,
    writes.createPassword,
  ],
  'workos-user-sessions': [reads.userSessions, writes.revokeSession, writes.revokeOtherSessions],
  'workos-api-keys': [reads.keys, reads.permissions, writes.createKey, writes.expireKey, writes.revokeKey],
  'workos-user-api-keys': [
    reads.userKeys,
    reads.userPermissions,
    writes.createUserKey,
    writes.expireUserKey,
    writes.revokeUserKey,
  ],
};

/** Matches the paths of an operation. Each parameter is one segment. */
export function patternOf({path}: Operation) {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
}
