import type {Flow, Row} from '../../flows/table.js';

/** The flow of a row that covers most: if possible, one that leads from a menu through a dialog to a change. */
export function mainFlow({flows}: Row): Flow {
  const isOfMenu = ({open, sends}: Flow) =>
    sends && open.some((step) => 'press' in step && step.press[0] === 'menuitem');
  return flows.find(isOfMenu) ?? flows.find(({sends}) => sends) ?? flows[0]!;
}
