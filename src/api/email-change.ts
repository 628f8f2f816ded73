import {readRecord, readString} from './http/decode.js';
import {type Client, request} from './http/request.js';
import {type ElevatedAccess, elevatedHeaders, toElevatedAccess} from './identity.js';
import {type Profile, toProfile} from './profile.js';

/**
 * Sends a code to the address that the user wants to have.
 *
 * @returns When the code expires, as ISO 8601, not validated; undefined if the server does not say.
 */
export async function sendEmailChange(client: Client, newEmail: string, elevated: string): Promise<string | undefined> {
  const options = {body: {newEmail}, headers: elevatedHeaders(elevated)};
  return readString(
    readRecord(await request(client, 'post', '/_widgets/UserProfile/send-email-change', options)).expiresAt,
  );
}

/** What has changed with a confirmed address. */
export interface EmailChange {
  readonly profile: Profile;
  /** Replaces the elevated access that the change was made with; undefined if the server sent none. */
  readonly access: ElevatedAccess | undefined;
}

/** Confirms the new address with the code that was sent to it. */
export async function verifyEmailChange(client: Client, code: string, elevated: string): Promise<EmailChange> {
  const options = {body: {code}, headers: elevatedHeaders(elevated)};
  const body = await request(client, 'post', '/_widgets/UserProfile/verify-email-change', options);
  return {profile: toProfile(readRecord(body).user), access: toElevatedAccess(body)};
}
