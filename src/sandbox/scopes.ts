/** The scopes that `POST /widgets/token` accepts by name. */
export const mintableScopes = [
  'widgets:users-table:manage',
  'widgets:domain-verification:manage',
  'widgets:sso:manage',
  'widgets:api-keys:manage',
  'widgets:dsync:manage',
  'widgets:audit-log-streaming:manage',
] as const;

/** Every scope that some widget asks for. */
export const widgetScopes = [
  ...mintableScopes,
  'widgets:pipes:manage',
  'widgets:user-api-keys:manage-self',
  'widgets:user-api-keys:manage-all',
] as const;

export type WidgetScope = (typeof widgetScopes)[number];

/** What the seeded roles permit, beside `admin`, which permits everything. Other roles permit nothing. */
const permissions: Readonly<Record<string, readonly string[]>> = {
  developer: ['widgets:api-keys:manage'],
  security: [
    'widgets:domain-verification:manage',
    'widgets:sso:manage',
    'widgets:dsync:manage',
    'widgets:audit-log-streaming:manage',
  ],
};

/** Whether somebody with these roles may hold a token with this scope. */
export function permits(roles: readonly {readonly slug: string}[], scope: string): boolean {
  return roles.some(({slug}) => slug === 'admin' || permissions[slug]?.includes(scope));
}
