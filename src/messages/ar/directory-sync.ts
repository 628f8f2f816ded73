import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('ar');

export const directorySync: Messages['directorySync'] = {
  caption: 'الأدلّة',
  none: 'لا يوجد دليل متصل.',
  setUp: 'إعداد دليل',
  resume: 'متابعة الإعداد',
  manage: 'إدارة',
  provider: 'مزوّد غير معروف',
  noProvider: 'لم يُختر المزوّد بعد',
  status: {
    linked: 'متصل',
    validating: 'في انتظار المستخدمين والمجموعات',
    invalid_credentials: 'يتطلب إجراءً',
    requires_type: 'يتطلب إجراءً',
    unlinked: 'الإعداد جارٍ',
    deleting: 'قيد الحذف',
    unknown: 'غير معروف',
  },
  activeUsers: (n) =>
    count(n, {
      zero: () => 'لا مستخدمين نشطين',
      one: () => 'مستخدم نشط واحد',
      two: () => 'مستخدمان نشطان',
      few: (n) => `${n} مستخدمين نشطين`,
      many: (n) => `${n} مستخدمًا نشطًا`,
      other: (n) => `${n} مستخدم نشط`,
    }),
  inactiveUsers: (n) =>
    count(n, {
      zero: () => 'لا أحد غير نشط',
      one: () => 'واحد غير نشط',
      two: () => 'اثنان غير نشطين',
      other: (n) => `${n} غير نشطين`,
    }),
  groups: (n) =>
    count(n, {
      zero: () => 'لا مجموعات',
      one: () => 'مجموعة واحدة',
      two: () => 'مجموعتان',
      few: (n) => `${n} مجموعات`,
      many: (n) => `${n} مجموعة`,
      other: (n) => `${n} مجموعة`,
    }),
  lastSync: (time) => ['آخر مزامنة ', time],
  neverSynced: 'لم تجرِ أي مزامنة بعد',
  more: 'المزيد',
  less: 'أقل',
  added: (time) => ['أُضيف: ', time],
  updated: (time) => ['آخر تغيير ', time],
  invalid: 'يرفض الدليل بيانات الاعتماد أو انتهت صلاحيتها. سجّل الدخول إليه من جديد لاستئناف المزامنة.',
  incomplete: 'الإعداد غير مكتمل. لن تجري أي مزامنة حتى يكتمل.',
  stale: (hours) =>
    `${count(hours, {
      one: () => 'لم تجرِ أي مزامنة خلال الساعة الماضية',
      two: () => 'لم تجرِ أي مزامنة خلال الساعتين الماضيتين',
      few: (n) => `لم تجرِ أي مزامنة خلال آخر ${n} ساعات`,
      other: (n) => `لم تجرِ أي مزامنة خلال آخر ${n} ساعة`,
    })}. قد لا يكون المستخدمون والمجموعات محدَّثين.`,
  changed: (name, status) => `${name} الآن: ${status}`,
};
