import {type WidgetTag, catalog} from '../../src/session/catalog.js';

/** The tags of all widgets, in the order of the catalog. */
export const widgetTags = Object.keys(catalog).map((name) => `workos-${name}` as WidgetTag);
