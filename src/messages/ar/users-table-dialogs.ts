import {counter} from '../format.js';
import type {Messages} from '../messages.js';

const count = counter('ar');
const digits = (n: number) => new Intl.NumberFormat('ar').format(n);

export const usersTableDialogs: Messages['usersTableDialogs'] = {
  inviteTitle: 'دعوة مستخدمين',
  inviteText: 'تصل إلى كل شخص رسالة بريد إلكتروني فيها رابط للانضمام.',
  emails: 'عناوين البريد الإلكتروني',
  emailsHint: 'افصل بين العناوين بفواصل أو مسافات أو أسطر جديدة.',
  emailsMissing: 'أدخل عنوان بريد إلكتروني واحدًا على الأقل.',
  emailInvalid: (email) => `«${email}» ليس عنوان بريد إلكتروني.`,
  nameDetails: 'إضافة اسم',
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  role: 'الدور',
  roles: 'الأدوار',
  chooseRole: 'اختر دورًا',
  roleMissing: 'اختر دورًا.',
  rolesMissing: 'اختر دورًا واحدًا على الأقل.',
  oneRole: (role) => `ينضم الجميع بدور ${role}، وهو الدور الوحيد المتاح.`,
  noRoles: 'لا توجد في هذه المؤسسة أدوار لمنحها.',
  rolesLoading: 'جارٍ تحميل الأدوار…',
  send: (n) =>
    count(n, {
      one: () => 'إرسال الدعوة',
      two: () => 'إرسال دعوتين',
      few: (n) => `إرسال ${n} دعوات`,
      many: (n) => `إرسال ${n} دعوة`,
      other: (n) => `إرسال ${n} دعوة`,
    }),
  sending: (done, all) => `جارٍ إرسال ${digits(done)} من ${digits(all)}…`,
  someFailed: (n) =>
    count(n, {
      one: () => 'لم تُرسل دعوة واحدة.',
      two: () => 'لم تُرسل دعوتان.',
      few: (n) => `لم تُرسل ${n} دعوات.`,
      many: (n) => `لم تُرسل ${n} دعوة.`,
      other: (n) => `لم تُرسل ${n} دعوة.`,
    }),
  editRoleTitle: 'تعديل الدور',
  editRolesTitle: 'تعديل الأدوار',
  editText: (name) => ['اختر ما يُسمح به لـ ', name, '.'],
  unlisted: 'لم يعد متاحًا',
  loseRoles: (roles) => `سيستبدل الحفظ هذه الأدوار: ${roles}.`,
  save: 'حفظ',
  removeTitle: 'إزالة المستخدم؟',
  removeText: (name) => ['يفقد ', name, ' الوصول إلى هذه المؤسسة فورًا. ويبقى الحساب نفسه.'],
  remove: 'إزالة المستخدم',
  revokeTitle: 'إلغاء الدعوة؟',
  revokeText: (name) => ['يتوقف عن العمل الرابط المرسل إلى ', name, '.'],
  revoke: 'إلغاء الدعوة',
  resendTitle: 'إعادة إرسال الدعوة؟',
  resendText: (name) => ['تصل إلى ', name, ' رسالة جديدة فيها رابط للانضمام.'],
  resend: 'إعادة إرسال الدعوة',
  /** After it has been done. */
  invited: (n) =>
    count(n, {
      one: () => 'أُرسلت الدعوة.',
      two: () => 'أُرسلت دعوتان.',
      few: (n) => `أُرسلت ${n} دعوات.`,
      many: (n) => `أُرسلت ${n} دعوة.`,
      other: (n) => `أُرسلت ${n} دعوة.`,
    }),
  rolesSaved: (name) => `حُفظت أدوار ${name}.`,
  removed: (name) => `أُزيل ${name}.`,
  resent: (email) => `أُعيد إرسال الدعوة إلى ${email}.`,
  revoked: (email) => `أُلغيت دعوة ${email}.`,
};
