import {testPlaces} from './hostile/places.js';

testPlaces(1, 3);
