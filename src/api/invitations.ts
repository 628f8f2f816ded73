import {type Client, request} from './client.js';
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
