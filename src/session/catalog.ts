/** What tells one widget from another outside of its own code. */
export interface WidgetEntry {
  readonly tag: `workos-${string}`;
  /** Any one of these scopes unlocks the widget; none means that every token does. */
  readonly scopes: readonly string[];
  /** Its name in the `WorkOS-Widgets-Type` header. */
  readonly type: string;
}

/** The one table of widgets. Each is an export of its own, so that a page with one widget does not load the others' rows. */
export const usersTable = {
  tag: 'workos-users-table',
  scopes: ['widgets:users-table:manage'],
  type: 'user-management',
} as const satisfies WidgetEntry;

export const ssoConfig = {
  tag: 'workos-sso-config',
  scopes: ['widgets:sso:manage'],
  type: 'admin-portal-sso-connection',
} as const satisfies WidgetEntry;

export const domainVerification = {
  tag: 'workos-domain-verification',
  scopes: ['widgets:domain-verification:manage'],
  type: 'admin-portal-domain-verification',
} as const satisfies WidgetEntry;

export const directorySync = {
  tag: 'workos-directory-sync',
  scopes: ['widgets:dsync:manage'],
  type: 'directory-sync',
} as const satisfies WidgetEntry;

export const auditLogStreaming = {
  tag: 'workos-audit-log-streaming',
  scopes: ['widgets:audit-log-streaming:manage'],
  type: 'admin-portal-audit-log-streaming',
} as const satisfies WidgetEntry;

export const apiKeys = {
  tag: 'workos-api-keys',
  scopes: ['widgets:api-keys:manage'],
  type: 'api-keys',
} as const satisfies WidgetEntry;

export const userApiKeys = {
  tag: 'workos-user-api-keys',
  scopes: ['widgets:user-api-keys:manage-self', 'widgets:user-api-keys:manage-all'],
  type: 'user-api-keys',
} as const satisfies WidgetEntry;

export type WidgetTag = (typeof catalog)[number]['tag'];

/** A tag without its prefix, as views are named. */
export type WidgetName = WidgetTag extends infer Tag ? (Tag extends `workos-${infer Name}` ? Name : never) : never;

/** All of them, in the order in which one element shows several. */
export const catalog = [
  usersTable,
  ssoConfig,
  domainVerification,
  directorySync,
  auditLogStreaming,
  apiKeys,
  userApiKeys,
] as const;
