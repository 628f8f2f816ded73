// Angular's packages are published half compiled; this finishes them when they run.
import '@angular/compiler';
import {bootstrapApplication} from '@angular/platform-browser';
import {App} from './app';
import {Members} from './readme';

await bootstrapApplication(location.search === '?readme' ? Members : App);
