import type {Messages} from '../messages.js';

export const portal: Messages['portal'] = {
  waiting: 'جارٍ فتح بوابة الإدارة…',
  newTab: 'يُفتح في علامة تبويب جديدة',
  blocked: 'لم يسمح متصفحك بفتح علامة تبويب جديدة.',
  open: 'فتح بوابة الإدارة',
};
