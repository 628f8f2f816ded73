import {testMoves} from './changes.js';

testMoves();
