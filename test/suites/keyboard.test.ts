import {table} from '../flows/table.js';
import {isWebKit} from '../helpers/engine.js';
import {testFlows, testWalks} from './accessibility/keyboard.js';

// In WebKit, the Tab key skips buttons unless the user enables this in the system settings. By design, so this stays.
for (const row of isWebKit ? [] : table) {
  describe(`<${row.tag}> by keyboard`, () => {
    testWalks(row);
    testFlows(row);
  });
}
