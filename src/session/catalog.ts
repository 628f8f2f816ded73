/** What other code knows about a widget without loading it. */
export interface WidgetEntry {
  readonly tag: `workos-${string}`;
  /** Any one of these scopes unlocks the widget. If empty, every token does. */
  readonly scopes: readonly string[];
}

/** The entries of all widgets. Each is a separate export, so that a page with one widget does not load the others. */
export const usersTable = {
  tag: 'workos-users-table',
  scopes: ['widgets:users-table:manage'],
} as const satisfies WidgetEntry;

export const ssoConfig = {
  tag: 'workos-sso-config',
  scopes: ['widgets:sso:manage'],
} as const satisfies WidgetEntry;

export const domainVerification = {
  tag: 'workos-domain-verification',
  scopes: ['widgets:domain-verification:manage'],
} as const satisfies WidgetEntry;

export const directorySync = {
  tag: 'workos-directory-sync',
  scopes: ['widgets:dsync:manage'],
} as const satisfies WidgetEntry;

export const auditLogStreaming = {
  tag: 'workos-audit-log-streaming',
  scopes: ['widgets:audit-log-streaming:manage'],
} as const satisfies WidgetEntry;

export const apiKeys = {
  tag: 'workos-api-keys',
  scopes: ['widgets:api-keys:manage'],
} as const satisfies WidgetEntry;

export const userApiKeys = {
  tag: 'workos-user-api-keys',
  scopes: ['widgets:user-api-keys:manage-self', 'widgets:user-api-keys:manage-all'],
} as const satisfies WidgetEntry;

export const userProfile = {
  tag: 'workos-user-profile',
  scopes: [],
} as const satisfies WidgetEntry;

export const userSessions = {
  tag: 'workos-user-sessions',
  scopes: [],
} as const satisfies WidgetEntry;

export type WidgetTag = (typeof catalog)[number]['tag'];

/** A tag name without `workos-`, which is also the name of a view. */
export type WidgetName = WidgetTag extends infer Tag ? (Tag extends `workos-${infer Name}` ? Name : never) : never;

/** All widgets, in the order in which `<workos-widgets>` shows them. */
export const catalog = [
  usersTable,
  ssoConfig,
  domainVerification,
  directorySync,
  auditLogStreaming,
  apiKeys,
  userApiKeys,
  userProfile,
  userSessions,
] as const;
