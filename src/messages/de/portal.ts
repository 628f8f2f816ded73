import type {Messages} from '../messages.js';

export const portal: Messages['portal'] = {
  waiting: 'Das Admin-Portal wird geöffnet …',
  newTab: 'öffnet einen neuen Tab',
  blocked: 'Ihr Browser hat keinen neuen Tab zugelassen.',
  open: 'Admin-Portal öffnen',
};
