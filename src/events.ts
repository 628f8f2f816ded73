import type {ApiKey, NewApiKey} from './api/api-keys.js';
import type {Connection} from './api/connections.js';
import type {Directory} from './api/directories.js';
import type {Domain} from './api/domains.js';
import type {ApiError} from './api/http/errors.js';
import type {LogStream} from './api/log-streams.js';
import type {Member} from './api/members.js';
import type {Invitation} from './api/members.writes.js';
import type {PortalIntent} from './api/portal.js';

/**
 * Everything that a page can hear, by name, with its `detail`. Events bubble and are composed. Those in the present
 * come before a change and can be cancelled with `preventDefault()`; those in the past are facts. None holds a secret.
 */
export interface WorkosEventMap {
  /** Data is on the screen for the first time, or for the first time for another person. */
  'workos-ready': CustomEvent<undefined>;
  /** Something failed that a person was told of. */
  'workos-error': CustomEvent<{readonly error: ApiError}>;
  /** The server refuses the token and there is no way to get another: set a new `token`. */
  'workos-token-expired': CustomEvent<undefined>;

  'workos-user-invite': CustomEvent<Invitation>;
  'workos-user-invited': CustomEvent<Invitation>;
  /** `roles` are the slugs that the member will have. */
  'workos-roles-change': CustomEvent<{readonly member: Member; readonly roles: readonly string[]}>;
  'workos-roles-changed': CustomEvent<{readonly member: Member; readonly roles: readonly string[]}>;
  'workos-user-remove': CustomEvent<{readonly member: Member}>;
  'workos-user-removed': CustomEvent<{readonly member: Member}>;
  'workos-invitation-resend': CustomEvent<{readonly member: Member}>;
  'workos-invitation-resent': CustomEvent<{readonly member: Member}>;
  'workos-invitation-revoke': CustomEvent<{readonly member: Member}>;
  'workos-invitation-revoked': CustomEvent<{readonly member: Member}>;
  'workos-api-key-create': CustomEvent<NewApiKey>;
  /** The secret is the person's alone. */
  'workos-api-key-created': CustomEvent<{readonly key: ApiKey}>;
  /** `expiresAt` is ISO 8601, or null for never. */
  'workos-api-key-expiration-change': CustomEvent<{readonly key: ApiKey; readonly expiresAt: string | null}>;
  'workos-api-key-expiration-changed': CustomEvent<{readonly key: ApiKey; readonly expiresAt: string | null}>;
  'workos-api-key-revoke': CustomEvent<{readonly key: ApiKey}>;
  'workos-api-key-revoked': CustomEvent<{readonly key: ApiKey}>;
  /** The person searched or filtered. `role` is a slug; both are empty for all, and in lists without roles. */
  'workos-filter-changed': CustomEvent<{readonly search: string; readonly role: string}>;
  /** Another page of a list is shown; the first is 1. */
  'workos-page-changed': CustomEvent<{readonly page: number}>;

  /** Another view of several is shown: the name of a tag, without `workos-`. */
  'workos-view-changed': CustomEvent<{readonly view: string}>;

  /** The Admin Portal is about to be opened; a page that cancels opens it in its own way. */
  'workos-portal-open': CustomEvent<{readonly intent: PortalIntent}>;
  'workos-portal-opened': CustomEvent<{readonly intent: PortalIntent}>;

  /** A connection was found in another state than before, or is new. */
  'workos-connection-updated': CustomEvent<{readonly connection: Connection}>;
  /** A directory was found in another state than before, or is new. */
  'workos-directory-updated': CustomEvent<{readonly directory: Directory}>;
  /** The log stream was found in another state than before, or is new. */
  'workos-log-stream-updated': CustomEvent<{readonly stream: LogStream}>;

  'workos-domain-reverify': CustomEvent<{readonly domain: Domain}>;
  /** `domain` is as the server answered, with the record that it looks for now. */
  'workos-domain-reverified': CustomEvent<{readonly domain: Domain}>;
  'workos-domain-remove': CustomEvent<{readonly domain: Domain}>;
  'workos-domain-removed': CustomEvent<{readonly domain: Domain}>;
  /** A domain was found in another state than before, or is new. */
  'workos-domain-updated': CustomEvent<{readonly domain: Domain}>;
}

/**
 * Every event, by kind: a question comes before a change and can be cancelled. No element uses the list itself, so that
 * bundlers drop it.
 */
export const eventKinds = {
  'workos-ready': 'fact',
  'workos-error': 'fact',
  'workos-token-expired': 'fact',
  'workos-user-invite': 'question',
  'workos-user-invited': 'fact',
  'workos-roles-change': 'question',
  'workos-roles-changed': 'fact',
  'workos-user-remove': 'question',
  'workos-user-removed': 'fact',
  'workos-invitation-resend': 'question',
  'workos-invitation-resent': 'fact',
  'workos-invitation-revoke': 'question',
  'workos-invitation-revoked': 'fact',
  'workos-api-key-create': 'question',
  'workos-api-key-created': 'fact',
  'workos-api-key-expiration-change': 'question',
  'workos-api-key-expiration-changed': 'fact',
  'workos-api-key-revoke': 'question',
  'workos-api-key-revoked': 'fact',
  'workos-filter-changed': 'fact',
  'workos-page-changed': 'fact',
  'workos-view-changed': 'fact',
  'workos-portal-open': 'question',
  'workos-portal-opened': 'fact',
  'workos-connection-updated': 'fact',
  'workos-directory-updated': 'fact',
  'workos-log-stream-updated': 'fact',
  'workos-domain-reverify': 'question',
  'workos-domain-reverified': 'fact',
  'workos-domain-remove': 'question',
  'workos-domain-removed': 'fact',
  'workos-domain-updated': 'fact',
} as const satisfies Record<keyof WorkosEventMap, 'question' | 'fact'>;

type Name = keyof WorkosEventMap;

/** Events that come before a change and can be cancelled. */
export type WorkosCancelableEvent = {[One in Name]: (typeof eventKinds)[One] extends 'question' ? One : never}[Name];

type Detail<Of extends Name> = WorkosEventMap[Of]['detail'] extends undefined ? [] : [WorkosEventMap[Of]['detail']];

/** Tells the page a fact. */
export function emit<Of extends Exclude<Name, WorkosCancelableEvent>>(
  target: EventTarget,
  name: Of,
  ...[detail]: Detail<Of>
) {
  target.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
}

/** Asks the page before a change; answers whether to go on. */
export function emitCancelable<Of extends WorkosCancelableEvent>(
  target: EventTarget,
  name: Of,
  ...[detail]: Detail<Of>
): boolean {
  return target.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true, cancelable: true}));
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Typed listeners on every element.
  interface HTMLElementEventMap extends WorkosEventMap {}
}
