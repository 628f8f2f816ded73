import type {Messages} from '../messages.js';

export const changes: Messages['changes'] = {
  unclear: 'Die Änderung wurde möglicherweise gespeichert. Sehen Sie nach, bevor Sie es erneut versuchen.',
  notSent: 'Ihre Änderung wurde nicht gesendet.',
  switched: 'Diese Seite zeigt jetzt ein anderes Konto.',
};
