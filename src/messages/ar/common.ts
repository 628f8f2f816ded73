import type {Messages} from '../messages.js';

export const common: Messages['common'] = {
  loading: 'جارٍ التحميل…',
  slow: 'يستغرق هذا وقتًا أطول من المعتاد.',
  retry: 'إعادة المحاولة',
  cancel: 'إلغاء',
  close: 'إغلاق',
  dismiss: 'إخفاء',
  stale: 'قد لا يكون المعروض محدَّثًا.',
  busy: 'يرجى الانتظار…',
};
