import {testFreedoms, testSheets} from './styles.js';

testSheets();
testFreedoms();
