import type {components} from '../../api/schema.js';
import type {Random} from '../random.js';
import {oddNames} from './odd-texts.js';
import {noInvitesOrganizationId, secondOrganizationId} from './organizations.js';
import type {Overridable, SeedStart} from './start.js';
import {hour, minute} from './time.js';

/** A log stream as the API sends it. */
export type SandboxLogStream = components['schemas']['AuditLogStream'] & Overridable;

/** The log stream that an organization starts with, if any. */
export function seedLogStreams({organizationId, scenario, random, now}: SeedStart): SandboxLogStream[] {
  if (scenario === 'empty') return [];
  if (organizationId === secondOrganizationId) {
    return [
      {
        ...newLogStream('Splunk', random),
        state: 'Error',
        errorMessage: 'The collector responded with 503 Service Unavailable.',
        lastSyncedEventId: random.ulid(now - 5 * hour),
      },
    ];
  }
  if (organizationId === noInvitesOrganizationId) return [newLogStream('S3', random)];
  const stream: SandboxLogStream = {
    ...newLogStream('Datadog', random),
    state: 'Active',
    lastSyncedEventId: random.ulid(now - 3 * minute),
  };
  return [scenario === 'odd' ? {...stream, ...oddities(stream)} : stream];
}

/** Creates a stream that has not been started. */
export function newLogStream(type: SandboxLogStream['type'], random: Random): SandboxLogStream {
  return {
    id: random.id('log_stream'),
    state: 'Inactive',
    type,
    errorMessage: null,
    lastSyncedEventId: null,
    auditLogTrailId: random.id('audit_log_trail'),
  };
}

/** An organization has at most one stream, so this one combines all oddities. */
function oddities({lastSyncedEventId}: SandboxLogStream): Partial<SandboxLogStream> {
  return {
    errorMessage: Object.values(oddNames).join('\n'),
    lastSyncedEventId: `event_${lastSyncedEventId}`,
    overrides: {type: 'CarrierPigeonV2', state: 'ThrottledByDestination', auditLogTrailId: null},
  };
}
