import {type Client, request} from './http/request.js';
import {type Profile, toProfile} from './profile.js';

/** What users change about themselves. An empty text clears a value; what is missing stays. */
export type ProfileChanges = Partial<Pick<Profile, 'firstName' | 'lastName' | 'locale'>>;

/**
 * Changes the caller's profile. Returns the profile from the response.
 *
 * @throws {ApiError} For every failure; `malformed` if the response names no user.
 */
export async function updateProfile(client: Client, profile: Profile, changes: ProfileChanges): Promise<Profile> {
  const body = await request(client, 'post', '/_widgets/UserProfile/me', {body: changes});
  return body === undefined ? {...profile, ...changes} : toProfile(body);
}
