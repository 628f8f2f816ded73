import {busyStyles} from './busy.styles.js';
import {buttonStyles} from './button.styles.js';
import {dataStyles} from './data.styles.js';
import {listStyles} from './list.styles.js';
import {loadingStyles} from './loading.styles.js';
import {statusStyles} from './status.styles.js';

/** Everything that a widget with a list looks like. */
export const listWidgetStyles = [buttonStyles, busyStyles, loadingStyles, statusStyles, dataStyles, listStyles];
