import {DemoApp} from './app.js';
import {CanvasFrame} from './canvas-frame.js';
import {Controls} from './controls.js';
import {EventLog} from './event-log.js';
import {Snippet} from './snippet.js';
import {StoryList} from './story-list.js';
import {ThemeEditor} from './theme-editor.js';

const elements = {
  'demo-canvas-frame': CanvasFrame,
  'demo-controls': Controls,
  'demo-event-log': EventLog,
  'demo-snippet': Snippet,
  'demo-story-list': StoryList,
  'demo-theme-editor': ThemeEditor,
  'demo-app': DemoApp,
};

// Defined here and not in each module: package.json marks modules as free of side effects, so a bundler may drop them.
for (const [tag, element] of Object.entries(elements)) customElements.define(tag, element);
