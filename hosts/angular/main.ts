// Angular's packages are published half compiled; this finishes them when they run.
import '@angular/compiler';
import {bootstrapApplication} from '@angular/platform-browser';
import {App} from './app';

await bootstrapApplication(App);
