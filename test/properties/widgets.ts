import fc from 'fast-check';
import type {WidgetTag} from '../../src/session/catalog.js';
import {widgetTags} from '../helpers/tags.js';
import type {WidgetElement} from '../../src/widgets/widget-element.js';
import {jwt} from '../helpers/index.js';
import {origin} from './stage.js';

export type Tag = WidgetTag | 'workos-widgets';

/** All tags. A new widget is included through its row in the catalog. */
export const tags: readonly Tag[] = [...widgetTags, 'workos-widgets'];

/** Lists no scopes, so that every widget requests its data. */
export const token = jwt({sub: 'user_1', org_id: 'org_1'});

/** The widget that an element shows: itself, or any widget in `<workos-widgets>`. */
export function anyView(tag: Tag): fc.Arbitrary<WidgetTag> {
  return tag === 'workos-widgets' ? fc.constantFrom(...widgetTags) : fc.constant(tag);
}

export function makeWidget(tag: Tag, view: WidgetTag): WidgetElement {
  const element = document.createElement(tag);
  if ('view' in element) element.view = view.replace('workos-', '');
  return Object.assign(element, {token, apiOrigin: origin});
}
