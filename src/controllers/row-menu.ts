import {SessionState} from './session-state.js';
import type {WidgetHost} from './widget-host.js';

export interface MenuItem {
  readonly label: string;
  /** Whether the action removes something. */
  readonly isDanger?: boolean;
  readonly select: () => void;
}

/** The lazily loaded module that renders menus. */
export interface MenuModule {
  /** Adds the styles of the menu to a widget, and keeps the keys that its fields need from the page. */
  readonly prepare: (host: RowMenuHost) => void;
  readonly menu: (label: string, items: readonly MenuItem[]) => unknown;
  /** Makes the current click on a button open the menu, or close it if it is open for that button. */
  readonly attachMenu: (button: HTMLButtonElement, root: ParentNode) => void;
  /** Opens the menu for a button whose click has already been handled. */
  readonly showMenu: (button: HTMLButtonElement, root: ParentNode) => void;
}

/** What a menu needs from its widget. */
export interface RowMenuHost extends WidgetHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly dialogs: {readonly preload: () => void; readonly reportUnavailable: () => void};
}

export interface RowMenuOptions<Item> {
  readonly load: () => Promise<MenuModule>;
  /** The accessible name of an item's menu. */
  readonly label: (item: Item) => string;
  readonly items: (item: Item) => readonly MenuItem[];
}

/**
 * The menu that all rows of a widget share. The first view does not need it, so its code and styles load when the
 * pointer or the focus first enters the widget.
 */
export class RowMenu<Item> {
  readonly #host: RowMenuHost;
  readonly #options: RowMenuOptions<Item>;
  readonly #item: SessionState<Item | undefined>;
  #module: MenuModule | undefined;

  constructor(host: RowMenuHost, options: RowMenuOptions<Item>) {
    this.#host = host;
    this.#options = options;
    this.#item = new SessionState<Item | undefined>(host, undefined);
    const preload = () => void this.#load().catch(() => {}); // A failure is reported when the menu is opened.
    for (const event of ['pointerover', 'focusin']) host.addEventListener(event, preload, {once: true});
  }

  /** Opens the menu for an item, or closes it if it is open. Call it in the click handler of the item's button. */
  open(item: Item, button: HTMLButtonElement) {
    this.#item.value = item;
    this.#host.dialogs.preload();
    if (this.#module) this.#module.attachMenu(button, this.#host.renderRoot);
    else void this.#openLater(item, button);
  }

  render() {
    const {value: item} = this.#item;
    const {label, items} = this.#options;
    return this.#module?.menu(item ? label(item) : '', item ? items(item) : []);
  }

  async #openLater(item: Item, button: HTMLButtonElement) {
    const {session} = this.#host;
    try {
      await this.#load();
    } catch {
      if (session === this.#host.session) this.#host.dialogs.reportUnavailable();
      return;
    }
    await this.#host.updateComplete;
    if (this.#item.value === item && button.isConnected) this.#module!.showMenu(button, this.#host.renderRoot);
  }

  async #load() {
    const module = await this.#options.load();
    if (this.#module) return;
    module.prepare(this.#host);
    this.#module = module;
    this.#host.requestUpdate();
  }
}
