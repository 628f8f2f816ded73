import type {ReactiveController} from 'lit';
import {ApiError} from '../api/http/errors.js';
import type {Session} from '../session/session.js';
import {SessionState} from './session-state.js';
import type {WidgetHost} from './widget-host.js';

/** An open dialog. */
export interface OpenDialog {
  render(): unknown;
  close(): void;
}

/** The lazily loaded module with a widget's dialogs. */
export interface DialogModule<Host> {
  /** Prepares the widget before the first dialog opens, not while it opens: adds styles, loads messages, keeps keys. */
  readonly prepare: (host: Host) => Promise<void>;
}

/** What `Dialogs` needs from a widget. */
interface DialogsHost extends WidgetHost {
  readonly renderRoot: ParentNode;
}

interface DialogsOptions<Module> {
  readonly load: () => Promise<Module>;
  /** Whether rows may still be added or removed. */
  readonly isBusy: () => boolean;
}

interface State {
  readonly current?: OpenDialog | undefined;
  /** Why the last dialog could not be opened. */
  readonly error?: ApiError | undefined;
  /** Says what the last dialog did. */
  readonly notice?: string;
}

/** The buttons that open a row's menu. This is a class, since parts are only for pages to style. */
const rowButtons = '.row-button';

/** The dialog was not opened from a row, or its row is gone. */
const noRow = -1;

/**
 * Opens a widget's dialogs, one at a time, loads their code on demand, and reports what they did. When the session
 * ends, the open dialog or menu closes, and notices and errors disappear.
 */
export class Dialogs<Host extends DialogsHost, Module extends DialogModule<Host>> implements ReactiveController {
  readonly #host: Host;
  readonly #options: DialogsOptions<Module>;
  readonly #state: SessionState<State>;
  #session: Session | undefined;
  /** The index of the row button that opened the dialog; undefined once the focus is restored. */
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
    const layer = this.#host.renderRoot.querySelector<HTMLElement>('dialog, #menu[open]');
    this.#dialogButton = layer ? noRow : undefined;
    if (layer?.popover) layer.hidePopover();
  }

  hostUpdated() {
    // Dialogs restore the focus themselves, unless their row was removed meanwhile.
    if (this.#dialogButton === undefined || this.current || this.#options.isBusy()) return;
    const buttons = this.#buttons;
    const {activeElement, body} = this.#host.ownerDocument;
    if (!activeElement || activeElement === body)
      (buttons[Math.min(this.#dialogButton, buttons.length - 1)] ?? this.#host).focus();
    this.#dialogButton = undefined;
  }

  /** Loads the dialog code before a dialog opens; `open()` reports failures. */
  preload = () => {
    this.#load().catch(() => {});
  };

  /**
   * Opens a dialog, unless one is open or the session ends while the code loads.
   *
   * @param row The value of the button of the row that the dialog is about. If that row is gone when the dialog closes,
   *   the button of the nearest row gets the focus.
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

  /** Shows that code could not be loaded. */
  reportUnavailable() {
    this.error = ApiError.moduleFailed();
  }

  /** Closes the open dialog and shows a notice of what it did, if anything. */
  close(notice = '') {
    this.#change({current: undefined, notice});
  }

  /** Hides the messages about earlier changes. */
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
    await module.prepare(this.#host);
    return module;
  }
}
