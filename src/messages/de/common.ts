import type {Messages} from '../messages.js';

export const common: Messages['common'] = {
  loading: 'Wird geladen …',
  slow: 'Das dauert länger als üblich.',
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  stale: 'Die Anzeige ist möglicherweise nicht aktuell.',
  busy: 'Bitte warten …',
};
