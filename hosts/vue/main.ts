import {createApp} from 'vue';
import App from './app.vue';
import Members from './readme.vue';

const Shown = location.search === '?readme' ? Members : App;

createApp(Shown).mount('#app');
