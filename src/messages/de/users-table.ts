import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('de');

export const usersTable: Messages['usersTable'] = {
  caption: 'Mitglieder',
  user: 'Person',
  role: 'Rolle',
  lastActive: 'Zuletzt aktiv',
  actions: 'Aktionen',
  search: 'Nach Name oder E-Mail suchen',
  clearSearch: 'Suche leeren',
  clearFilters: 'Filter zurücksetzen',
  filterByRole: 'Nach Rolle filtern',
  allRoles: 'Alle Rollen',
  invite: 'Personen einladen',
  you: 'Sie',
  status: {
    Invited: 'Eingeladen',
    InviteExpired: 'Einladung abgelaufen',
    InviteRevoked: 'Einladung zurückgezogen',
  },
  noRole: 'Keine Rolle',
  moreRoles: (n) => count(n, {one: (n) => `${n} weitere Rolle`, other: (n) => `${n} weitere Rollen`}),
  fewerRoles: 'Weniger Rollen anzeigen',
  never: 'Nie aktiv',
  unknown: 'Unbekannt',
  rolesFailed: 'Die Rollen konnten nicht geladen werden.',
  actionsFor: (name) => `Aktionen für ${name}`,
  editRoles: 'Rollen bearbeiten',
  editRole: 'Rolle bearbeiten',
  resend: 'Einladung erneut senden',
  revoke: 'Einladung zurückziehen',
  remove: 'Person entfernen',
  none: 'Noch keine Mitglieder',
  noneText: 'Personen, die Sie einladen, erscheinen hier.',
  noMatch: 'Keine Mitglieder gefunden',
  noMatchText: (search) => (search ? `Niemand passt zu „${search}“.` : 'Niemand passt zu diesem Filter.'),
  previous: 'Zurück',
  next: 'Weiter',
  pages: 'Seiten',
  page: (page) => `Seite ${page}`,
  shown: (members, page) =>
    `${count(members, {one: (n) => `${n} Mitglied`, other: (n) => `${n} Mitglieder`})}, Seite ${page}`,
};
