import {testChanges} from './changes.js';
import {rows} from './reads.js';

for (const row of rows) describe(`<${row.tag}> sending a change`, () => testChanges(row));
