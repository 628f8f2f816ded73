import {testAccessibility} from './accessibility.js';

testAccessibility('dark');
