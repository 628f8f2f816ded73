import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('de');

export const directorySync: Messages['directorySync'] = {
  caption: 'Verzeichnisse',
  none: 'Es ist kein Verzeichnis verbunden.',
  setUp: 'Verzeichnis einrichten',
  resume: 'Einrichtung fortsetzen',
  manage: 'Verwalten',
  provider: 'Unbekannter Anbieter',
  noProvider: 'Noch kein Anbieter gewählt',
  status: {
    linked: 'Verbunden',
    validating: 'Wartet auf Personen und Gruppen',
    invalid_credentials: 'Handlungsbedarf',
    requires_type: 'Handlungsbedarf',
    unlinked: 'Einrichtung läuft',
    deleting: 'Wird gelöscht',
    unknown: 'Unbekannt',
  },
  activeUsers: (n) => count(n, {one: (n) => `${n} aktive Person`, other: (n) => `${n} aktive Personen`}),
  inactiveUsers: (n) => count(n, {other: (n) => `${n} inaktiv`}),
  groups: (n) => count(n, {one: (n) => `${n} Gruppe`, other: (n) => `${n} Gruppen`}),
  lastSync: (time) => ['Zuletzt synchronisiert ', time],
  neverSynced: 'Noch nie synchronisiert',
  more: 'Mehr',
  less: 'Weniger',
  added: (time) => ['Hinzugefügt: ', time],
  updated: (time) => ['Zuletzt geändert ', time],
  invalid:
    'Das Verzeichnis lehnt die Zugangsdaten ab, oder sie sind abgelaufen. Melden Sie sich dort neu an, damit die Synchronisierung weitergeht.',
  incomplete: 'Die Einrichtung ist nicht abgeschlossen. Bis dahin wird nichts synchronisiert.',
  stale: (hours) =>
    count(hours, {
      one: () =>
        'In der letzten Stunde wurde nicht synchronisiert. Personen und Gruppen sind möglicherweise nicht aktuell.',
      other: (n) =>
        `In den letzten ${n} Stunden wurde nicht synchronisiert. Personen und Gruppen sind möglicherweise nicht aktuell.`,
    }),
  changed: (name, status) => `${name} ist jetzt: ${status}`,
};
