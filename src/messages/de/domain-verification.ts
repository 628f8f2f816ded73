import type {Messages} from '../messages.js';

export const domainVerification: Messages['domainVerification'] = {
  caption: 'Domains',
  none: 'Noch keine Domains.',
  setUp: 'Domain hinzufügen',
  checkAgain: 'Erneut prüfen',
  unchanged: 'Noch keine Änderung.',
  changed: (name, status) => `${name} ist jetzt: ${status}`,
  unnamed: 'Domain ohne Namen',
  added: (time) => ['Hinzugefügt ', time],
  dnsAt: (provider) => `DNS bei ${provider}`,
  status: {
    Pending: 'Bestätigung ausstehend',
    Verified: 'Bestätigt',
    LegacyVerified: 'Bestätigt',
    Failed: 'Bestätigung fehlgeschlagen',
    unknown: 'Unbekannt',
  },
  notFound: 'Der DNS-Eintrag wurde nicht rechtzeitig gefunden.',
  actionsFor: (name) => `Aktionen für ${name}`,
  viewRecord: 'DNS-Eintrag ansehen',
  restart: 'Neu starten',
  restartVerification: 'Bestätigung neu starten',
  remove: 'Domain entfernen',
};
