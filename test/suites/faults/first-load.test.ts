import {rows, testFirstLoads} from './reads.js';

for (const row of rows) describe(`<${row.tag}>, loading for the first time,`, () => testFirstLoads(row));
