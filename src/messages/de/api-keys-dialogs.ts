import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('de');

export const apiKeysDialogs: Messages['apiKeysDialogs'] = {
  createTitle: 'API-Schlüssel erstellen',
  create: 'Schlüssel erstellen',
  nameHint: 'Wofür der Schlüssel ist, etwa das Programm, das ihn verwendet.',
  nameMissing: 'Geben Sie einen Namen ein.',
  expiration: 'Ablauf',
  never: 'Nie',
  custom: 'Datum und Uhrzeit …',
  current: (time) => `Bisher: ${time}`,
  date: 'Datum und Uhrzeit des Ablaufs',
  dateMissing: 'Geben Sie Datum und Uhrzeit ein.',
  datePast: 'Wählen Sie einen Zeitpunkt in der Zukunft.',
  timeZone: (name) => `Zeitzone: ${name}`,
  permissions: 'Berechtigungen',
  permissionsLoading: 'Berechtigungen werden geladen …',
  permissionsFailed:
    'Die Berechtigungen konnten nicht geladen werden. Sie können den Schlüssel auch ohne Berechtigungen erstellen.',
  filter: 'Berechtigungen filtern',
  noPermission: (text) => `Keine Berechtigung passt zu „${text}“.`,
  clearFilter: 'Filter leeren',
  chosen: (n) =>
    n
      ? count(n, {one: (n) => `${n} Berechtigung gewählt`, other: (n) => `${n} Berechtigungen gewählt`})
      : 'Keine gewählt',
  selectAll: (isFiltered) => (isFiltered ? 'Alle gefundenen auswählen' : 'Alle auswählen'),
  deselectAll: (isFiltered) => (isFiltered ? 'Alle gefundenen abwählen' : 'Alle abwählen'),
  saveTitle: 'API-Schlüssel sichern',
  saveText: (name) => [
    'Bewahren Sie den Schlüssel ',
    name,
    ' jetzt an einem sicheren Ort auf. Er wird nicht wieder angezeigt.',
  ],
  key: 'Schlüssel',
  leaveQuestion: 'Sie haben den Schlüssel nicht kopiert, und er wird nicht wieder angezeigt. Trotzdem schließen?',
  leave: 'Trotzdem schließen',
  secretLost: 'Ein API-Schlüssel wurde erstellt, ist aber nicht mehr zu sehen: Widerrufen Sie ihn.',
  detailsTitle: 'Einzelheiten zum API-Schlüssel',
  id: 'Kennung',
  noPermissions: 'Keine',
  unlisted: 'Nicht in der Liste der Berechtigungen',
  editTitle: 'Ablauf ändern',
  editText: (name) => ['Wählen Sie, wann ', name, ' ungültig wird.'],
  save: 'Speichern',
  revokeTitle: 'API-Schlüssel widerrufen?',
  revokeText: (name) => [
    name,
    ' wird sofort ungültig, und jedes Programm, das ihn verwendet, verliert den Zugriff. Das ist endgültig.',
  ],
  /** After it has been done. */
  createdKey: (name) => `${name} wurde erstellt.`,
  expirationSaved: (name) => `Ablauf von ${name} gespeichert.`,
  revoked: (name) => `${name} wurde widerrufen.`,
};
