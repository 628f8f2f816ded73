import {readPictureUrl, readRecord, readString} from './http/decode.js';
import {ApiError} from './http/errors.js';
import {type Client, request} from './http/request.js';

/** The user that the token names. Texts are trimmed; missing ones are empty. */
export interface Profile {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** A BCP 47 tag, not validated. */
  readonly locale: string;
  readonly pictureUrl: string | undefined;
  readonly accounts: readonly LinkedAccount[];
}

/** An account at another provider, with which the user can sign in. */
export interface LinkedAccount {
  /** The provider's key, such as `GithubOAuth`. Newer servers may send others. */
  readonly provider: string;
  readonly email: string;
  /** ISO 8601, not validated; undefined if unknown. */
  readonly lastLoginAt: string | undefined;
}

/** @throws {ApiError} For every failure; `malformed` if the answer names no user. */
export async function getProfile(client: Client, signal?: AbortSignal): Promise<Profile> {
  return toProfile(await request(client, 'get', '/_widgets/UserProfile/me', {signal}));
}

/** Reads a user from a response. */
export function toProfile(value: unknown): Profile {
  const raw = readRecord(value);
  const text = (name: string) => readString(raw[name])?.trim() ?? '';
  if (!text('id') && !text('email')) throw new ApiError('malformed');
  return {
    id: text('id'),
    email: text('email'),
    firstName: text('firstName'),
    lastName: text('lastName'),
    locale: text('locale'),
    pictureUrl: readPictureUrl(raw.profilePictureUrl),
    accounts: Object.entries(readRecord(raw.oauthProfiles)).flatMap(([provider, account]) => {
      if (typeof account !== 'object' || account === null) return []; // Some servers list providers without an account.
      const {email, lastLoginAt} = readRecord(account);
      return {provider, email: readString(email)?.trim() ?? '', lastLoginAt: readString(lastLoginAt)};
    }),
  };
}
