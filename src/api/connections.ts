import {type Client, request} from './http/request.js';
import {readRecord, readString} from './http/decode.js';
import {readList} from './http/items.js';

export interface Certificate {
  /** Milliseconds since 1970; undefined if the server sent no valid date. */
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** A connection to the identity provider that an organization's users sign in with. */
export interface Connection {
  readonly id: string;
  readonly name: string | undefined;
  /** The provider and protocol, such as `OktaSaml`. The server may add values. */
  readonly type: string;
  /** `Inactive`, `Validating`, `Active` or `Deleting`. The server may add values. */
  readonly state: string;
  /** The provider's signing certificates; empty for OpenID Connect. */
  readonly certificates: readonly Certificate[];
  /** Whether the server reports an expired certificate; it may not say which one. */
  readonly hasExpired: boolean;
  /** The newest sign-in attempt. */
  readonly lastSession: {readonly createdAt: string; readonly state: string} | undefined;
}

export async function listConnections(client: Client, signal?: AbortSignal): Promise<readonly Connection[]> {
  const body: unknown = await request(client, 'get', '/_widgets/admin-portal/sso-connections', {
    signal,
  });
  return readList(body).map(toConnection);
}

function toConnection(value: unknown, index: number): Connection {
  const raw = readRecord(value);
  const {x509Certificates, latestExpiringCertificate: expiring, latestExpiredCertificate: expired, lastSession} = raw;
  const all = [...(Array.isArray(x509Certificates) ? (x509Certificates as unknown[]) : []), expiring, expired];
  const session = readRecord(lastSession);
  const createdAt = readString(session.createdAt);
  return {
    id: readString(raw.id) ?? `#${index}`,
    name: readString(raw.name),
    type: readString(raw.type) ?? '',
    state: readString(raw.state) ?? '',
    certificates: all.filter(Boolean).map(toCertificate),
    hasExpired: !!expired,
    lastSession: createdAt ? {createdAt, state: readString(session.state) ?? ''} : undefined,
  };
}

function toCertificate(value: unknown): Certificate {
  const {notBefore, notAfter} = readRecord(value);
  return {from: toTime(notBefore), until: toTime(notAfter)};
}

function toTime(value: unknown) {
  const time = Date.parse(readString(value) ?? '');
  return Number.isNaN(time) ? undefined : time;
}
