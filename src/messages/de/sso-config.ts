import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('de');

export const ssoConfig: Messages['ssoConfig'] = {
  caption: 'Single-Sign-On-Verbindungen',
  none: 'Single Sign-On ist nicht eingerichtet.',
  setUp: 'Single Sign-On einrichten',
  resume: 'Einrichtung fortsetzen',
  manage: 'Verwalten',
  provider: 'Unbekannter Anbieter',
  status: {
    setup: 'Einrichtung läuft',
    validating: 'Wird geprüft',
    connected: 'Verbunden',
    expiring: 'Zertifikat läuft bald ab',
    expired: 'Handlungsbedarf',
    deleting: 'Wird gelöscht',
    unknown: 'Unbekannt',
  },
  lastSignIn: (time) => ['Letzte Anmeldung ', time],
  lastSignInFailed: (time) => ['Letzte Anmeldung fehlgeschlagen, ', time],
  neverUsed: 'Noch keine Anmeldung',
  expiring: (day, days) => [
    'Das Signaturzertifikat läuft am ',
    day,
    ` ab, ${count(days, {one: (n) => `in ${n} Tag`, other: (n) => `in ${n} Tagen`})}. Ohne ein neues ist dann keine Anmeldung mehr möglich.`,
  ],
  expired: (day) => [
    'Das Signaturzertifikat ist am ',
    day,
    ' abgelaufen. Bis es erneuert ist, kann sich so niemand anmelden.',
  ],
  expiredAtSomeTime: 'Das Signaturzertifikat ist abgelaufen. Bis es erneuert ist, kann sich so niemand anmelden.',
  changed: (name, status) => `${name} hat sich geändert: ${status}`,
};
