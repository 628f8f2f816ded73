import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('de');

export const apiKeys: Messages['apiKeys'] = {
  caption: 'API-Schlüssel',
  name: 'Bezeichnung',
  key: 'Schlüssel',
  owner: 'Erstellt von',
  lastUsed: 'Zuletzt verwendet',
  expires: 'Läuft ab',
  created: 'Erstellt',
  actions: 'Aktionen',
  search: 'API-Schlüssel suchen',
  clearSearch: 'Suche leeren',
  create: 'API-Schlüssel erstellen',
  unnamed: 'Schlüssel ohne Namen',
  unknown: 'Unbekannt',
  neverUsed: 'Nie verwendet',
  neverExpires: 'Nie',
  expired: 'Abgelaufen',
  expiresSoon: 'Läuft bald ab',
  actionsFor: (name) => `Aktionen für ${name}`,
  viewDetails: 'Einzelheiten anzeigen',
  editExpiration: 'Ablauf ändern',
  revoke: 'Schlüssel widerrufen',
  none: 'Noch keine API-Schlüssel',
  noneText: {
    organization: 'Mit einem Schlüssel kann ein Programm mit den Daten dieser Organisation arbeiten.',
    user: 'Mit einem Schlüssel kann ein Programm in Ihrem Namen arbeiten.',
  },
  noMatch: 'Keine API-Schlüssel gefunden',
  noMatchText: (search) => `Kein Schlüssel passt zu „${search}“.`,
  previous: 'Zurück',
  next: 'Weiter',
  pages: 'Seiten',
  page: (page) => `Seite ${page}`,
  shown: (keys, page) => `${count(keys, {other: (n) => `${n} API-Schlüssel`})}, Seite ${page}`,
};
