import {testHalf} from './accessibility/keyboard.js';

testHalf(1);
