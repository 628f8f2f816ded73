import {ApiError} from '../api/http/errors.js';
import {SessionState} from './session-state.js';
import type {WidgetHost} from './widget-host.js';

/** An open dialog, which renders itself. It closes by itself when its session ends. */
export interface OpenDialog {
  readonly hasEnded: boolean;
  /** @param row The ID of the item that the dialog is about. */
  show(row?: string): void;
  close(): void;
}

/** The lazily loaded module with a widget's dialogs. */
export interface DialogModule<Host> {
  /** Prepares the widget before the first dialog opens, not while it opens: adds styles, loads messages, keeps keys. */
  readonly prepare: (host: Host) => Promise<void>;
}

interface DialogsOptions<Module> {
  readonly load: () => Promise<Module>;
  /** Whether rows may still be added or removed. */
  readonly isBusy: () => boolean;
}

interface State {
  /** Why the last dialog could not be opened. */
  readonly error?: ApiError | undefined;
  /** Says what the last dialog did. */
  readonly notice?: string;
}

/**
 * Opens a widget's dialogs, one at a time, loads their code on demand, and reports what they did. When the session
 * ends, notices and errors disappear.
 */
export class Dialogs<Host extends WidgetHost, Module extends DialogModule<Host>> {
  /** Whether rows may still be added or removed. */
  readonly isBusy: () => boolean;
  readonly #host: Host;
  readonly #loadModule: () => Promise<Module>;
  readonly #state: SessionState<State>;
  #current: OpenDialog | undefined;

  constructor(host: Host, {load, isBusy}: DialogsOptions<Module>) {
    this.#host = host;
    this.#loadModule = load;
    this.isBusy = isBusy;
    this.#state = new SessionState<State>(host, {});
  }

  get current() {
    return this.#current?.hasEnded ? undefined : this.#current;
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

  /** Loads the dialog code before a dialog opens; `open()` reports failures. */
  preload = () => {
    this.#load().catch(() => {});
  };

  /**
   * Opens a dialog, unless one is open or the session ends while the code loads.
   *
   * @param row The ID of the item that the dialog is about.
   */
  async open(make: (module: Module) => OpenDialog, row?: string) {
    const {session} = this.#host;
    this.clearNotice();
    try {
      const module = await this.#load();
      if (!this.#host.isConnected || this.current || session !== this.#host.session) return;
      this.#current = make(module);
      this.#current.show(row);
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
    this.#current = undefined;
    this.#change({notice});
  }

  /** Hides the messages about earlier changes. */
  clearNotice = () => {
    this.#host.access.setLostChange(undefined);
    if (this.notice || this.error) this.#state.value = {};
  };

  #change(state: State) {
    this.#state.value = {...this.#state.value, ...state};
  }

  async #load() {
    const module = await this.#loadModule();
    await module.prepare(this.#host);
    return module;
  }
}
