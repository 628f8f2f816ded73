import {Widgets} from '../widgets/all-widgets/widgets.js';
import {define} from './define.js';
import {loaders} from './loaders.js';

Widgets.load = (tag) => loaders[tag]();
define('workos-widgets', Widgets);

declare global {
  interface HTMLElementTagNameMap {
    'workos-widgets': Widgets;
  }
}
