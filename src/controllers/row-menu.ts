import {SessionState} from './session-state.js';
import type {WidgetHost} from './widget-host.js';

export interface MenuItem {
  readonly label: string;
  /** Whether the action removes something. */
  readonly isDanger?: boolean;
  readonly select: () => void;
}

/** What the menu shows; no items while it is closed. */
export interface MenuContent {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** The menu of a widget. */
export interface Menu {
  /** Makes the current click on a button open the menu, or close it if it is open for that button. */
  readonly attach: (button: HTMLButtonElement) => void;
  /** Opens the menu for a button whose click has already been handled. */
  readonly show: (button: HTMLButtonElement) => void;
}

/** The lazily loaded module that renders menus. */
export interface MenuModule {
  /** Adds a menu to a widget, and keeps the keys that its fields need from the page. */
  readonly createMenu: (host: RowMenuHost, content: () => MenuContent) => Menu;
}

/** What a menu needs from its widget. */
export interface RowMenuHost extends WidgetHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isConcealed: boolean;
  readonly dialogs: {
    readonly current: unknown;
    readonly isBusy: () => boolean;
    readonly preload: () => void;
    readonly reportUnavailable: () => void;
  };
}

export interface RowMenuOptions<Item, Module extends MenuModule = MenuModule> {
  readonly load: () => Promise<Module>;
  /** The accessible name of an item's menu. */
  readonly label: (item: Item) => string;
  /** Called when the module has loaded. */
  items(module: Module, item: Item): readonly MenuItem[];
}

/**
 * The menu that all rows of a widget share. The first view does not need it, so its code and styles load when the
 * pointer or the focus first enters the widget.
 */
export class RowMenu<Item, Module extends MenuModule = MenuModule> {
  readonly #host: RowMenuHost;
  readonly #options: RowMenuOptions<Item, Module>;
  readonly #item: SessionState<Item | undefined>;
  #menu: Menu | undefined;

  constructor(host: RowMenuHost, options: RowMenuOptions<Item, Module>) {
    this.#host = host;
    this.#options = options;
    this.#item = new SessionState<Item | undefined>(host, undefined);
    const preload = () => void this.#load().catch(() => {}); // A failure is reported when the menu is opened.
    for (const event of ['pointerover', 'focusin']) host.addEventListener(event, preload, {once: true});
  }

  /** Opens the menu for an item, or closes it if it is open. Call it in the click handler of the item's button. */
  open(item: Item, button: HTMLButtonElement) {
    this.#item.keep(item);
    this.#host.dialogs.preload();
    if (this.#menu) this.#menu.attach(button);
    else void this.#openLater(item, button);
  }

  async #openLater(item: Item, button: HTMLButtonElement) {
    const {session} = this.#host;
    try {
      await this.#load();
    } catch {
      if (session === this.#host.session) this.#host.dialogs.reportUnavailable();
      return;
    }
    if (this.#item.value === item && button.isConnected) this.#menu!.show(button);
  }

  async #load() {
    const options = this.#options;
    const module = await options.load();
    this.#menu ??= module.createMenu(this.#host, () => {
      const {value: item} = this.#item;
      return item ? {label: options.label(item), items: options.items(module, item)} : {label: '', items: []};
    });
  }
}
