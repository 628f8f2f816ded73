import {isChromium} from '../../helpers/engine.js';
import {table} from '../../flows/table.js';

/** One widget of each kind: a table with a toolbar, a list with a form, a list of keys, and tabs. */
const kinds = ['workos-users-table', 'workos-domain-verification', 'workos-api-keys', 'workos-widgets'];

/** Every widget in Chromium. Other engines differ only in CSS and DOM, so one widget of each kind is enough. */
export const rows = isChromium ? table : table.filter(({tag}) => kinds.includes(tag));
