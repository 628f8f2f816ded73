import {Widgets} from '../widgets/widgets/widgets.js';
import {define} from './define.js';
import {loaders} from './loaders.js';

Widgets.load = (tag) => loaders[tag as keyof typeof loaders]();
define('workos-widgets', Widgets);

declare global {
  interface HTMLElementTagNameMap {
    'workos-widgets': Widgets;
  }
}
