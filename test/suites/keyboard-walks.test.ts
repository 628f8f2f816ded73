import {table} from '../table/table.js';
import {testWalks} from './accessibility/keyboard.js';

for (const row of table) describe(`<${row.tag}> by keyboard`, () => testWalks(row));
