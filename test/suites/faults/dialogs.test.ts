import {rows, testBehindDialog, testDialogReads} from './reads.js';

for (const row of rows) describe(`<${row.tag}> loading for a dialog`, () => testDialogReads(row));
for (const row of rows) describe(`<${row.tag}> reloading behind a dialog`, () => testBehindDialog(row));
