import {decodeJwt} from 'jose';
import {readString} from '../api/http/decode.js';

/** The claims of a token. They are not verified: the server decides; reading them only avoids useless requests. */
export interface Claims {
  /** The token's scopes; undefined if it does not list any, which is not the same as an empty list. */
  readonly scopes: ReadonlySet<string> | undefined;
  /** When the token expires, in milliseconds since 1970; undefined if it does not say. */
  readonly expiresAt: number | undefined;
  /** When the token was issued, in milliseconds since 1970; undefined if it does not say. */
  readonly issuedAt: number | undefined;
  /**
   * The organization and the user, as one string for comparison. A token may name only one of them. Undefined if it
   * names neither, or if one of the claims is not a string.
   */
  readonly identity: string | undefined;
}

/**
 * Reads the claims of a JWT, or returns undefined if the text is not a JWT. Claims of the wrong type count as missing.
 */
export function readClaims(token: string): Claims | undefined {
  // A JWT contains no other characters; most others could not be sent in a header either.
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) return undefined;
  try {
    const {exp, iat, sub, org_id, permissions, scopes, scope} = decodeJwt<Record<string, unknown>>(token);
    const lists = [permissions, scopes, scope].map(toScopes).filter((list) => list !== undefined);
    return {
      scopes: lists.length ? new Set(lists.flat()) : undefined,
      expiresAt: toTime(exp),
      issuedAt: toTime(iat),
      identity: toIdentity(org_id ?? '', sub ?? ''),
    };
  } catch {
    return undefined;
  }
}

/** Reads one claim of a token that `readClaims` has read; undefined if it is missing, empty or no text. */
export function readClaim(token: string, name: string): string | undefined {
  return readString(decodeJwt<Record<string, unknown>>(token)[name]);
}

export function isSecretKey(text: string) {
  return /^sk_/i.test(text);
}

/** Reads scopes from an array of strings or a space-separated string (RFC 8693, section 4.2). */
function toScopes(claim: unknown): string[] | undefined {
  if (typeof claim === 'string') return claim.split(' ').filter(Boolean);
  return Array.isArray(claim) ? claim.filter((scope) => typeof scope === 'string') : undefined;
}

function toIdentity(...ids: readonly unknown[]) {
  const isKnown = ids.some(Boolean) && ids.every((id) => typeof id === 'string');
  return isKnown ? JSON.stringify(ids) : undefined;
}

/** Converts a NumericDate, in seconds since 1970 (RFC 7519, section 2), to milliseconds. */
function toTime(claim: unknown) {
  const time = typeof claim === 'number' ? claim * 1_000 : NaN;
  return Number.isFinite(time) ? time : undefined;
}
