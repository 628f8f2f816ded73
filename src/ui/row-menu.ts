import {html, nothing} from 'lit';
import {SessionState} from '../controllers/session-state.js';
import type {WidgetHost} from '../controllers/widget-host.js';
import {moreIcon} from './icons.js';
import type {MenuItem} from './menu.js';

interface RowMenuHost extends WidgetHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly dialogs: {readonly expect: () => void; readonly reportUnavailable: () => void};
}

interface RowMenuOptions<Item> {
  /** What the menu of an item is called. */
  readonly label: (item: Item) => string;
  readonly items: (item: Item) => readonly MenuItem[];
}

/**
 * The one menu that the rows of a widget share. No first view needs it, so its code and styles are loaded when the pointer
 * or the focus first comes into the widget.
 */
export class RowMenu<Item> {
  readonly #host: RowMenuHost;
  readonly #options: RowMenuOptions<Item>;
  readonly #item: SessionState<Item | undefined>;
  #module: typeof import('./menu.js') | undefined;

  constructor(host: RowMenuHost, options: RowMenuOptions<Item>) {
    this.#host = host;
    this.#options = options;
    this.#item = new SessionState<Item | undefined>(host, undefined);
    const preload = () => void this.#load().catch(() => {}); // A failure is reported when the menu is opened.
    for (const event of ['pointerover', 'focusin']) host.addEventListener(event, preload, {once: true});
  }

  /** Opens the menu for an item, or closes it where it is open for it. For the click on its button, while it is handled. */
  open(item: Item, button: HTMLButtonElement) {
    this.#item.value = item;
    this.#host.dialogs.expect();
    if (this.#module) this.#module.attachMenu(button, this.#host.renderRoot);
    else void this.#openLater(item, button);
  }

  render() {
    const {value: item} = this.#item;
    const {label, items} = this.#options;
    return this.#module?.menu(item ? label(item) : '', item ? items(item) : []) ?? nothing;
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
    const module = await import('./menu.js');
    if (this.#module) return;
    module.prepare(this.#host);
    this.#module = module;
    this.#host.requestUpdate();
  }
}

/** The button that opens the menu of a row. `value` tells the row from the others. */
export function menuButton(label: string, value: string, onClick?: (event: Event) => void) {
  return html`<button
    type="button"
    class="row-button"
    part="button button-icon"
    aria-haspopup="menu"
    aria-label=${label}
    value=${value}
    @click=${onClick}
  >
    ${moreIcon}
  </button>`;
}
