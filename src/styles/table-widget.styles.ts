import {actionButtonStyles} from './action-button.styles.js';
import {buttonStyles} from './button.styles.js';
import {dataStyles} from './data.styles.js';
import {fieldStyles} from './field.styles.js';
import {iconStyles} from './icon.styles.js';
import {loadingStyles} from './loading.styles.js';
import {rowButtonStyles} from './row-button.styles.js';
import {statusStyles} from './status.styles.js';
import {tableStyles} from './table.styles.js';
import {toneStyles} from './tone.styles.js';

/** All styles of a widget with a table. */
export const tableWidgetStyles = [
  iconStyles,
  buttonStyles,
  actionButtonStyles,
  rowButtonStyles,
  fieldStyles,
  loadingStyles,
  statusStyles,
  dataStyles,
  toneStyles,
  tableStyles,
];
