import type {Messages} from '../messages.js';

export const domainVerificationDialogs: Messages['domainVerificationDialogs'] = {
  recordTitle: 'سجل DNS',
  restartTitle: 'إعادة بدء التحقق؟',
  pending: (name, provider) => [
    'أضف هذا السجل إلى إعدادات DNS للنطاق ',
    name,
    `${provider && ` لدى ${provider}`}. يتم التحقق من النطاق تلقائيًا عند العثور على السجل، وقد يستغرق ذلك بضع ساعات.`,
  ],
  restarted: 'بدأ التحقق من جديد. ',
  verified: (name) => ['تم التحقق من ', name, '. هذا هو سجله.'],
  failed: (name, provider) => [
    'لم يُعثر على هذا السجل في الوقت المحدد. راجعه في إعدادات DNS للنطاق ',
    name,
    `${provider && ` لدى ${provider}`}، ثم أعد البدء. قد تتغير القيمة عندئذٍ.`,
  ],
  other: (name) => ['هذا هو سجل DNS للنطاق ', name, '.'],
  none: (name) => ['لا يوجد سجل DNS للنطاق ', name, ' بعد. أعد بدء التحقق للحصول على سجل.'],
  noneNow: (name) => ['لا يوجد سجل DNS للنطاق ', name, '.'],
  type: 'النوع',
  host: 'المضيف',
  value: 'القيمة',
  apexHint: (domain) => `الرمز @ يعني ${domain} نفسه. يطلب بعض المزوّدين ترك الحقل فارغًا بدلًا منه.`,
  subdomainHint: (domain) => `يطلب بعض المزوّدين الاسم كاملًا بدلًا منه: ${domain}`,
  copied: {host: 'المضيف', value: 'القيمة', record: 'السجل كاملًا'},
  removeTitle: 'إزالة النطاق؟',
  removeVerified: (name) => [
    'لن يُعدّ الأشخاص الذين لديهم بريد إلكتروني على ',
    name,
    ' متحقَّقًا منهم بعد الآن. يسري ذلك فورًا ولا يمكن التراجع عنه.',
  ],
  removePending: (name) => ['يتوقف البحث عن سجل DNS للنطاق ', name, '. يسري ذلك فورًا ولا يمكن التراجع عنه.'],
  removeOther: (name) => ['يُزال ', name, ' من هذه المؤسسة فورًا. لا يمكن التراجع عن ذلك.'],
  remove: 'إزالة النطاق',
  /** After it has been done. */
  removed: (name) => `أُزيل ${name}.`,
};
