import type {Messages} from '../messages.js';

export const widgets: Messages['widgets'] = {
  views: 'طرق العرض',
  names: {
    'users-table': 'الأعضاء',
    'sso-config': 'تسجيل الدخول الموحّد',
    'domain-verification': 'النطاقات',
    'directory-sync': 'مزامنة الدليل',
    'audit-log-streaming': 'بث السجلات',
    'api-keys': 'مفاتيح API',
    'user-api-keys': 'مفاتيح API الشخصية',
  },
};
