import {testPlaces} from './hostile/places.js';

testPlaces(2, 3);
