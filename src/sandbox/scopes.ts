/** The scopes that `POST /widgets/token` accepts. */
export const mintableScopes = [
  'widgets:users-table:manage',
  'widgets:domain-verification:manage',
  'widgets:sso:manage',
  'widgets:api-keys:manage',
  'widgets:dsync:manage',
  'widgets:audit-log-streaming:manage',
  'widgets:pipes:manage',
] as const;

/**
 * Every scope that a widget can require. Those that cannot be minted are permissions of a role, which the access token
 * of an AuthKit session lists.
 */
export const widgetScopes = [
  ...mintableScopes,
  'widgets:user-api-keys:manage-self',
  'widgets:user-api-keys:manage-all',
] as const;

export type WidgetScope = (typeof widgetScopes)[number];

/** The scopes that seeded roles permit. `admin` permits every scope; roles not listed here permit none. */
const permissions: Readonly<Record<string, readonly string[]>> = {
  developer: ['widgets:api-keys:manage'],
  security: [
    'widgets:domain-verification:manage',
    'widgets:sso:manage',
    'widgets:dsync:manage',
    'widgets:audit-log-streaming:manage',
  ],
};

/** Whether a user with these roles may hold a token with this scope. */
export function permits(roles: readonly {readonly slug: string}[], scope: string): boolean {
  return roles.some(({slug}) => slug === 'admin' || permissions[slug]?.includes(scope));
}
