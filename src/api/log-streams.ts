import {type Client, request} from './http/request.js';
import {ApiError} from './http/errors.js';
import {readRecord, readString} from './http/decode.js';
import {readList} from './http/items.js';

/** A stream that sends the events of an organization's audit log to a destination. */
export interface LogStream {
  readonly id: string;
  /** The destination, such as `Datadog`. The server may add values. */
  readonly type: string;
  /** `Active`, `Inactive`, `Error` or `Invalid`. The server may add values. */
  readonly state: string;
  /** The destination's own error message. */
  readonly errorMessage: string | undefined;
  readonly lastSyncedEventId: string | undefined;
  /** When the newest delivered event occurred: ISO 8601; undefined if its ID does not contain a time. */
  readonly lastSyncedAt: string | undefined;
}

/** Returns the organization's stream, or undefined if none is set up. */
export async function getLogStream(client: Client, signal?: AbortSignal): Promise<LogStream | undefined> {
  const body: unknown = await request(client, 'get', '/_widgets/admin-portal/audit-log-stream', {
    signal,
  });
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ApiError('malformed');
  const {id, type, state, errorMessage, lastSyncedEventId} = readRecord(body);
  if (!id) return undefined;
  readList([body]);
  const eventId = readString(lastSyncedEventId);
  return {
    id: readString(id) ?? '',
    type: readString(type) ?? '',
    state: readString(state) ?? '',
    errorMessage: readString(errorMessage),
    lastSyncedEventId: eventId,
    lastSyncedAt: eventId && timeOf(eventId),
  };
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A plausible time lies between `earliest` and now, plus a tolerance for clocks that differ. */
const earliest = Date.UTC(2015);
const clockToleranceMs = 300_000;

/**
 * Returns the time in an event's ID: an optional prefix and a ULID, whose first ten characters are milliseconds since
 * 1970 in base 32.
 */
function timeOf(eventId: string) {
  const ulid = eventId.slice(eventId.lastIndexOf('_') + 1).toUpperCase();
  const digits = [...ulid].map((character) => alphabet.indexOf(character));
  if (digits.length < 10 || digits.includes(-1)) return undefined;
  const time = digits.slice(0, 10).reduce((sum, digit) => sum * 32 + digit, 0);
  return time >= earliest && time <= Date.now() + clockToleranceMs ? new Date(time).toISOString() : undefined;
}
