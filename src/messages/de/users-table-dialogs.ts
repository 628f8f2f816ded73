import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('de');

export const usersTableDialogs: Messages['usersTableDialogs'] = {
  inviteTitle: 'Personen einladen',
  inviteText: 'Jede Person erhält eine E-Mail mit einem Link zum Beitreten.',
  emails: 'E-Mail-Adressen',
  emailsHint: 'Mehrere durch Kommas, Leerzeichen oder Zeilen trennen.',
  emailsMissing: 'Geben Sie mindestens eine E-Mail-Adresse ein.',
  emailInvalid: (email) => `„${email}“ ist keine E-Mail-Adresse.`,
  nameDetails: 'Name hinzufügen',
  firstName: 'Vorname',
  lastName: 'Nachname',
  role: 'Rolle',
  roles: 'Rollen',
  chooseRole: 'Rolle wählen',
  roleMissing: 'Wählen Sie eine Rolle.',
  rolesMissing: 'Wählen Sie mindestens eine Rolle.',
  oneRole: (role) => `Alle treten als ${role} bei; eine andere Rolle gibt es nicht.`,
  noRoles: 'Diese Organisation hat keine Rollen zu vergeben.',
  rolesLoading: 'Rollen werden geladen …',
  send: (n) => count(n, {one: () => 'Einladung senden', other: (n) => `${n} Einladungen senden`}),
  sending: (done, all) => `${done} von ${all} wird gesendet …`,
  someFailed: (n) =>
    count(n, {
      one: (n) => `${n} Einladung wurde nicht gesendet.`,
      other: (n) => `${n} Einladungen wurden nicht gesendet.`,
    }),
  editRoleTitle: 'Rolle bearbeiten',
  editRolesTitle: 'Rollen bearbeiten',
  editText: (name) => ['Wählen Sie, was ', name, ' darf.'],
  unlisted: 'Nicht mehr angeboten',
  loseRoles: (roles) => `Beim Speichern werden diese Rollen ersetzt: ${roles}.`,
  save: 'Speichern',
  removeTitle: 'Person entfernen?',
  removeText: (name) => [name, ' verliert sofort den Zugang zu dieser Organisation. Das Konto selbst bleibt bestehen.'],
  remove: 'Person entfernen',
  revokeTitle: 'Einladung zurückziehen?',
  revokeText: (name) => ['Der an ', name, ' gesendete Link wird ungültig.'],
  revoke: 'Einladung zurückziehen',
  resendTitle: 'Einladung erneut senden?',
  resendText: (name) => [name, ' erhält eine neue E-Mail mit einem Link zum Beitreten.'],
  resend: 'Einladung erneut senden',
  /** After it has been done. */
  invited: (n) => count(n, {one: () => 'Einladung gesendet.', other: (n) => `${n} Einladungen gesendet.`}),
  rolesSaved: (name) => `Rollen von ${name} gespeichert.`,
  removed: (name) => `${name} wurde entfernt.`,
  resent: (email) => `Einladung erneut an ${email} gesendet.`,
  revoked: (email) => `Einladung an ${email} zurückgezogen.`,
};
