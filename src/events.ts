import type {ApiKey, NewApiKey} from './api/api-keys.js';
import type {Connection} from './api/connections.js';
import type {Directory} from './api/directories.js';
import type {Domain} from './api/domains.js';
import type {ApiError} from './api/http/errors.js';
import type {LogStream} from './api/log-streams.js';
import type {Member} from './api/members.js';
import type {Invitation} from './api/members.writes.js';
import type {PortalIntent} from './api/portal.js';
import type {Profile} from './api/profile.js';
import type {ProfileChanges} from './api/profile.writes.js';
import type {ActiveSession} from './api/sessions.js';

/**
 * The events of all elements, by name, with their `detail`. Events bubble and are composed. An event named in the
 * present tense precedes a change and can be cancelled with `preventDefault()`; one named in the past tense reports
 * what has happened. No event contains a secret.
 */
export interface WorkosEventMap {
  /** The widget shows its first data, or the first data of another user. */
  'workos-ready': CustomEvent<undefined>;
  /** The widget shows an error. */
  'workos-error': CustomEvent<{readonly error: ApiError}>;
  /** The server rejects the token and the widget cannot get another: set a new `token`. */
  'workos-token-expired': CustomEvent<undefined>;

  'workos-user-invite': CustomEvent<Invitation>;
  'workos-user-invited': CustomEvent<Invitation>;
  /** `roles` are the slugs of all roles that the member will have. */
  'workos-roles-change': CustomEvent<{readonly member: Member; readonly roles: readonly string[]}>;
  'workos-roles-changed': CustomEvent<{readonly member: Member; readonly roles: readonly string[]}>;
  'workos-user-remove': CustomEvent<{readonly member: Member}>;
  'workos-user-removed': CustomEvent<{readonly member: Member}>;
  'workos-invitation-resend': CustomEvent<{readonly member: Member}>;
  'workos-invitation-resent': CustomEvent<{readonly member: Member}>;
  'workos-invitation-revoke': CustomEvent<{readonly member: Member}>;
  'workos-invitation-revoked': CustomEvent<{readonly member: Member}>;
  'workos-api-key-create': CustomEvent<NewApiKey>;
  /** The event does not contain the secret. */
  'workos-api-key-created': CustomEvent<{readonly key: ApiKey}>;
  /** `expiresAt` is ISO 8601, or null if the key never expires. */
  'workos-api-key-expiration-change': CustomEvent<{readonly key: ApiKey; readonly expiresAt: string | null}>;
  'workos-api-key-expiration-changed': CustomEvent<{readonly key: ApiKey; readonly expiresAt: string | null}>;
  'workos-api-key-revoke': CustomEvent<{readonly key: ApiKey}>;
  'workos-api-key-revoked': CustomEvent<{readonly key: ApiKey}>;
  /** The search or filter has changed. `role` is a slug. Empty means no filter; lists without roles have no `role`. */
  'workos-filter-changed': CustomEvent<{readonly search: string; readonly role: string}>;
  /** A list shows another page. The first page is 1. */
  'workos-page-changed': CustomEvent<{readonly page: number}>;

  /** `<workos-widgets>` shows another view. `view` is a tag name without `workos-`. */
  'workos-view-changed': CustomEvent<{readonly view: string}>;

  /** The Admin Portal is about to open. Cancel the event to open it yourself. */
  'workos-portal-open': CustomEvent<{readonly intent: PortalIntent}>;
  'workos-portal-opened': CustomEvent<{readonly intent: PortalIntent}>;

  /** A reload found a connection that is new or whose state has changed. */
  'workos-connection-updated': CustomEvent<{readonly connection: Connection}>;
  /** A reload found a directory that is new or whose state has changed. */
  'workos-directory-updated': CustomEvent<{readonly directory: Directory}>;
  /** A reload found that the log stream is new or that its state has changed. */
  'workos-log-stream-updated': CustomEvent<{readonly stream: LogStream}>;

  'workos-domain-reverify': CustomEvent<{readonly domain: Domain}>;
  /** `domain` comes from the server's response, with the DNS record that it now expects. */
  'workos-domain-reverified': CustomEvent<{readonly domain: Domain}>;
  'workos-domain-remove': CustomEvent<{readonly domain: Domain}>;
  'workos-domain-removed': CustomEvent<{readonly domain: Domain}>;
  /** A reload found a domain that is new or whose state has changed. */
  'workos-domain-updated': CustomEvent<{readonly domain: Domain}>;

