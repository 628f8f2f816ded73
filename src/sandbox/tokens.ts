import {SignJWT, exportJWK, generateKeyPair, jwtVerify, type JWTPayload} from 'jose';
import {widgetScopes} from './scopes.js';
import {defaultOrganizationId, defaultUserId} from './seed/organizations.js';
import {currentSessionId} from './seed/people.js';
import type {Grant, Switches} from './types.js';

/** The caller of a request, as its verified bearer token says. */
export interface Caller {
  readonly organizationId?: string;
  readonly userId?: string;
  readonly scopes: readonly string[];
}

/** Signs and verifies the tokens of one sandbox. */
export class Tokens {
  readonly #now: () => number;
  readonly #settings: Pick<Switches, 'tokenClaims'>;
  #own: Promise<CryptoKeyPair> | undefined;
  #others: Promise<CryptoKeyPair> | undefined;

  /**
   * @param now The clock, in milliseconds since the epoch.
   * @param settings The live settings.
   * @param keys The key pair. Default: a new one, generated on first use.
   */
  constructor(now: () => number, settings: Pick<Switches, 'tokenClaims'>, keys?: Promise<CryptoKeyPair>) {
    this.#now = now;
    this.#settings = settings;
    this.#own = keys;
  }

  async mint(grant: Grant = {}): Promise<string> {
    const {privateKey} = await (grant.forged ? (this.#others ??= makeKeys()) : this.#keys);
    return new SignJWT(this.#payload(grant)).setProtectedHeader({alg, typ: 'JWT', kid: keyId}).sign(privateKey);
  }

  /** Returns the claims of a valid token. Rejects with a `jose` error for any other. */
  async verify(token: string): Promise<JWTPayload> {
    const {publicKey} = await this.#keys;
    const {payload} = await jwtVerify(token, publicKey, {algorithms: [alg], currentDate: new Date(this.#now())});
    return payload;
  }

  /** The public key as a JSON Web Key Set. */
  async keySet() {
    const {publicKey} = await this.#keys;
    return {keys: [{...(await exportJWK(publicKey)), alg, use: 'sig', kid: keyId}]};
  }

  get #keys() {
    return (this.#own ??= makeKeys());
  }

  #payload(grant: Grant) {
    const {
      organizationId,
      userId,
      sessionId = userId === undefined || userId === defaultUserId ? currentSessionId : undefined,
      scopes = organizationId === null ? [] : widgetScopes,
      permissions,
      expiresIn = 3600,
      issuedAt,
      claims,
    } = grant;
    const {tokenClaims} = this.#settings;
    const listed = claims && 'scopes' in claims ? claims.scopes : scopes;
    const now = Math.floor(this.#now() / 1000);
    const iat = issuedAt ?? (expiresIn > 0 ? now : now + expiresIn - 3600);
    const payload = {
      iss: 'https://api.workos.com',
      aud: 'widgets',
      sub: userId === null ? undefined : (userId ?? defaultUserId),
      org_id: organizationId === null ? undefined : (organizationId ?? defaultOrganizationId),
      sid: sessionId ?? undefined,
      scopes: tokenClaims === 'permissions' ? undefined : scopes,
      permissions: permissions ?? (tokenClaims === 'scopes' ? undefined : listed),
      iat,
      exp: issuedAt === undefined ? now + expiresIn : issuedAt + expiresIn,
      ...claims,
    };
    return payload as JWTPayload;
  }
}

const alg = 'RS256';
const keyId = 'sandbox';

/** Generates a key pair for a sandbox's tokens, which can take most of a second. */
export function makeKeys(): Promise<CryptoKeyPair> {
  return generateKeyPair(alg, {extractable: true});
}
