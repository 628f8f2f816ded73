import {testChanges} from './faults/changes.js';
import {rows} from './faults/reads.js';

for (const row of rows) describe(`<${row.tag}>, changing something,`, () => testChanges(row));
