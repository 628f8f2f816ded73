import {type ReactiveController, type TemplateResult, html, nothing} from 'lit';
import type {ApiError} from '../api/errors.js';
import type {WidgetHost} from '../controllers/widget-host.js';
import type {Messages} from '../messages/messages.js';
import {alert} from './alert.js';

export interface DialogHost extends WidgetHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly common: Messages['common'];
}

export interface DialogView {
  readonly title: string;
  readonly content: unknown;
  /** What the button that does it says. */
  readonly submit: string;
  readonly isDanger?: boolean;
  /** Whether there is anything to do yet. */
  readonly isReady?: boolean;
  readonly error?: ApiError | undefined;
}

/**
 * A native modal dialog around a form, drawn into its widget's own root. It cannot be closed while it is at work, so that
 * no outcome is lost, and it ends when another person's session begins.
 */
export abstract class Dialog<Host extends DialogHost = DialogHost> implements ReactiveController {
  protected readonly host: Host;
  readonly #session: unknown;
  /** Another person is here; what is under way goes on unseen. */
  #isOver = false;
  #isShown = false;

  constructor(host: Host) {
    this.host = host;
    this.#session = host.session;
    host.addController(this);
  }

  /** What the dialog has done, to be said once it is gone; empty while it has done nothing. */
  protected done = '';

  /** Whether a request is under way. */
  protected abstract readonly isPending: boolean;
  protected abstract view(): DialogView;
  protected abstract submit(): void;
  /** The element is gone; the widget forgets the dialog. */
  protected abstract closed(): void;

  hostConnected() {
    // A dialog that was moved with its widget is open still, but no longer modal.
    const {element} = this;
    if (!element?.open || element.matches(':modal')) return;
    element.open = false;
    element.showModal();
  }

  hostUpdated() {
    const {element} = this;
    if (this.host.session !== this.#session) this.#isOver = true;
    if (this.#isOver) this.close();
    else if (element && !this.#isShown && this.host.isConnected) {
      element.showModal();
      this.#isShown = true; // Once: an update between closing and its event must not open it again.
    }
  }

  close() {
    this.element?.close();
  }

  protected get element() {
    return this.host.renderRoot.querySelector('dialog');
  }

  /** Moves the focus after the next render. */
  protected focus(selector: string) {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      const field = this.element?.querySelector<HTMLInputElement>(selector);
      field?.focus();
      field?.select?.();
    });
  }

  render(): TemplateResult {
    const {common} = this.host;
    const {title, content, submit, isDanger = false, isReady = true, error} = this.view();
    const {isPending} = this;
    return html`<dialog
      part="dialog"
      aria-labelledby="dialog-title"
      closedby=${isPending ? 'none' : 'closerequest'}
      @cancel=${(event: Event) => this.isPending && event.preventDefault()}
      @close=${this.#finish}
    >
      <form novalidate aria-busy=${isPending} @submit=${this.#send}>
        <h2 id="dialog-title">${title}</h2>
        ${content} ${alert(error, common)}
        <div part="dialog-actions">
          <button
            type="button"
            part="button"
            ?autofocus=${isDanger}
            aria-disabled=${isPending}
            @click=${() => !this.isPending && this.close()}
          >
            ${common.cancel}
          </button>
          <button
            type="submit"
            part="button ${isDanger ? 'button-danger' : 'button-primary'}"
            aria-busy=${isPending}
            aria-disabled=${isPending || !isReady}
          >
            <span class="label">${submit}</span>
            ${isPending ? html`<span class="spinner"></span> <span class="hidden">${common.busy}</span>` : nothing}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  #send = (event: Event) => {
    event.preventDefault();
    if (!this.isPending && this.view().isReady !== false) this.submit();
  };

  #finish = () => {
    // Some browsers let a second Escape through.
    if (this.isPending && !this.#isOver && this.host.isConnected) return this.element?.showModal();
    this.host.removeController(this);
    this.closed();
    return undefined;
  };
}
