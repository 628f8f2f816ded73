import {type Client, request} from './client.js';
import type {Member} from './members.js';
import {unlessGone} from './unless-gone.js';

/** Gives the member these roles, by slug, and no others. */
export async function setRoles(client: Client, {id}: Member, roles: readonly string[]): Promise<readonly string[]> {
  const options = {path: {userId: id}, body: {roles: [...roles]}};
  await request(client, 'post', '/_widgets/UserManagement/members/{userId}', options);
  return roles;
}

/** Ends the membership; one that is gone already is as good as ended. The person's account stays. */
export async function removeMember(client: Client, member: Member): Promise<Member> {
  const options = {path: {userId: member.id}};
  await unlessGone(request(client, 'delete', '/_widgets/UserManagement/members/{userId}', options));
  return member;
}
