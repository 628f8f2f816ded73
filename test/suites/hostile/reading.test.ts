import {testReading} from './changes.js';

testReading();
