import {type ReactiveController, type TemplateResult, html, nothing} from 'lit';
import type {ApiError} from '../api/errors.js';
import {isUnclear} from '../controllers/action.js';
import type {WidgetHost} from '../controllers/widget-host.js';
import {dialog} from '../messages/en/dialog.js';
import {errors} from '../messages/en/errors.js';
import type {Speaker} from '../messages/messages.js';
import {dialogStyles} from '../styles/dialog.styles.js';
import {adoptStyles} from './adopt-styles.js';
import {alert} from './alert.js';

export interface DialogHost extends WidgetHost, Speaker {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly dialogs: {readonly close: (notice?: string) => void};
}

/** Restyles a widget ahead of its first dialog, rather than while that one opens. */
export function prepare(host: HTMLElement) {
  adoptStyles(host, dialogStyles);
}

export interface DialogView {
  readonly title: string;
  /** Its first paragraph, with the ID `dialog-text`, is read out with the title. */
  readonly content: unknown;
  /** What the button that does it says; without one, the dialog is there to be read and closed. */
  readonly submit?: string;
  /** What the button that leaves says; “Cancel” beside one that does something, else “Close”. */
  readonly leave?: string;
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
  protected submit(): void {}

  /** Whether it must stay, since what it shows or does would be lost. */
  protected get isLocked() {
    return this.isPending;
  }

  /** The person wants to leave, by button or key. */
  protected leave() {
    if (!this.isLocked) this.close();
  }

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
    const {title, content, submit, leave, isDanger = false, isReady = true, error} = this.view();
    const {isPending, isLocked} = this;
    return html`<dialog
      part="dialog"
      aria-labelledby="dialog-title"
      aria-describedby="dialog-text"
      closedby=${isLocked ? 'none' : 'closerequest'}
      @cancel=${(event: Event) => this.isLocked && event.preventDefault()}
      @keydown=${({key}: KeyboardEvent) => key === 'Escape' && this.isLocked && this.leave()}
      @close=${this.#finish}
    >
      <form novalidate @submit=${this.#send}>
        <h2 id="dialog-title">${title}</h2>
        ${content} ${failure(error, this.host)}
        <div part="dialog-actions">
          <button
            type="button"
            part="button"
            ?autofocus=${isDanger || !submit}
            aria-disabled=${isPending}
            @click=${() => this.leave()}
          >
            ${leave ?? (submit ? common.cancel : common.close)}
          </button>
          ${
            submit
              ? html`<button
                  type="submit"
                  part="button ${isDanger ? 'button-danger' : 'button-primary'}"
                  aria-busy=${isPending}
                  aria-disabled=${isPending || !isReady}
                >
                  <span class="label">${submit}</span>
                  ${isPending ? html`<span class="spinner"></span> <span class="hidden">${common.busy}</span>` : nothing}
                </button>`
              : nothing
          }
        </div>
      </form>
    </dialog>`;
  }

  #send = (event: Event) => {
    event.preventDefault();
    const {submit, isReady = true} = this.view();
    if (!this.isPending && submit && isReady) this.submit();
  };

  #finish = () => {
    // Some browsers let a second Escape through.
    if (this.isLocked && !this.#isOver && this.host.isConnected) return this.element?.showModal();
    this.host.removeController(this);
    this.host.dialogs.close(this.done);
    return undefined;
  };
}

/** Why a change failed. Where nobody knows whether it did, a person must not do it twice for want of a word. */
function failure(error: ApiError | undefined, host: DialogHost) {
  if (!error || !isUnclear(error)) return alert(error, host);
  const {title} = host.messages('errors', errors)[error.code];
  return alert(error, host, undefined, host.messages('dialog', dialog).unclear, `${title}.`);
}
