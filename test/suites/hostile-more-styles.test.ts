import {testSheets} from './hostile/styles.js';

testSheets(1, 3);
