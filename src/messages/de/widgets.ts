import type {Messages} from '../messages.js';

export const widgets: Messages['widgets'] = {
  views: 'Ansichten',
  names: {
    'users-table': 'Mitglieder',
    'sso-config': 'Single Sign-On',
    'domain-verification': 'Domains',
    'directory-sync': 'Verzeichnisabgleich',
    'audit-log-streaming': 'Protokollströme',
    'api-keys': 'API-Schlüssel',
    'user-api-keys': 'Persönliche API-Schlüssel',
  },
};
