import type {WorkosEventMap} from '../../src/events.js';

/** Whether an event comes before a change and can be cancelled. A new event does not compile until it is here. */
const events: Readonly<Record<keyof WorkosEventMap, 'before' | 'fact'>> = {
  'workos-ready': 'fact',
  'workos-error': 'fact',
  'workos-token-expired': 'fact',
  'workos-user-invite': 'before',
  'workos-user-invited': 'fact',
  'workos-roles-change': 'before',
  'workos-roles-changed': 'fact',
  'workos-user-remove': 'before',
  'workos-user-removed': 'fact',
  'workos-invitation-resend': 'before',
  'workos-invitation-resent': 'fact',
  'workos-invitation-revoke': 'before',
  'workos-invitation-revoked': 'fact',
  'workos-api-key-create': 'before',
  'workos-api-key-created': 'fact',
  'workos-api-key-expiration-change': 'before',
  'workos-api-key-expiration-changed': 'fact',
  'workos-api-key-revoke': 'before',
  'workos-api-key-revoked': 'fact',
  'workos-filter-changed': 'fact',
  'workos-page-changed': 'fact',
  'workos-view-changed': 'fact',
  'workos-portal-open': 'before',
  'workos-portal-opened': 'fact',
  'workos-connection-updated': 'fact',
  'workos-directory-updated': 'fact',
  'workos-log-stream-updated': 'fact',
  'workos-domain-reverify': 'before',
  'workos-domain-reverified': 'fact',
  'workos-domain-remove': 'before',
  'workos-domain-removed': 'fact',
  'workos-domain-updated': 'fact',
};

export const eventNames = Object.keys(events) as (keyof WorkosEventMap)[];

export function isCancelable(name: keyof WorkosEventMap) {
  return events[name] === 'before';
}
