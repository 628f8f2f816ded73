import {type Client, request} from './http/request.js';
import {readRecord, readString} from './http/decode.js';
import {readList, uniqueBy} from './http/items.js';

/** A DNS record. It is public, so it contains no secret. */
export interface DnsRecord {
  readonly type: 'TXT';
  /** `@` for the domain itself. */
  readonly host: string;
  readonly value: string;
}

/** A domain whose ownership an organization verifies. */
export interface Domain {
  /** Empty if the server sent none, in which case the domain cannot be changed. */
  readonly id: string;
  /** The domain name; empty if the server sent none. */
  readonly domain: string;
  /** `Pending`, `Verified`, `LegacyVerified` or `Failed`. The server may add values. */
  readonly state: string;
  /** The DNS provider, such as `CloudFlare`; undefined if unknown. */
  readonly nameServer: string | undefined;
  /** The DNS record to add; undefined if the server does not ask for one. */
  readonly record: DnsRecord | undefined;
  /** When the domain was added: ISO 8601. Not validated. */
  readonly createdAt: string | undefined;
}

export async function listDomains(client: Client, signal?: AbortSignal): Promise<readonly Domain[]> {
  const body = await request(client, 'get', '/_widgets/admin-portal/organization-domains', {
    signal,
  });
  return uniqueBy(readList(readRecord(body).data).map(toDomain), 'id');
}

export function toDomain(value: unknown): Domain {
  const raw = readRecord(value);
  const token = readString(raw.verificationToken);
  const nameServer = readString(raw.nameServer);
  return {
    id: readString(raw.id) ?? '',
    domain: readString(raw.domain) ?? '',
    state: readString(raw.state) ?? '',
    nameServer: nameServer === 'Other' ? undefined : nameServer,
    record: token
      ? {
          type: 'TXT',
          host: readString(raw.subdomain) ?? '@',
          value: `${readString(raw.verificationPrefix) ?? 'verification_token'}=${token}`,
        }
      : undefined,
    createdAt: readString(raw.createdAt),
  };
}
