import type {Messages} from '../messages.js';

export const errors: Messages['errors'] = {
  'token-missing': {title: 'Noch nichts anzuzeigen', text: 'Diese Seite hat nicht mitgeteilt, wer Sie sind.'},
  'token-invalid': {
    title: 'Das ließ sich nicht öffnen',
    text: 'Die Seite hat kein gültiges Zugriffstoken geliefert.',
  },
  'token-failed': {title: 'Das ließ sich nicht öffnen', text: 'Die Seite konnte nicht bestätigen, wer Sie sind.'},
  offline: {title: 'Sie sind offline', text: 'Versuchen Sie es erneut, sobald die Verbindung wieder steht.'},
  network: {
    title: 'Der Dienst ist nicht erreichbar',
    text: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },
  timeout: {title: 'Noch keine Antwort', text: 'Der Dienst hat zu lange für die Antwort gebraucht.'},
  unauthorized: {title: 'Sie sind abgemeldet', text: 'Melden Sie sich erneut an oder laden Sie die Seite neu.'},
  expired: {title: 'Ihre Sitzung ist abgelaufen', text: 'Melden Sie sich erneut an oder laden Sie die Seite neu.'},
  forbidden: {title: 'Kein Zugriff', text: 'Ihre Rolle erlaubt das nicht. Die Administration kann das ändern.'},
  'not-found': {title: 'Nicht gefunden', text: 'Das gibt es nicht mehr.'},
  invalid: {title: 'Das wurde nicht angenommen', text: 'Prüfen Sie Ihre Eingaben und versuchen Sie es erneut.'},
  'rate-limited': {title: 'Zu viele Anfragen', text: 'Warten Sie einen Moment und versuchen Sie es erneut.'},
  server: {title: 'Der Dienst hat eine Störung', text: 'Versuchen Sie es gleich noch einmal.'},
  malformed: {title: 'Die Antwort war unverständlich', text: 'Versuchen Sie es gleich noch einmal.'},
};
