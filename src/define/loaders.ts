import type {WidgetTag} from '../session/catalog.js';

/** Loads the module that registers a widget, by tag. The type requires an entry for every widget in the catalog. */
export const loaders: Readonly<Record<WidgetTag, () => Promise<unknown>>> = {
  'workos-api-keys': () => import('./api-keys.js'),
  'workos-audit-log-streaming': () => import('./audit-log-streaming.js'),
  'workos-directory-sync': () => import('./directory-sync.js'),
  'workos-domain-verification': () => import('./domain-verification.js'),
  'workos-sso-config': () => import('./sso-config.js'),
  'workos-user-api-keys': () => import('./user-api-keys.js'),
  'workos-users-table': () => import('./users-table.js'),
  'workos-user-profile': () => import('./user-profile.js'),
  'workos-user-sessions': () => import('./user-sessions.js'),
};
