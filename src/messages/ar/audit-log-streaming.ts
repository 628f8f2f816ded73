import type {Messages} from '../messages.js';

export const auditLogStreaming: Messages['auditLogStreaming'] = {
  caption: 'بث سجل التدقيق',
  none: 'لا تُبثّ أحداث سجل التدقيق إلى أي وجهة.',
  setUp: 'إعداد بث السجل',
  resume: 'متابعة الإعداد',
  manage: 'إدارة',
  destination: 'وجهة غير معروفة',
  https: 'نقطة نهاية HTTPS',
  status: {
    Active: 'قيد البث',
    Inactive: 'متوقف أو غير مكتمل',
    Error: 'يتعذّر التسليم، تُعاد المحاولة',
    Invalid: 'بيانات الاعتماد مرفوضة',
    unknown: 'غير معروف',
  },
  lastDelivery: (time) => ['آخر تسليم ', time],
  lastEvent: (time) => ['آخر حدث ', time],
  noEvents: 'لم تُسلَّم أي أحداث بعد',
  inactive: 'لن تُسلَّم أي أحداث حتى يكتمل الإعداد أو يُستأنف البث.',
  error: 'لا تقبل الوجهة الأحداث حاليًا. تُعاد محاولة التسليم تلقائيًا.',
  invalid: 'ترفض الوجهة بيانات الاعتماد أو الإعدادات. لن تُسلَّم أي أحداث حتى يُصحَّح ذلك.',
  changed: (name, status) => `${name} الآن: ${status}`,
};
