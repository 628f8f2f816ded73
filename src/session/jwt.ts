import {decodeJwt} from 'jose';

/** What a token says of itself. It is read, not verified: the server decides, this only saves useless requests. */
export interface Claims {
  /** What the token allows; undefined when it does not say, which is not the same as nothing. */
  readonly scopes: ReadonlySet<string> | undefined;
  /** When its time is over, in milliseconds since 1970; undefined when it does not say. */
  readonly expiresAt: number | undefined;
  /** When it was made, in milliseconds since 1970. */
  readonly issuedAt: number | undefined;
  /**
   * The organization and the person, as one string to compare. A token may name only one of them. Undefined when it names
   * neither, or names one by something other than a string.
   */
  readonly identity: string | undefined;
}

/** The claims of a JWT, or undefined when the text is none. Claims of a wrong type count as missing. */
export function readClaims(token: string): Claims | undefined {
  // Only these characters may stand in a JWT; anything else could not be sent in a header either.
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

export function isSecretKey(text: string) {
  return /^\s*sk_/i.test(text);
}

/** A list of scopes is an array of texts, or one text with spaces between (RFC 8693, 4.2). */
function toScopes(claim: unknown): string[] | undefined {
  if (typeof claim === 'string') return claim.split(' ').filter(Boolean);
  return Array.isArray(claim) ? claim.filter((scope) => typeof scope === 'string') : undefined;
}

function toIdentity(...ids: readonly unknown[]) {
  const isKnown = ids.some(Boolean) && ids.every((id) => typeof id === 'string');
  return isKnown ? JSON.stringify(ids) : undefined;
}

/** NumericDate of RFC 7519, 2: seconds since 1970. */
function toTime(claim: unknown) {
  const time = typeof claim === 'number' ? claim * 1_000 : NaN;
  return Number.isFinite(time) ? time : undefined;
}
