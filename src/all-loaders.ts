import {loaders} from './define/loaders.js';

/** Loads the module that registers a tag, by tag: every widget and `<workos-widgets>`. */
export const allLoaders: Readonly<Record<string, () => Promise<unknown>>> = {
  ...loaders,
  'workos-widgets': () => import('./define/widgets.js'),
};
