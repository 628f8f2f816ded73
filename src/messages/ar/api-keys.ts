import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('ar');
const digits = (n: number) => new Intl.NumberFormat('ar').format(n);

export const apiKeys: Messages['apiKeys'] = {
  caption: 'مفاتيح واجهة البرمجة',
  name: 'الاسم',
  key: 'المفتاح',
  owner: 'أنشأه',
  lastUsed: 'آخر استخدام',
  expires: 'تنتهي صلاحيته',
  created: 'تاريخ الإنشاء',
  actions: 'الإجراءات',
  search: 'البحث في المفاتيح',
  clearSearch: 'مسح البحث',
  create: 'إنشاء مفتاح',
  unnamed: 'مفتاح بلا اسم',
  unknown: 'غير معروف',
  neverUsed: 'لم يُستخدم قط',
  neverExpires: 'أبدًا',
  expired: 'منتهي الصلاحية',
  expiresSoon: 'تنتهي صلاحيته قريبًا',
  actionsFor: (name) => `إجراءات ${name}`,
  viewDetails: 'عرض التفاصيل',
  editExpiration: 'تعديل انتهاء الصلاحية',
  revoke: 'إبطال المفتاح',
  none: 'لا توجد مفاتيح بعد',
  noneText: {
    organization: 'يتيح المفتاح لبرنامج أن يعمل على بيانات هذه المؤسسة.',
    user: 'يتيح المفتاح لبرنامج أن يعمل نيابةً عنك.',
  },
  noMatch: 'لم يُعثر على مفاتيح',
  noMatchText: (search) => `لا يوجد مفتاح يطابق «${search}».`,
  previous: 'السابق',
  next: 'التالي',
  pages: 'الصفحات',
  page: (page) => `الصفحة ${digits(page)}`,
  shown: (keys, page) =>
    `${count(keys, {
      zero: () => 'لا مفاتيح',
      one: () => 'مفتاح واحد',
      two: () => 'مفتاحان',
      few: (n) => `${n} مفاتيح`,
      many: (n) => `${n} مفتاحًا`,
      other: (n) => `${n} مفتاح`,
    })}، الصفحة ${digits(page)}`,
};
