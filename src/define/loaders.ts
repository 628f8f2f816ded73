import type {WidgetTag} from '../session/catalog.js';

/** How to register each widget when it is needed. A new one does not compile until it is here. */
export const loaders: Readonly<Record<WidgetTag, () => Promise<unknown>>> = {
  'workos-api-keys': () => import('./api-keys.js'),
  'workos-audit-log-streaming': () => import('./audit-log-streaming.js'),
  'workos-directory-sync': () => import('./directory-sync.js'),
  'workos-domain-verification': () => import('./domain-verification.js'),
  'workos-sso-config': () => import('./sso-config.js'),
  'workos-user-api-keys': () => import('./user-api-keys.js'),
  'workos-users-table': () => import('./users-table.js'),
};
