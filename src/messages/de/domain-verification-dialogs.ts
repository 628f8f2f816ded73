import type {Messages} from '../messages.js';

export const domainVerificationDialogs: Messages['domainVerificationDialogs'] = {
  recordTitle: 'DNS-Eintrag',
  restartTitle: 'Bestätigung neu starten?',
  pending: (name, provider) => [
    'Fügen Sie diesen Eintrag den DNS-Einstellungen von ',
    name,
    `${provider && ` bei ${provider}`} hinzu. Sobald er gefunden wird, ist die Domain von selbst bestätigt. Das kann einige Stunden dauern.`,
  ],
  restarted: 'Die Bestätigung läuft wieder. ',
  verified: (name) => [name, ' ist bestätigt. Dies ist der Eintrag dazu.'],
  failed: (name, provider) => [
    'Dieser Eintrag wurde nicht rechtzeitig gefunden. Prüfen Sie ihn in den DNS-Einstellungen von ',
    name,
    `${provider && ` bei ${provider}`} und starten Sie dann neu. Der Wert kann sich dabei ändern.`,
  ],
  other: (name) => ['Dies ist der DNS-Eintrag von ', name, '.'],
  none: (name) => [
    'Für ',
    name,
    ' gibt es noch keinen DNS-Eintrag. Starten Sie die Bestätigung neu, um einen zu erhalten.',
  ],
  noneNow: (name) => ['Für ', name, ' gibt es keinen DNS-Eintrag.'],
  type: 'Typ',
  host: 'Host',
  value: 'Wert',
  apexHint: (domain) => `@ steht für ${domain} selbst. Manche Anbieter wollen stattdessen ein leeres Feld.`,
  subdomainHint: (domain) => `Manche Anbieter wollen stattdessen den ganzen Namen: ${domain}`,
  copied: {host: 'Host', value: 'Wert', record: 'Ganzen Eintrag'},
  removeTitle: 'Domain entfernen?',
  removeVerified: (name) => [
    'Personen mit einer E-Mail-Adresse bei ',
    name,
    ' gelten nicht mehr als bestätigt. Das gilt sofort und lässt sich nicht rückgängig machen.',
  ],
  removePending: (name) => [
    'Die Suche nach dem DNS-Eintrag von ',
    name,
    ' endet. Das gilt sofort und lässt sich nicht rückgängig machen.',
  ],
  removeOther: (name) => [
    name,
    ' wird sofort aus dieser Organisation entfernt. Das lässt sich nicht rückgängig machen.',
  ],
  remove: 'Domain entfernen',
  /** After it has been done. */
  removed: (name) => `${name} wurde entfernt.`,
};
