import type {Messages} from '../messages.js';

export const dialog: Messages['dialog'] = {
  unclear: 'Vielleicht wurde es trotzdem ausgeführt. Sehen Sie nach, bevor Sie es erneut versuchen.',
};
