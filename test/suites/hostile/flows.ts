import {isChromium} from '../../helpers/engine.js';
import {type Flow, type Row, table} from '../../flows/table.js';

/** The flow of a row that shows most: through a menu to a dialog and to a change, where it has that. */
export function mainFlow({flows}: Row): Flow {
  const isOfMenu = ({open, sends}: Flow) =>
    sends && open.some((step) => 'press' in step && step.press[0] === 'menuitem');
  return flows.find(isOfMenu) ?? flows.find(({sends}) => sends) ?? flows[0]!;
}

/** One widget of each kind: a table with a toolbar, a list with a form, a list of keys, and tabs. */
const kinds = ['workos-users-table', 'workos-domain-verification', 'workos-api-keys', 'workos-widgets'];

/** Every widget in Chromium. Other engines differ in what they do of CSS and the DOM, so one of each kind tells. */
export const rows = isChromium ? table : table.filter(({tag}) => kinds.includes(tag));
