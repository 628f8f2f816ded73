import type {Flow, Row} from '../../flows/table.js';

/** The flow of a row that shows most: through a menu to a dialog and to a change, where it has that. */
export function mainFlow({flows}: Row): Flow {
  const isOfMenu = ({open, sends}: Flow) =>
    sends && open.some((step) => 'press' in step && step.press[0] === 'menuitem');
  return flows.find(isOfMenu) ?? flows.find(({sends}) => sends) ?? flows[0]!;
}
