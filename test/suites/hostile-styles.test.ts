import {testSheets} from './hostile/styles.js';

testSheets(0, 1);
