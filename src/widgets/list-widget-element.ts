import {property} from './property.js';
import type {Resource, ResourceList} from '../controllers/resource-list.js';
import {listWidgetStyles} from '../styles/list-widget.styles.js';
import type {ListItem} from '../ui/list.js';
import {type Badge, type ResourceListText, type ResourceListView, resourceListView} from '../ui/resource-list.js';
import {WidgetElement} from './widget-element.js';

/**
 * Base class of the widgets that list resources from the Admin Portal. A subclass defines how to load its items and how to
 * show one.
 *
 * @fires {CustomEvent<{intent: PortalIntent}>} workos-portal-open - Before the Admin Portal is opened; cancelable, for a
 *   page that opens it in its own way.
 * @fires {CustomEvent<{intent: PortalIntent}>} workos-portal-opened - The Admin Portal was opened in a new tab.
 *
 * @slot error - Replaces what is shown when nothing could be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart button - Any button.
 * @csspart button-primary - The button of the main action.
 * @csspart button-link - A button that looks like a link.
 * @csspart portal-button - Opens the Admin Portal.
 * @csspart alert-danger - What went wrong.
 * @csspart error - What is shown when nothing could be loaded.
 * @csspart skeleton - A placeholder while loading.
 */
export abstract class ListWidgetElement<Item extends Resource> extends WidgetElement {
  static override styles = [...WidgetElement.styles, ...listWidgetStyles];

  /** Hides the buttons that change something or lead to the Admin Portal. */
  @property({type: Boolean}) readonly = false;

  /** @internal */
  protected abstract readonly list: ResourceList<Item>;

  /** What the list says, in the page's language. @internal */
  abstract readonly text: ResourceListText & {changed(name: string, status: string): unknown};

  /** @internal */
  get main() {
    return this.list.query;
  }

  /** How an item looks in the list. @internal */
  abstract itemOf(item: Item): ListItem;

  /** @internal */
  abstract nameOf(item: Item): string;

  /** @internal */
  protected abstract badgeOf(item: Item): Badge;

  /** @internal */
  protected override content(): unknown {
    return resourceListView(this, this.list, this.listView());
  }

  /** @internal */
  protected listView(): ResourceListView<Item> {
    const {text} = this;
    return {
      text,
      item: (item) => this.itemOf(item),
      change: (item) => text.changed(this.nameOf(item), this.badgeOf(item).text),
    };
  }
}
