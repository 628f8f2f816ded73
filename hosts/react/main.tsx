import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './app';
import {Members} from './readme';

const Shown = location.search === '?readme' ? Members : App;

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Shown />
  </StrictMode>,
);
