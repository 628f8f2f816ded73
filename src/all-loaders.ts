import {loaders} from './define/loaders.js';

/** How to register each tag when it is needed: every widget, and the element that holds them all. */
export const allLoaders: Readonly<Record<string, () => Promise<unknown>>> = {
  ...loaders,
  'workos-widgets': () => import('./define/widgets.js'),
};
