import {table} from '../flows/table.js';
import {isWebKit, testWalks} from './accessibility/keyboard.js';

const rows = isWebKit ? [] : table;
for (const row of rows) describe(`<${row.tag}> by keyboard`, () => testWalks(row));
