import {testMoves} from './hostile/changes.js';

testMoves();
