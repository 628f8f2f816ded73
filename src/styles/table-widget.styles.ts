import {actionButtonStyles} from './action-button.styles.js';
import {buttonStyles} from './button.styles.js';
import {dataStyles} from './data.styles.js';
import {fieldStyles} from './field.styles.js';
import {loadingStyles} from './loading.styles.js';
import {statusStyles} from './status.styles.js';
import {tableStyles} from './table.styles.js';
import {toneStyles} from './tone.styles.js';

/** All styles of a widget with a table. */
export const tableWidgetStyles = [
  buttonStyles,
  actionButtonStyles,
  fieldStyles,
  loadingStyles,
  statusStyles,
  dataStyles,
  toneStyles,
  tableStyles,
];
