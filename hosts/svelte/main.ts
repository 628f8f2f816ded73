import {mount} from 'svelte';
import App from './app.svelte';
import Members from './readme.svelte';

const Shown = location.search === '?readme' ? Members : App;

mount(Shown, {target: document.querySelector('#app')!});
