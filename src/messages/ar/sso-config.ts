import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('ar');

export const ssoConfig: Messages['ssoConfig'] = {
  caption: 'اتصالات تسجيل الدخول الموحّد',
  none: 'لم يُعدّ تسجيل الدخول الموحّد بعد.',
  setUp: 'إعداد تسجيل الدخول الموحّد',
  resume: 'متابعة الإعداد',
  manage: 'إدارة',
  provider: 'مزوّد غير معروف',
  status: {
    setup: 'الإعداد جارٍ',
    validating: 'قيد التحقق',
    connected: 'متصل',
    expiring: 'الشهادة تنتهي قريبًا',
    expired: 'يتطلب إجراءً',
    deleting: 'قيد الحذف',
    unknown: 'غير معروف',
  },
  lastSignIn: (time) => ['آخر تسجيل دخول ', time],
  lastSignInFailed: (time) => ['فشل آخر تسجيل دخول ', time],
  neverUsed: 'لم يسجّل أحد الدخول بعد',
  expiring: (day, days) => [
    'تنتهي شهادة التوقيع في ',
    day,
    `، ${count(days, {
      zero: () => 'اليوم',
      one: () => 'خلال يوم واحد',
      two: () => 'خلال يومين',
      few: (n) => `خلال ${n} أيام`,
      many: (n) => `خلال ${n} يومًا`,
      other: (n) => `خلال ${n} يوم`,
    })}. جدّدها وإلا توقّف تسجيل الدخول.`,
  ],
  expired: (day) => ['انتهت شهادة التوقيع في ', day, '. لا يمكن لأحد تسجيل الدخول بهذه الطريقة حتى تُجدَّد.'],
  expiredAtSomeTime: 'انتهت شهادة التوقيع. لا يمكن لأحد تسجيل الدخول بهذه الطريقة حتى تُجدَّد.',
  changed: (name, status) => `تغيّرت حالة ${name}: ${status}`,
};
