import {testPlaces} from './hostile/places.js';

testPlaces(0, 3);
