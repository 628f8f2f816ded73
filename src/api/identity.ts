import {readRecord, readString} from './http/decode.js';
import {ApiError} from './http/errors.js';
import {type Client, request} from './http/request.js';

/** What a person gets who has confirmed their identity: some changes need it. */
export interface ElevatedAccess {
  readonly token: string;
  /** ISO 8601, not validated; undefined if unknown. */
  readonly expiresAt: string | undefined;
}

/** Sends a code to the user's e-mail address. Returns the ID that the code belongs to. */
export async function sendIdentityCode(client: Client): Promise<string> {
  const body = readRecord(await request(client, 'post', '/_widgets/UserProfile/send-verification'));
  return readString(body.authenticationChallenge) ?? malformed();
}

/** Confirms the user's identity with a code. */
export async function verifyIdentity(client: Client, challengeId: string, code: string): Promise<ElevatedAccess> {
  const body = {authenticationChallengeId: challengeId, code};
  return toElevatedAccess(await request(client, 'post', '/_widgets/UserProfile/verify', {body})) ?? malformed();
}

/** Reads elevated access from a response; undefined if it has none. */
export function toElevatedAccess(value: unknown): ElevatedAccess | undefined {
  const {elevatedAccessToken, expiresAt} = readRecord(value);
  const token = readString(elevatedAccessToken);
  return token === undefined ? undefined : {token, expiresAt: readString(expiresAt)};
}

/** The header that sends elevated access with a change that needs it. */
export function elevatedHeaders(token: string) {
  return {'x-elevated-access-token': token};
}

function malformed(): never {
  throw new ApiError('malformed');
}
