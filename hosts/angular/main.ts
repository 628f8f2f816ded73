// Angular's packages are published partially compiled; the compiler links them at run time.
import '@angular/compiler';
import {bootstrapApplication} from '@angular/platform-browser';
import {App} from './app';
import {Members} from './readme';

await bootstrapApplication(location.search === '?readme' ? Members : App);
