import {render} from 'solid-js/web';
import {App} from './app';
import {Members} from './readme';

const Shown = location.search === '?readme' ? Members : App;

render(() => <Shown />, document.querySelector('#app')!);
