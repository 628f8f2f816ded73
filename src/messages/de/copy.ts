import type {Messages} from '../messages.js';

export const copy: Messages['copy'] = {
  copy: (what) => `${what} kopieren`,
  copied: 'Kopiert.',
  selected: 'Der Browser lässt die Seite nicht kopieren. Der Text ist markiert: Drücken Sie Strg+C oder ⌘C.',
};
