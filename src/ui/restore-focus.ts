import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface FocusHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly dialogs: {
    readonly current: unknown;
    /** Whether rows may still be added or removed. */
    readonly isBusy: () => boolean;
  };
}

/** The buttons that open the menus of rows. This is a class, since parts are only for pages to style. */
function rowButtons(host: FocusHost) {
  return [...host.renderRoot.querySelectorAll<HTMLButtonElement>('.row-button')];
}

/** The place of an item's row among those with a menu; -1 if there is none. */
export function rowOf(host: FocusHost, id: string) {
  return rowButtons(host).findIndex(({value}) => value === id);
}

/**
 * Gives the focus to the nearest row, once rows no longer change, or to the widget. Dialogs and menus restore the focus
 * themselves, unless their row was removed meanwhile.
 */
export class RestoreFocus implements ReactiveController {
  readonly #host: FocusHost;
  readonly #row: number;

  /** @param row The place of the row among those with a menu; -1 if none is meant. */
  constructor(host: FocusHost, row: number) {
    this.#host = host;
    this.#row = row;
    host.addController(this);
  }

  hostUpdated() {
    const host = this.#host;
    if (host.dialogs.current || host.dialogs.isBusy()) return;
    host.removeController(this);
    const buttons = rowButtons(host);
    const {activeElement, body} = host.ownerDocument;
    if (!activeElement || activeElement === body) (buttons[Math.min(this.#row, buttons.length - 1)] ?? host).focus();
  }
}
