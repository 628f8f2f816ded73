import {alertStyles} from './alert.styles.js';
import {actionButtonStyles} from './action-button.styles.js';
import {busyStyles} from './busy.styles.js';
import {buttonStyles} from './button.styles.js';
import {dataStyles} from './data.styles.js';
import {listStyles} from './list.styles.js';
import {iconStyles} from './icon.styles.js';
import {loadingStyles} from './loading.styles.js';
import {rowButtonStyles} from './row-button.styles.js';
import {statusStyles} from './status.styles.js';
import {toneStyles} from './tone.styles.js';

/** All styles of a widget with a list. */
export const listWidgetStyles = [
  iconStyles,
  buttonStyles,
  actionButtonStyles,
  rowButtonStyles,
  busyStyles,
  loadingStyles,
  alertStyles,
  statusStyles,
  dataStyles,
  toneStyles,
  listStyles,
];
