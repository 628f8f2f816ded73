import {testFreedoms, testSheets} from './hostile/styles.js';

testSheets(0, 3);
testFreedoms();
