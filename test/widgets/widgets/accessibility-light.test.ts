import {testAccessibility} from './accessibility.js';

testAccessibility('light');
