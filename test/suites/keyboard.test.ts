import {table} from '../flows/table.js';
import {isWebKit} from '../helpers/engine.js';
import {testFlows, testWalks} from './accessibility/keyboard.js';

// In WebKit the Tab key comes to no button unless a person has asked for that in the settings of the system.
for (const row of isWebKit ? [] : table) {
  describe(`<${row.tag}> by keyboard`, () => {
    testWalks(row);
    testFlows(row);
  });
}
