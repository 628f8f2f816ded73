import {property} from './property.js';
import type {Resource, ResourceList} from '../controllers/resource-list.js';
import {listWidgetStyles} from '../styles/list-widget.styles.js';
import type {ListItem} from '../ui/list.js';
import {type Badge, type ResourceListText, type ResourceListView, resourceListView} from '../ui/resource-list.js';
import {WidgetElement} from './widget-element.js';

/**
 * Base class of the widgets that list resources from the Admin Portal. A subclass defines how to load its items and how
 * to show one.
 *
 * @fires {CustomEvent<{intent: PortalIntent}>} workos-portal-open - Before the Admin Portal opens. Cancelable, for
 *   pages that open the portal themselves.
 * @fires {CustomEvent<{intent: PortalIntent}>} workos-portal-opened - After the Admin Portal has opened in a new tab.
 *
 * @slot error - Replaces the message shown when the data cannot be loaded.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart button - Any button.
 * @csspart button-primary - The button for the main action.
 * @csspart button-link - A button that looks like a link.
 * @csspart portal-button - A button that opens the Admin Portal.
 * @csspart alert-danger - An error message.
 * @csspart error - The message shown when the data cannot be loaded.
 * @csspart skeleton - A placeholder shown while data loads.
 */
export abstract class ListWidgetElement<Item extends Resource> extends WidgetElement {
  static override styles = [...WidgetElement.styles, ...listWidgetStyles];

  /** Hides the buttons that change data or open the Admin Portal. */
  @property({type: Boolean}) readonly = false;

  /** @internal */
  protected abstract readonly list: ResourceList<Item>;

  /** The messages of the widget in the current language. @internal */
  abstract readonly text: ResourceListText & {changed(name: string, status: string): unknown};

  /** @internal */
  get main() {
    return this.list.query;
  }

  /** How an item is shown. @internal */
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
