import {type Client, request} from './http/request.js';
import {record, text} from './http/decode.js';
import {list, unique} from './http/items.js';

/** A DNS record. It is there for all the world to read, and so no secret. */
export interface DnsRecord {
  readonly type: 'TXT';
  /** `@` for the domain itself. */
  readonly host: string;
  readonly value: string;
}

/** A domain that an organization shows to be its own. */
export interface Domain {
  /** Empty when the server sent none, and then nothing can be done to the domain. */
  readonly id: string;
  /** Its name; empty when the server sent none. */
  readonly domain: string;
  /** `Pending`, `Verified`, `LegacyVerified`, `Failed`, or one that a later server may add. */
  readonly state: string;
  /** Who answers for its DNS, such as `CloudFlare`; undefined where nobody knows. */
  readonly nameServer: string | undefined;
  /** What has to be found in its DNS; undefined while the server asks for nothing. */
  readonly record: DnsRecord | undefined;
  /** When it was added: ISO 8601. Not checked to be a date. */
  readonly createdAt: string | undefined;
}

export async function listDomains(client: Client, signal?: AbortSignal): Promise<readonly Domain[]> {
  const body = await request(client, 'get', '/_widgets/admin-portal/organization-domains', {
    ...(signal && {signal}),
  });
  return unique(list(record(body).data).map(toDomain), 'id');
}

export function toDomain(value: unknown): Domain {
  const raw = record(value);
  const token = text(raw.verificationToken);
  const nameServer = text(raw.nameServer);
  return {
    id: text(raw.id) ?? '',
    domain: text(raw.domain) ?? '',
    state: text(raw.state) ?? '',
    nameServer: nameServer === 'Other' ? undefined : nameServer,
    record: token
      ? {
          type: 'TXT',
          host: text(raw.subdomain) ?? '@',
          value: `${text(raw.verificationPrefix) ?? 'verification_token'}=${token}`,
        }
      : undefined,
    createdAt: text(raw.createdAt),
  };
}
