import {type Client, request} from './http/request.js';
import {ignoreNotFound} from './http/ignore-not-found.js';
import type {Member} from './members.js';

export interface Invitation {
  readonly email: string;
  /** Slugs. */
  readonly roles: readonly string[];
  readonly firstName?: string;
  readonly lastName?: string;
}

export async function inviteMember(client: Client, invitation: Invitation): Promise<Invitation> {
  const body = {...invitation, roles: [...invitation.roles]};
  await request(client, 'post', '/_widgets/UserManagement/invite-user', {body});
  return invitation;
}

export async function resendInvitation(client: Client, member: Member): Promise<Member> {
  await request(client, 'post', '/_widgets/UserManagement/invites/{userId}/resend', {path: {userId: member.id}});
  return member;
}

export async function revokeInvitation(client: Client, member: Member): Promise<Member> {
  await request(client, 'delete', '/_widgets/UserManagement/invites/{userId}', {path: {userId: member.id}});
  return member;
}

/** Replaces the member's roles with these, given by slug. */
export async function setRoles(client: Client, {id}: Member, roles: readonly string[]): Promise<readonly string[]> {
  const options = {path: {userId: id}, body: {roles: [...roles]}};
  await request(client, 'post', '/_widgets/UserManagement/members/{userId}', options);
  return roles;
}

/** Removes the member, but keeps the user's account. A membership that no longer exists counts as removed. */
export async function removeMember(client: Client, member: Member): Promise<Member> {
  const options = {path: {userId: member.id}};
  await ignoreNotFound(request(client, 'delete', '/_widgets/UserManagement/members/{userId}', options));
  return member;
}
