import {rows, testBackground} from './faults/reads.js';

for (const row of rows) describe(`<${row.tag}>, loading again,`, () => testBackground(row));
