import {testSheets} from './hostile/styles.js';

testSheets(2, 3);
