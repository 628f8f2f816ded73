import type {Messages} from '../messages.js';

export const domainVerification: Messages['domainVerification'] = {
  caption: 'النطاقات',
  none: 'لا توجد نطاقات بعد.',
  setUp: 'إضافة نطاق',
  checkAgain: 'التحقق مجددًا',
  unchanged: 'لم يتغير شيء بعد.',
  changed: (name, status) => `${name} الآن: ${status}`,
  unnamed: 'نطاق بلا اسم',
  added: (time) => ['أُضيف ', time],
  dnsAt: (provider) => `DNS لدى ${provider}`,
  status: {
    Pending: 'بانتظار التحقق',
    Verified: 'تم التحقق',
    LegacyVerified: 'تم التحقق',
    Failed: 'فشل التحقق',
    unknown: 'غير معروف',
  },
  notFound: 'لم يُعثر على سجل DNS في الوقت المحدد.',
  actionsFor: (name) => `إجراءات ${name}`,
  viewRecord: 'عرض سجل DNS',
  restart: 'إعادة البدء',
  restartVerification: 'إعادة بدء التحقق',
  remove: 'إزالة النطاق',
};
