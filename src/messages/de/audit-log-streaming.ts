import type {Messages} from '../messages.js';

export const auditLogStreaming: Messages['auditLogStreaming'] = {
  caption: 'Audit-Log-Stream',
  none: 'Audit-Log-Ereignisse werden nirgendwohin übertragen.',
  setUp: 'Log-Stream einrichten',
  resume: 'Einrichtung fortsetzen',
  manage: 'Verwalten',
  destination: 'Unbekanntes Ziel',
  https: 'HTTPS-Endpunkt',
  status: {
    Active: 'Überträgt',
    Inactive: 'Angehalten oder nicht fertig',
    Error: 'Zustellung schlägt fehl, wird wiederholt',
    Invalid: 'Zugangsdaten abgelehnt',
    unknown: 'Unbekannt',
  },
  lastDelivery: (time) => ['Letzte Zustellung ', time],
  lastEvent: (time) => ['Letztes Ereignis ', time],
  noEvents: 'Noch keine Ereignisse zugestellt',
  inactive: 'Es wird nichts zugestellt, bis die Einrichtung abgeschlossen oder der Stream fortgesetzt ist.',
  error: 'Das Ziel nimmt zurzeit keine Ereignisse an. Die Zustellung wird von selbst wiederholt.',
  invalid: 'Das Ziel lehnt die Zugangsdaten oder die Konfiguration ab. Bis das behoben ist, wird nichts zugestellt.',
  changed: (name, status) => `${name} ist jetzt: ${status}`,
};
