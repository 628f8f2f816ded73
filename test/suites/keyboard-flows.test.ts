import {isWebKit, testHalf} from './accessibility/keyboard.js';

if (!isWebKit) testHalf(0);
