import type {WidgetTag} from '../session/catalog.js';

type Tag = WidgetTag | 'workos-widgets';

/** How to register each tag when it is needed. A new tag does not compile until it is here. */
export const loaders: Readonly<Record<Tag, () => Promise<unknown>>> = {
  'workos-api-keys': () => import('./api-keys.js'),
  'workos-audit-log-streaming': () => import('./audit-log-streaming.js'),
  'workos-directory-sync': () => import('./directory-sync.js'),
  'workos-domain-verification': () => import('./domain-verification.js'),
  'workos-sso-config': () => import('./sso-config.js'),
  'workos-user-api-keys': () => import('./user-api-keys.js'),
  'workos-users-table': () => import('./users-table.js'),
  'workos-widgets': () => import('./widgets.js'),
};
