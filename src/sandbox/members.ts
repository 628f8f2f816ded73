import {Hono} from 'hono';
import {parseBody, isStringList, respondWithError} from './responses.js';
import {requireScopes, type Environment, type WidgetVariables} from './environment.js';
import type {MemberList} from './member-list.js';
import {held} from './seed/members.js';
import {listMetadata, readPage, type PageQuery} from './paging.js';
import type {MemberAction, SandboxMember, SandboxOrganization, Switches} from './types.js';

/** Lists, invites and removes an organization's members, and changes their roles. */
export function memberRoutes({store, settings, now}: Environment) {
  const app = new Hono<WidgetVariables>();
  const base = '/_widgets/UserManagement';
  const allowed = requireScopes('widgets:users-table:manage');

  app.get(`${base}/members`, allowed, (context) => {
    const {id} = context.get('organization');
    return context.json(
      listMembers(store.members(id), id, settings, context.req.query(), context.get('caller').userId),
    );
  });

  app.get(`${base}/roles`, allowed, (context) => context.json(settings.roles));

  app.get(`${base}/roles-and-config`, allowed, (context) =>
    context.json({roles: settings.roles, multipleRolesEnabled: settings.multipleRoles}),
  );

  app.post(`${base}/invite-user`, allowed, async (context) => {
    const organization = context.get('organization');
    inviteMember(store.members(organization.id), organization, settings, now(), await parseBody(context));
    return context.json({success: true}, 201);
  });

  app.post(`${base}/members/:userId`, allowed, async (context) => {
    const list = store.members(context.get('organization').id);
    const {roles} = await parseBody(context);
    if (!isStringList(roles)) return respondWithError(400, 'Roles must be a list of strings.');
    const member = find(list, context.req.param('userId'));
    changeRoles(list, member, roles, settings, context.get('caller').userId);
    return context.json({id: member.id, success: true});
  });

  app.delete(`${base}/members/:userId`, allowed, (context) => {
    const list = store.members(context.get('organization').id);
    const member = find(list, context.req.param('userId'));
    checkMembership(member);
    if (member.id === context.get('caller').userId) respondWithError(400, 'You cannot remove yourself.');
    if (isLastAdmin(list, member)) respondWithError(400, lastAdmin);
    list.remove(member.id);
    return context.json({id: member.id, success: true});
  });

  app.delete(`${base}/invites/:userId`, allowed, (context) => {
    const member = find(store.members(context.get('organization').id), context.req.param('userId'));
    if (member.status === 'NoInvite') respondWithError(404, 'Invitation not found.');
    if (member.status !== 'Invited')
      respondWithError(400, closedInvitations[member.status] ?? 'The invitation is closed.');
    member.status = 'InviteRevoked';
    return context.json({id: member.id, success: true});
  });

  app.post(`${base}/invites/:userId/resend`, allowed, (context) => {
    const organization = context.get('organization');
    const member = find(store.members(organization.id), context.req.param('userId'));
    if (!organization.allowsInvites) respondWithError(400, noInvites);
    if (member.status === 'NoInvite') respondWithError(404, 'Invitation not found.');
    const isTooOld = now() - Date.parse(member.createdAt) > resendLimitMs;
    if (member.status !== 'Invited' && (member.status !== 'InviteExpired' || isTooOld)) {
      respondWithError(422, closedInvitations[member.status] ?? 'The invitation is closed.');
    }
    member.status = 'Invited';
    return context.json({id: member.id, success: true}, 201);
  });

  return app;
}

const noInvites = 'This organization is not allowed to send invites.';
const lastAdmin = 'An organization needs at least one admin.';
/** The age after which an expired invitation cannot be resent, in milliseconds. */
const resendLimitMs = 365 * 86_400_000;
const closedInvitations: Readonly<Partial<Record<string, string>>> = {
  Active: 'This invitation was already accepted.',
  InviteExpired: 'This invitation has expired.',
  InviteRevoked: 'This invitation was revoked.',
};
const actions: Readonly<Partial<Record<string, readonly MemberAction[]>>> = {
  Active: ['edit-role', 'revoke-membership'],
  Invited: ['resend-invite', 'revoke-invite'],
  InviteExpired: ['resend-invite'],
  NoInvite: ['edit-role', 'revoke-membership'],
};