  /** `changes` contains the names or the locale. An empty text clears a value. */
  'workos-profile-change': CustomEvent<{readonly changes: ProfileChanges}>;
  /** `profile` comes from the server's response. */
  'workos-profile-changed': CustomEvent<{readonly profile: Profile}>;
  /** A code is about to be sent to the new address. */
  'workos-email-change': CustomEvent<{readonly email: string}>;
  /** The user has confirmed the new address. `profile` comes from the server's response. */
  'workos-email-changed': CustomEvent<{readonly profile: Profile}>;
  'workos-session-revoke': CustomEvent<{readonly session: ActiveSession}>;
  'workos-session-revoked': CustomEvent<{readonly session: ActiveSession}>;
  /** All sessions but this one are about to be signed out. */
  'workos-sessions-revoke': CustomEvent<{readonly currentSessionId: string}>;
  'workos-sessions-revoked': CustomEvent<{readonly currentSessionId: string}>;
}

/**
 * The kind of each event: a cancelable event precedes a change; a fact reports what has happened. No
 * element uses this object at run time, so bundlers drop it.
 */
export const eventKinds = {
  'workos-ready': 'fact',
  'workos-error': 'fact',
  'workos-token-expired': 'fact',
  'workos-user-invite': 'cancelable',
  'workos-user-invited': 'fact',
  'workos-roles-change': 'cancelable',
  'workos-roles-changed': 'fact',
  'workos-user-remove': 'cancelable',
  'workos-user-removed': 'fact',
  'workos-invitation-resend': 'cancelable',
  'workos-invitation-resent': 'fact',
  'workos-invitation-revoke': 'cancelable',
  'workos-invitation-revoked': 'fact',
  'workos-api-key-create': 'cancelable',
  'workos-api-key-created': 'fact',
  'workos-api-key-expiration-change': 'cancelable',
  'workos-api-key-expiration-changed': 'fact',
  'workos-api-key-revoke': 'cancelable',
  'workos-api-key-revoked': 'fact',
  'workos-filter-changed': 'fact',
  'workos-page-changed': 'fact',
  'workos-view-changed': 'fact',
  'workos-portal-open': 'cancelable',
  'workos-portal-opened': 'fact',
  'workos-connection-updated': 'fact',
  'workos-directory-updated': 'fact',
  'workos-log-stream-updated': 'fact',
  'workos-domain-reverify': 'cancelable',
  'workos-domain-reverified': 'fact',
  'workos-domain-remove': 'cancelable',
  'workos-domain-removed': 'fact',
  'workos-domain-updated': 'fact',
  'workos-profile-change': 'cancelable',
  'workos-profile-changed': 'fact',
  'workos-email-change': 'cancelable',
  'workos-email-changed': 'fact',
  'workos-session-revoke': 'cancelable',
  'workos-session-revoked': 'fact',
  'workos-sessions-revoke': 'cancelable',
  'workos-sessions-revoked': 'fact',
} as const satisfies Record<keyof WorkosEventMap, 'cancelable' | 'fact'>;

type Name = keyof WorkosEventMap;

/** Events that precede a change and can be cancelled. */
export type WorkosCancelableEvent = {[One in Name]: (typeof eventKinds)[One] extends 'cancelable' ? One : never}[Name];

type Detail<Of extends Name> = WorkosEventMap[Of]['detail'] extends undefined ? [] : [WorkosEventMap[Of]['detail']];

/** Dispatches an event that reports a fact. */
export function emit<Of extends Exclude<Name, WorkosCancelableEvent>>(
  target: EventTarget,
  name: Of,
  ...[detail]: Detail<Of>
) {
  target.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
}

/** Dispatches an event before a change. Returns false if the page cancelled it. */
export function emitCancelable<Of extends WorkosCancelableEvent>(
  target: EventTarget,
  name: Of,
  ...[detail]: Detail<Of>
): boolean {
  return target.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true, cancelable: true}));
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Types listeners on every element.
  interface HTMLElementEventMap extends WorkosEventMap {}
}
