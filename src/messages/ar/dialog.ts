import type {Messages} from '../messages.js';

export const dialog: Messages['dialog'] = {
  unclear: 'ربما نُفّذ هذا رغم ذلك. تحقق قبل أن تعيد المحاولة.',
};