function listMembers(
  list: MemberList,
  organizationId: string,
  {cursors}: Switches,
  {search = '', role = '', ...query}: PageQuery,
  userId?: string,
) {
  const paging = {cursors, owner: organizationId, newest: list.newest};
  const page = list.page({...readPage(query, paging), search, role});
  const {before = null, after = null} = listMetadata(page, paging);
  return {data: page.entries.map(({member}) => toRow(member, userId)), list_metadata: {before, after}};
}

/** The member as the API sends it to this caller. */
function toRow({isDirectoryManaged, overrides, ...member}: SandboxMember, userId?: string) {
  const isSelf = member.id === userId;
  const usual = isSelf ? [] : (actions[member.status] ?? []);
  return {
    ...member,
    actions: isDirectoryManaged ? usual.filter((action) => action !== 'edit-role') : usual,
    isLoggedInUser: isSelf || null,
    ...overrides,
  };
}

function inviteMember(
  list: MemberList,
  {allowsInvites}: SandboxOrganization,
  settings: Switches,
  time: number,
  {email, firstName, lastName, roles}: Readonly<Record<string, unknown>>,
) {
  if (!allowsInvites) respondWithError(400, noInvites);
  const address = typeof email === 'string' ? email.trim() : '';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) respondWithError(400, 'Invalid email');
  if (!isName(firstName) || !isName(lastName)) return respondWithError(400, 'First and last name must be strings.');
  const known = list.withEmail(address);
  if (known?.status === 'Invited') respondWithError(400, 'User already invited');
  if (known?.status === 'Active' || known?.status === 'NoInvite') respondWithError(400, 'User already exists');
  if (!isStringList(roles) || (roles.length === 0 && settings.roles.length > 0))
    return respondWithError(400, 'Invalid role');
  const given = settings.roles.filter(({slug}) => roles.includes(slug));
  if (given.length < new Set(roles).size) respondWithError(400, 'Invalid role');
  if (given.length > 1 && !settings.multipleRoles) respondWithError(400, onlyOneRole);
  list.add({
    ...(known && {id: known.id}),
    email: address,
    emailVerified: false,
    profilePictureUrl: null,
    firstName: firstName?.trim() || null,
    lastName: lastName?.trim() || null,
    createdAt: new Date(time).toISOString(),
    lastActivityAt: null,
    status: 'Invited',
    roles: given.map(held),
  });
}

const onlyOneRole = 'A member can have only one role.';

function isName(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function find(list: MemberList, id: string) {
  return list.get(id) ?? respondWithError(404, 'User not found.');
}

function checkMembership({status}: SandboxMember) {
  if (status !== 'Active' && status !== 'NoInvite') respondWithError(400, 'This user is not a member yet.');
}

function changeRoles(
  list: MemberList,
  member: SandboxMember,
  slugs: readonly string[],
  {roles, multipleRoles}: Switches,
  userId?: string,
) {
  checkMembership(member);
  if (member.id === userId) respondWithError(400, 'You cannot change your own roles.');
  if (slugs.length === 0) respondWithError(400, 'Choose at least one role.');
  if (member.isDirectoryManaged) respondWithError(422, 'The roles of this user are managed by a directory.');
  const wanted = new Set(slugs);
  const assignable = new Set(roles.map(({slug}) => slug));
  // A member may keep a role that can no longer be assigned.
  const kept = (member.roles ?? []).filter(({slug}) => wanted.has(slug) && !assignable.has(slug));
  const next = [...roles.filter(({slug}) => wanted.has(slug)).map(held), ...kept];
  if (next.length < wanted.size) respondWithError(422, 'Invalid role');
  if (next.length > 1 && !multipleRoles) respondWithError(422, onlyOneRole);
  if (!wanted.has('admin') && isLastAdmin(list, member)) respondWithError(422, lastAdmin);
  member.roles = next;
}

/** Whether the member is the only active admin. */
function isLastAdmin(list: MemberList, member: SandboxMember) {
  const isAdmin = ({status, roles}: SandboxMember) =>
    status === 'Active' && roles?.some(({slug}) => slug === 'admin') === true;
  return isAdmin(member) && !list.all.some((other) => other !== member && isAdmin(other));
}
