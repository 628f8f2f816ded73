import {rows, testBackground} from './reads.js';

for (const row of rows) describe(`<${row.tag}> on a reload`, () => testBackground(row));
