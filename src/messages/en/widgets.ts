import type {WidgetName} from '../../session/catalog.js';

/** What one element with several widgets says. */
export const widgets = {
  views: 'Views',
  /** By the tag without `workos-`. */
  names: {
    'users-table': 'Members',
    'sso-config': 'Single sign-on',
    'domain-verification': 'Domains',
    'directory-sync': 'Directory sync',
    'audit-log-streaming': 'Log streams',
    'api-keys': 'API keys',
    'user-api-keys': 'Personal API keys',
  } satisfies Record<WidgetName, string>,
};
