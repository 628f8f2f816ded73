import '../../../src/define/audit-log-streaming.js';
import type {SandboxData} from '../../../src/sandbox/index.js';
import {mount, type MountOptions, serve} from '../../helpers/index.js';

type Raw = SandboxData['logStreams'][number];

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The ID of an event from this many hours ago. */
export function eventIdFrom(hours: number) {
  const time = Date.now() - hours * 3_600_000;
  const stamp = Array.from({length: 10}, (_, index) => alphabet[Math.floor(time / 32 ** (9 - index)) % 32]).join('');
  return `event_${stamp}QX2T6ZB8M4N0W7KD`;
}

/** A stream as the server sends it, valid or not. */
export function stream(change: Readonly<Record<string, unknown>> = {}): Raw {
  return {
    id: 'log_stream_1',
    type: 'Datadog',
    state: 'Active',
    errorMessage: null,
    lastSyncedEventId: eventIdFrom(2),
    auditLogTrailId: 'audit_log_trail_1',
    ...change,
  } as unknown as Raw;
}

/** Mounts the widget on a server with this stream, or with none if it is null. */
export async function mountStream(raw: Raw | null = stream(), options: MountOptions = {}) {
  const {sandbox} = serve(options.sandbox);
  setStream(sandbox, raw);
  const mounted = await mount('workos-audit-log-streaming', options);
  return {
    ...mounted,
    /** The number of requests for the stream so far. */
    loads: () => mounted.sandbox.requests.filter(({path}) => path.endsWith('/audit-log-stream')).length,
  };
}

export function setStream(sandbox: ReturnType<typeof serve>['sandbox'], raw: Raw | null) {
  const list = sandbox.data('logStreams');
  list.splice(0, list.length, ...(raw ? [raw] : []));
}
