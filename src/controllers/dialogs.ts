import type {ReactiveController} from 'lit';
import {ApiError} from '../api/http/errors.js';
import type {Session} from '../session/session.js';
import {SessionState} from './session-state.js';
import type {WidgetHost} from './widget-host.js';

/** A dialog on the screen. */
export interface OpenDialog {
  render(): unknown;
  close(): void;
}

/** The module that a widget's dialogs come from. */
export interface DialogModule<Host> {
  /** Restyles the widget ahead of its first dialog, rather than while that one opens. */
  readonly prepare: (host: Host) => void;
}

/** What a controller of dialogs may ask of a widget. */
interface DialogsHost extends WidgetHost {
  readonly renderRoot: ParentNode;
}

interface DialogsOptions<Module> {
  readonly load: () => Promise<Module>;
  /** Whether rows may still come or go. */
  readonly isBusy: () => boolean;
}

interface State {
  readonly current?: OpenDialog | undefined;
  /** Why no dialog could be opened. */
  readonly error?: ApiError | undefined;
  /** What the last dialog did. */
  readonly notice?: string;
}

/** The buttons that open the menu of a row. A hook of our own: a part is for pages to style. */
const rowButtons = '.row-button';

/** No row had the focus. */
const noRow = -1;

/**
 * Opens a widget's dialogs, one at a time, loads their code when one is about to open, and says what they did. When the
 * session ends, the open layer, the menu included, and everything that was said end with it.
 */
export class Dialogs<Host extends DialogsHost, Module extends DialogModule<Host>> implements ReactiveController {
  readonly #host: Host;
  readonly #options: DialogsOptions<Module>;
  readonly #state: SessionState<State>;
  #session: Session | undefined;
  /** The position of the row button that opened the dialog; undefined once its focus is settled. */
  #dialogButton: number | undefined;

  constructor(host: Host, options: DialogsOptions<Module>) {
    this.#host = host;
    this.#options = options;
    this.#state = new SessionState<State>(host, {});
    host.addController(this);
  }

  get current() {
    return this.#state.value.current;
  }

  get error() {
    return this.#state.value.error;
  }

  set error(error: ApiError | undefined) {
    this.#change({error});
  }

  get notice() {
    return this.#state.value.notice ?? '';
  }

  hostUpdate() {
    const {session} = this.#host;
    if (session === this.#session) return;
    this.#session = session;
    const layer = this.#host.renderRoot.querySelector<HTMLElement>('dialog, #menu:popover-open');
    this.#dialogButton = layer ? noRow : undefined;
    if (layer?.popover) layer.hidePopover();
  }

  hostUpdated() {
    // Dialogs give the focus back themselves, unless their row has gone meanwhile.
    if (this.#dialogButton === undefined || this.current || this.#options.isBusy()) return;
    const buttons = this.#buttons;
    const {activeElement, body} = this.#host.ownerDocument;
    if (!activeElement || activeElement === body)
      (buttons[Math.min(this.#dialogButton, buttons.length - 1)] ?? this.#host).focus();
    this.#dialogButton = undefined;
  }

  /** A person on the way to a dialog should not wait for it. What fails here is said when it is needed. */
  preload = () => {
    this.#load().catch(() => {});
  };

  /**
   * Opens a dialog unless one is open, or the session ends while its code is loaded.
   *
   * @param row The value of the button of the row that it is about. When that row is gone in the end, the button of the
   *   nearest one gets the focus.
   */
  async open(make: (module: Module) => OpenDialog, row?: string) {
    const {session} = this.#host;
    this.clearNotice();
    try {
      const module = await this.#load();
      if (!this.#host.isConnected || this.current || session !== this.#host.session) return;
      if (row) this.#dialogButton = this.#buttons.findIndex(({value}) => value === row);
      this.#change({current: make(module)});
    } catch {
      if (this.#host.isConnected && session === this.#host.session) this.reportUnavailable();
    }
  }

  /** Says that code could not be loaded. */
  reportUnavailable() {
    this.error = ApiError.moduleFailed();
  }

  /** Ends the open dialog; says what it did where it did something. */
  close(notice = '') {
    this.#change({current: undefined, notice});
  }

  /** Says no more what was done before. */
  clearNotice = () => {
    this.#host.access.dismissLostChange();
    this.#change({notice: '', error: undefined});
  };

  #change(state: State) {
    this.#state.value = {...this.#state.value, ...state};
  }

  get #buttons() {
    return [...this.#host.renderRoot.querySelectorAll<HTMLButtonElement>(rowButtons)];
  }

  async #load() {
    const module = await this.#options.load();
    module.prepare(this.#host);
    return module;
  }
}
