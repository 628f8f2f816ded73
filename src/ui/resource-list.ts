import {html, render} from 'lit';
import {humanize} from '../brands/humanize.js';
import type {Resource, ResourceList} from '../controllers/resource-list.js';
import {type ListItem, type Tone, emptyList, itemView, skeletonList} from './list.js';
import {portalButton, portalNote} from './portal.js';
import {type QueryViewHost, queryView} from './query-view.js';

export type Badge = NonNullable<ListItem['badge']>;

export interface ResourceListHost<Item> extends QueryViewHost<readonly Item[]> {
  readonly readonly: boolean;
}

export interface ResourceListText {
  readonly caption: string;
  /** Shown if there are no items. */
  readonly none: string;
  /** The label of the button that sets up the first item. */
  readonly setUp: string;
}

export interface ResourceListView<Item extends Resource> {
  /** The number of items in the skeleton. Default: 1. */
  readonly skeletonCount?: number;
  /** Whether skeleton items have a button. Default: unless the widget is read-only. */
  readonly hasButtons?: boolean;
  readonly text: ResourceListText;
  readonly item: (item: Item) => ListItem;
  /** Announced to assistive technology when the state of an item changes. */
  readonly change: (item: Item) => unknown;
  /** Shown below the list. */
  readonly footer?: (items: readonly Item[]) => unknown;
}

/** A list of resources from the Admin Portal. If there are none, shows a button that sets up the first one. */
export function resourceListView<Item extends Resource>(
  host: ResourceListHost<Item>,
  list: ResourceList<Item>,
  view: ResourceListView<Item>,
) {
  const {skeletonCount = 1, hasButtons = !host.readonly, text, change, footer} = view;
  return html`
    ${queryView(host, {
      skeleton: () => skeletonList(skeletonCount, hasButtons),
      content: (items) =>
        items.length
          ? html`${listOf(host, list, view, items)}${footer?.(items)}`
          : html`<slot name="empty">
              ${emptyList(
                text.none,
                portalButton(host, list.portal, {name: '', label: text.setUp, isPrimary: true}),
                portalNote(host, list.portal, ''),
              )}
            </slot>`,
    })}
    <p class="hidden" role="status">${list.changed.map((item) => html`<span>${change(item)}</span> `)}</p>
  `;
}

function listOf<Item extends Resource>(
  host: ResourceListHost<Item>,
  list: ResourceList<Item>,
  {text, item}: ResourceListView<Item>,
  items: readonly Item[],
) {
  const element = list.items.render(
    items.map(item),
    ({key}) => key,
    (row, item) => render(itemView(item), row, {host}),
  );
  element.setAttribute('aria-label', text.caption);
  return element;
}

/** A state as a badge. An unknown state is shown by its API name. */
export function stateBadge<State extends string>(
  state: State | 'unknown',
  ownName: string,
  texts: Readonly<Record<State | 'unknown', string>>,
  tones: Readonly<Record<State | 'unknown', Tone>>,
): Badge {
  return {text: (state === 'unknown' && humanize(ownName)) || texts[state], tone: tones[state]};
}
