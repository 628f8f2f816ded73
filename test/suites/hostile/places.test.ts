import {testPlaces} from './places.js';

testPlaces();
