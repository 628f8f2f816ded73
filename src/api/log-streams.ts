import {type Client, request} from './http/request.js';
import {ApiError} from './http/errors.js';
import {record, text} from './http/decode.js';
import {list} from './http/items.js';

/** Where an organization's audit log is sent, event by event. */
export interface LogStream {
  readonly id: string;
  /** The destination, such as `Datadog`; open for those that a later server may add. */
  readonly type: string;
  /** `Active`, `Inactive`, `Error`, `Invalid`, or one that a later server may add. */
  readonly state: string;
  /** What the destination answered, in its own words. */
  readonly errorMessage: string | undefined;
  readonly lastSyncedEventId: string | undefined;
  /** When the newest event that was delivered had happened, in ISO 8601; undefined where its ID does not say. */
  readonly lastSyncedAt: string | undefined;
}

/** The organization's stream, or undefined when none is set up. */
export async function getLogStream(client: Client, signal?: AbortSignal): Promise<LogStream | undefined> {
  const body: unknown = await request(client, 'get', '/_widgets/admin-portal/audit-log-stream', {
    ...(signal && {signal}),
  });
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ApiError('malformed');
  const {id, type, state, errorMessage, lastSyncedEventId} = record(body);
  if (!id) return undefined;
  list([body]);
  const eventId = text(lastSyncedEventId);
  return {
    id: text(id) ?? '',
    type: text(type) ?? '',
    state: text(state) ?? '',
    errorMessage: text(errorMessage),
    lastSyncedEventId: eventId,
    lastSyncedAt: eventId && timeOf(eventId),
  };
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** No event is older than this, or newer than now by more than clocks differ. */
const earliest = Date.UTC(2015);
const clockToleranceMs = 300_000;

/** The time in an event's ID, which is a ULID (its first ten characters are milliseconds in base 32) after any prefix. */
function timeOf(eventId: string) {
  const ulid = eventId.slice(eventId.lastIndexOf('_') + 1).toUpperCase();
  const digits = [...ulid].map((character) => alphabet.indexOf(character));
  if (digits.length < 10 || digits.includes(-1)) return undefined;
  const time = digits.slice(0, 10).reduce((sum, digit) => sum * 32 + digit, 0);
  return time >= earliest && time <= Date.now() + clockToleranceMs ? new Date(time).toISOString() : undefined;
}
