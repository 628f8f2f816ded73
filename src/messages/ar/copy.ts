import type {Messages} from '../messages.js';

export const copy: Messages['copy'] = {
  copy: (what) => `نسخ ${what}`,
  copied: 'تم النسخ.',
  selected: 'لا يسمح المتصفح للصفحة بالنسخ. النص محدَّد: اضغط Ctrl+C أو ⌘C.',
};
