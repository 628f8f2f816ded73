/**
 * The scopes of each widget: any one of them unlocks it. If there are none, every token does. Each is a separate export, so
 * that a page with one widget does not load the others.
 */
export const usersTable = ['widgets:users-table:manage'] as const;
export const ssoConfig = ['widgets:sso:manage'] as const;
export const domainVerification = ['widgets:domain-verification:manage'] as const;
export const directorySync = ['widgets:dsync:manage'] as const;
export const auditLogStreaming = ['widgets:audit-log-streaming:manage'] as const;
export const apiKeys = ['widgets:api-keys:manage'] as const;
export const userApiKeys = ['widgets:user-api-keys:manage-self', 'widgets:user-api-keys:manage-all'] as const;
export const userProfile = [] as const;
export const userSessions = [] as const;

/** The scopes of all widgets, by name, in the order in which `<workos-widgets>` shows them. */
export const catalog = {
  'users-table': usersTable,
  'sso-config': ssoConfig,
  'domain-verification': domainVerification,
  'directory-sync': directorySync,
  'audit-log-streaming': auditLogStreaming,
  'api-keys': apiKeys,
  'user-api-keys': userApiKeys,
  'user-profile': userProfile,
  'user-sessions': userSessions,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A tag name without `workos-`, which is also the name of a view. */
export type WidgetName = keyof typeof catalog;

export type WidgetTag = `workos-${WidgetName}`;
