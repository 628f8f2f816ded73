import {testChanges} from './changes.js';
import {rows} from './reads.js';

for (const row of rows) describe(`<${row.tag}>, changing something,`, () => testChanges(row));
