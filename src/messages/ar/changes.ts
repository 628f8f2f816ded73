import type {Messages} from '../messages.js';

export const changes: Messages['changes'] = {
  unclear: 'ربما حُفظ التغيير. تحقق قبل أن تعيد المحاولة.',
  notSent: 'لم يُرسل تغييرك.',
  switched: 'انتقلت هذه الصفحة إلى حساب آخر.',
};
