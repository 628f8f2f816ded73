import {readRecord, readString} from './http/decode.js';
import {readList, uniqueBy} from './http/items.js';
import {type Client, request} from './http/request.js';

/** A sign-in of the user that has not ended. Unknown texts are undefined. */
export interface ActiveSession {
  readonly id: string;
  readonly userAgent: string | undefined;
  readonly ipAddress: string | undefined;
  readonly city: string | undefined;
  /** ISO 3166-1 alpha-2, not validated. */
  readonly country: string | undefined;
  /** ISO 8601, not validated. */
  readonly lastActivityAt: string | undefined;
  /** ISO 8601, not validated. */
  readonly createdAt: string | undefined;
  /** When the session ends by itself: ISO 8601, not validated. */
  readonly expiresAt: string | undefined;
  /** The organization that the user has signed in to. */
  readonly organizationId: string | undefined;
  /** How the user has signed in, such as `Password` or `GithubOauth`: the server's names without `used`. */
  readonly methods: readonly string[];
  /** Who acts for the user: the address, or empty if only that somebody does is known. Undefined if nobody does. */
  readonly impersonator: string | undefined;
  readonly impersonationReason: string | undefined;
}

export async function listSessions(client: Client, signal?: AbortSignal): Promise<readonly ActiveSession[]> {
  const body = await request(client, 'get', '/_widgets/UserProfile/sessions', {signal});
  return uniqueBy(readList(readRecord(body).data).map(toSession), 'id');
}

function toSession(value: unknown): ActiveSession {
  const raw = readRecord(value);
  const text = (name: string) => readString(raw[name])?.trim();
  const {cityName, countryISOCode} = readRecord(raw.currentLocation);
  const methods = Object.keys(raw).flatMap((name) => {
    const [, method] = /^used([A-Z]\w*?)(?:Auth)?$/.exec(name) ?? [];
    return method && method !== 'Impersonation' && raw[name] === true ? method : [];
  });
  const isImpersonated = raw.usedImpersonation === true || text('impersonatorEmail') || text('impersonatorUserId');
  return {
    id: text('id') ?? '',
    userAgent: text('userAgent'),
    ipAddress: text('ipAddress'),
    city: readString(cityName)?.trim(),
    country: readString(countryISOCode)?.trim(),
    lastActivityAt: text('lastActivityAt'),
    createdAt: text('createdAt'),
    expiresAt: readString(readRecord(raw.state).expiresAt),
    organizationId: text('organizationId'),
    methods,
    impersonator: isImpersonated ? (text('impersonatorEmail') ?? '') : undefined,
    impersonationReason: text('impersonationReason'),
  };
}
