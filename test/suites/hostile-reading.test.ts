import {testReading} from './hostile/changes.js';

testReading();
