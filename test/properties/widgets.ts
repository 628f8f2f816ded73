import fc from 'fast-check';
import {catalog, type WidgetTag} from '../../src/session/catalog.js';
import type {WidgetElement} from '../../src/widgets/widget-element.js';
import {jwt} from '../helpers/index.js';
import {origin} from './stage.js';

export type Tag = WidgetTag | 'workos-widgets';

/** A new widget is here by its row in the catalog. */
export const tags: readonly Tag[] = [...catalog.map(({tag}) => tag), 'workos-widgets'];

/** It lists no scopes, so that every widget asks for its data. */
export const token = jwt({sub: 'user_1', org_id: 'org_1'});

/** What is shown in a widget: itself, but for the element that shows one of several. */
export function anyView(tag: Tag): fc.Arbitrary<WidgetTag> {
  return tag === 'workos-widgets' ? fc.constantFrom(...catalog.map(({tag}) => tag)) : fc.constant(tag);
}

export function makeWidget(tag: Tag, view: WidgetTag): WidgetElement {
  const element = document.createElement(tag);
  if ('view' in element) element.view = view.replace('workos-', '');
  return Object.assign(element, {token, apiOrigin: origin});
}
