import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('ar');

export const usersTable: Messages['usersTable'] = {
  caption: 'الأعضاء',
  user: 'المستخدم',
  role: 'الدور',
  lastActive: 'آخر نشاط',
  actions: 'الإجراءات',
  search: 'البحث بالاسم أو البريد الإلكتروني',
  clearSearch: 'مسح البحث',
  clearFilters: 'مسح عوامل التصفية',
  filterByRole: 'التصفية حسب الدور',
  allRoles: 'كل الأدوار',
  invite: 'دعوة مستخدمين',
  you: 'أنت',
  status: {
    Invited: 'مدعو',
    InviteExpired: 'انتهت صلاحية الدعوة',
    InviteRevoked: 'أُلغيت الدعوة',
  },
  noRole: 'بلا دور',
  moreRoles: (n) =>
    count(n, {
      one: () => 'دور آخر',
      two: () => 'دوران آخران',
      few: (n) => `${n} أدوار أخرى`,
      many: (n) => `${n} دورًا آخر`,
      other: (n) => `${n} دور آخر`,
    }),
  fewerRoles: 'عرض أدوار أقل',
  never: 'لم ينشط قط',
  unknown: 'غير معروف',
  rolesFailed: 'تعذّر تحميل الأدوار.',
  actionsFor: (name) => `إجراءات ${name}`,
  editRoles: 'تعديل الأدوار',
  editRole: 'تعديل الدور',
  resend: 'إعادة إرسال الدعوة',
  revoke: 'إلغاء الدعوة',
  remove: 'إزالة المستخدم',
  none: 'لا يوجد أعضاء بعد',
  noneText: 'يظهر هنا من تدعوهم.',
  noMatch: 'لم يُعثر على أعضاء',
  noMatchText: (search) => (search ? `لا أحد يطابق «${search}».` : 'لا أحد يطابق عامل التصفية هذا.'),
  previous: 'السابق',
  next: 'التالي',
  pages: 'الصفحات',
  page: (page) => `الصفحة ${new Intl.NumberFormat('ar').format(page)}`,
  shown: (members, page) =>
    `${count(members, {
      zero: () => 'لا أعضاء',
      one: () => 'عضو واحد',
      two: () => 'عضوان',
      few: (n) => `${n} أعضاء`,
      many: (n) => `${n} عضوًا`,
      other: (n) => `${n} عضو`,
    })}، الصفحة ${new Intl.NumberFormat('ar').format(page)}`,
};
