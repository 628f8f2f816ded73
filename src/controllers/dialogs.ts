import type {ReactiveController} from 'lit';
import {ApiError} from '../api/errors.js';
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
  /** The buttons of a list, one for each row, of which the nearest gets the focus when the one pressed is gone. */
  readonly buttons: string;
  /** Whether rows may still come or go. */
  readonly isBusy: () => boolean;
}

/** Opens a widget's dialogs, one at a time: loads their code when one is about to open, and says what they have done. */
export class Dialogs<Host extends DialogsHost, Module extends DialogModule<Host>> implements ReactiveController {
  current: OpenDialog | undefined;
  /** Why none could be opened. */
  error: ApiError | undefined;
  /** What the last one has done. */
  notice = '';

  readonly #host: Host;
  readonly #options: DialogsOptions<Module>;
  /** The position of the row button that opened the dialog; undefined once its focus is settled. */
  #opener: number | undefined;

  constructor(host: Host, options: DialogsOptions<Module>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated() {
    // Dialogs give the focus back themselves, unless their row has gone meanwhile.
    if (this.#opener === undefined || this.current || this.#options.isBusy()) return;
    const buttons = this.#buttons;
    const {shadowRoot} = this.#host;
    if (!shadowRoot?.activeElement) (buttons[Math.min(this.#opener, buttons.length - 1)] ?? this.#host).focus();
    this.#opener = undefined;
  }

  /** A person on the way to a dialog should not wait for it. What fails here is said when it is needed. */
  expect = () => {
    this.#load().catch(() => {});
  };

  /**
   * Opens a dialog unless one is open.
   *
   * @param button The button of the row that it is about.
   */
  async open(make: (module: Module) => OpenDialog, button?: Element | null) {
    this.hush();
    try {
      const module = await this.#load();
      if (!this.#host.isConnected || this.current) return;
      if (button) this.#opener = this.#buttons.indexOf(button as HTMLElement);
      this.current = make(module);
    } catch {
      this.error = new ApiError(navigator.onLine ? 'network' : 'offline');
    }
    this.#host.requestUpdate();
  }

  /** Ends the open dialog; says what it has done where it has. */
  close(notice = '') {
    this.current = undefined;
    this.notice = notice;
    this.#host.requestUpdate();
  }

  /** Says no more what was done before. */
  hush = () => {
    this.notice = '';
    this.error = undefined;
    this.#host.requestUpdate();
  };

  get #buttons() {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#options.buttons)];
  }

  async #load() {
    const module = await this.#options.load();
    module.prepare(this.#host);
    return module;
  }
}
