import {type ReactiveController, type TemplateResult, html, nothing} from 'lit';
import {mayHaveSucceeded} from '../api/http/may-have-succeeded.js';
import type {ApiError} from '../api/http/errors.js';
import type {WidgetHost} from '../controllers/widget-host.js';
import type {Session} from '../session/session.js';
import {changes} from '../messages/en/changes.js';
import type {Localizer} from '../messages/messages.js';
import {busyStyles} from '../styles/busy.styles.js';
import {dialogStyles} from '../styles/dialog.styles.js';
import {selectStyles} from '../styles/select.styles.js';
import {adoptStyles} from '../ui/adopt-styles.js';
import {alert, errorMessage} from '../ui/alert.js';
import {busyButton} from '../ui/busy-button.js';

export interface DialogHost extends WidgetHost, Localizer {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly dialogs: {error: ApiError | undefined; readonly close: (notice?: string) => void};
}

/** Restyles a widget ahead of its first dialog, rather than while that one opens. */
export function prepare(host: HTMLElement) {
  adoptStyles(host, busyStyles, selectStyles, dialogStyles);
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
 * no outcome is lost. It ends with its session: from then on it is off the screen, and touches nothing there.
 */
export abstract class Dialog<Host extends DialogHost = DialogHost> implements ReactiveController {
  protected readonly host: Host;
  protected readonly session: Session | undefined;
  #isShown = false;

  constructor(host: Host) {
    this.host = host;
    this.session = host.session;
    host.addController(this);
  }

  /** What the dialog has done, to be said once it is gone; empty while it has done nothing. */
  protected notice = '';

  /** Whether a request is under way. */
  protected abstract readonly isPending: boolean;
  protected abstract view(): DialogView;
  protected submit(): void {}

  /** Whether its session has ended. What was sent by then goes on unseen. */
  protected get isOver() {
    return this.host.session !== this.session;
  }

  /** Whether it must stay, since what it shows or does would be lost. */
  protected get isLocked() {
    return this.isPending;
  }

  /** Its session has ended while it was open. */
  protected abandon(): void {}

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

  hostUpdate() {
    // Closed rather than merely removed, so that the focus goes back to where it was.
    if (this.isOver) this.#end();
  }

  hostUpdated() {
    const {element} = this;
    if (element && !this.#isShown && this.host.isConnected) {
      element.showModal();
      if (element.scrollHeight > element.clientHeight) startAtTitle(element);
      this.#isShown = true; // Once: an update between closing and its event must not open it again.
    }
  }

  close() {
    this.element?.close();
  }

  /** Null where it is not on the screen. */
  protected get element() {
    return this.isOver ? null : this.#rendered;
  }

  get #rendered() {
    return this.host.renderRoot.querySelector('dialog');
  }

  #end() {
    this.host.removeController(this);
    this.#rendered?.close();
    this.abandon();
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
      @close=${this.#onClose}
    >
      <form novalidate @submit=${this.#onSubmit}>
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
              ? busyButton(this.host, {
                  label: submit,
                  part: isDanger ? 'button-danger' : 'button-primary',
                  type: 'submit',
                  isBusy: isPending,
                  isDisabled: isPending || !isReady,
                })
              : nothing
          }
        </div>
      </form>
    </dialog>`;
  }

  #onSubmit = (event: Event) => {
    event.preventDefault();
    const {submit, isReady = true} = this.view();
    if (!this.isPending && submit && isReady) this.submit();
  };

  #onClose = () => {
    if (this.isOver) return undefined;
    // Some browsers let a second Escape through.
    if (this.isLocked && this.host.isConnected) return this.element?.showModal();
    this.host.removeController(this);
    this.host.dialogs.close(this.notice);
    return undefined;
  };
}

/** Focusing the last button would scroll a tall dialog to its end. With the focus on the title, arrow keys scroll it. */
function startAtTitle(element: HTMLDialogElement) {
  const title = element.querySelector('h2');
  if (!title || !element.querySelector('button[autofocus]')) return;
  title.tabIndex = -1;
  title.focus();
  element.scrollTop = 0;
}

/** Why a change failed. If we can't tell whether it was saved, say so, so that nobody repeats it. */
function failure(error: ApiError | undefined, host: DialogHost) {
  if (!error || !mayHaveSucceeded(error)) return alert(error, host);
  const {title} = errorMessage(error.code, host);
  return alert(error, host, undefined, host.messages('changes', changes).unclear, `${title}.`);
}
