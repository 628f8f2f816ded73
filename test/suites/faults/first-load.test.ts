import {rows, testFirstLoads} from './reads.js';

for (const row of rows) describe(`<${row.tag}> on the first load`, () => testFirstLoads(row));
