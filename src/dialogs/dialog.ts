import {type CSSResult, type ReactiveController, html, nothing} from 'lit';
import {mayHaveSucceeded} from '../api/http/may-have-succeeded.js';
import type {ApiError} from '../api/http/errors.js';
import type {WidgetHost} from '../controllers/widget-host.js';
import {countDepartures} from '../session/departures.js';
import type {Session} from '../session/session.js';
import {changes} from '../messages/en/changes.js';
import {dialogs} from '../messages/en/dialogs.js';
import type {Languages, Localizer} from '../messages/messages.js';
import {alertStyles} from '../styles/alert.styles.js';
import {busyStyles} from '../styles/busy.styles.js';
import {dialogStyles} from '../styles/dialog.styles.js';
import {surfaceStyles} from '../styles/surface.styles.js';
import {selectStyles} from '../styles/select.styles.js';
import {adoptStyles} from '../ui/adopt-styles.js';
import {keepKeys} from '../ui/keys.js';
import {Layer} from '../ui/layer.js';
import {claimKeys} from '../ui/layer-keys.js';
import {alert, errorMessage} from '../ui/alert.js';
import {busyButton} from '../ui/busy-button.js';
import {RestoreFocus, rowOf} from '../ui/restore-focus.js';
import {ScrollLock} from './scroll-lock.js';

export interface DialogHost extends WidgetHost, Localizer {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isConcealed: boolean;
  readonly localization: {readonly language: string; readonly add: (languages: Languages) => Promise<void>};
  readonly dialogs: {
    error: ApiError | undefined;
    readonly current: unknown;
    readonly isBusy: () => boolean;
    readonly close: (notice?: string) => void;
  };
}

/**
 * Prepares a widget for its first dialog: adds the styles now, so that opening does not restyle the widget, keeps the
 * keys that its fields need from the page, and loads the messages.
 *
 * @param styles Styles of this widget's dialogs.
 */
export function prepare(host: DialogHost, languages: Languages, ...styles: readonly CSSResult[]) {
  keepKeys(host);
  adoptStyles(host, busyStyles, alertStyles, surfaceStyles, selectStyles, dialogStyles, ...styles);
  return host.localization.add(languages);
}

export interface DialogView {
  readonly title: string;
  /** Its first paragraph has the ID `<id>-text`, and screen readers read it together with the title. */
  readonly content: unknown;
  /** The label of the submit button; undefined for a dialog that only shows something. */
  readonly submit?: string;
  /** The label of the button that closes the dialog. Default: “Cancel” beside a submit button, otherwise “Close”. */
  readonly closeLabel?: string;
  readonly isDanger?: boolean;
  /** Whether the form can be submitted. Default: true. */
  readonly isReady?: boolean;
  readonly error?: ApiError | undefined;
}

/** Asks whether to close a dialog although something is lost then. */
export interface CloseQuestion {
  readonly text: string;
  /** The label of the button that closes the dialog. */
  readonly leave: string;
}

/**
 * A native modal dialog with a form, rendered alone into the widget's own root. It cannot be closed while a request is in
 * flight, so that no result is lost, and asks before it drops what the user has entered. While it is open, Escape and
 * Tab do not reach the page. When its session ends, the dialog closes and no longer changes the widget.
 */
export abstract class Dialog<Host extends DialogHost = DialogHost> implements ReactiveController {
  protected readonly host: Host;
  protected readonly session: Session | undefined;
  readonly #layer: Layer;
  readonly #scrollLock: ScrollLock;
  #row: number | undefined;
  /** Whether the question before closing is shown. */
  #isAsking = false;
  /** Whether the user has confirmed closing. */
  protected isLeaving = false;
  #releaseKeys: (() => void) | undefined;
  /** When the widget was removed, `pagehide` may have been missed since. */
  #departures = countDepartures();

  constructor(host: Host) {
    this.host = host;
    this.session = host.session;
    this.#layer = new Layer(host, () => this.#render());
    this.#scrollLock = new ScrollLock(host);
    host.addController(this);
  }

  /** The prefix of its IDs, which differs from that of a dialog below. */
  protected readonly id: string = 'dialog';

  /** The success message shown after the dialog closes; empty if nothing was done. */
  protected notice = '';

  /** Whether a request is in flight. */
  protected abstract readonly isPending: boolean;
  protected abstract view(): DialogView;
  protected submit(): void {}

  /** Whether the session has ended. Requests that were already sent continue in the background. */
  get hasEnded() {
    return this.host.session !== this.session;
  }

  /** Whether the user has changed the form. */
  protected get isChanged() {
    return false;
  }

  /** What to ask before the dialog closes; undefined if nothing is lost. Default: asks if the form has changed. */
  protected get closeQuestion(): CloseQuestion | undefined {
    if (!this.isChanged) return undefined;
    const {discardQuestion: text, discard: leave} = this.host.messages('dialogs', dialogs);
    return {text, leave};
  }

  /** Whether the dialog must stay open, since closing it would lose its data or the result of a request. */
  protected get isLocked() {
    return this.isPending;
  }

  /** Called when the session ends while the dialog is open. */
  protected onSessionEnd(): void {}

  /** Called when the page is left. It may be restored after another user has signed in, so drop secrets. */
  protected onPageHide(): void {}

  /** Handles the user's request to close the dialog, by button or Escape. A changed form asks once. */
  #requestClose = () => {
    if (this.isPending) return;
    if (this.closeQuestion && (this.isLocked || !this.#isAsking)) {
      this.#isAsking = true;
      this.requestUpdate();
    } else this.close();
  };

  handleEvent() {
    this.onPageHide();
  }

  hostConnected() {
    if (this.#departures !== countDepartures()) this.onPageHide();
    window.addEventListener('pagehide', this);
    this.#releaseKeys = claimKeys(this.host, (key) => {
      if (key === 'Escape') this.#requestClose();
      return true;
    });
    // A dialog that moved with its widget is still open but no longer modal.
    const {element} = this;
    if (!element?.open || isModal(element)) return;
    element.open = false;
    show(element);
  }

  hostDisconnected() {
    this.#departures = countDepartures();
    this.#release();
  }

  hostUpdate() {
    // Closes the dialog before it is removed, so that the browser restores the focus.
    if (this.hasEnded) this.#end();
  }

  /**
   * Opens the dialog. Call it once.
   *
   * @param row The ID of the item that the dialog is about. If its row is gone when the dialog closes, the nearest one
   *   gets the focus.
   */
  show(row?: string) {
    if (row) this.#row = rowOf(this.host, row);
    this.#layer.update();
    const element = this.#rendered!;
    show(element);
    if (element.scrollHeight > element.clientHeight) startAtTitle(element);
    this.#scrollLock.follow();
  }

  /** Renders the dialog again soon. */
  requestUpdate() {
    this.#layer.requestUpdate();
  }

  close() {
    hide(this.element);
  }

  /** The dialog element, or null if it is not on the screen. */
  protected get element() {
    return this.hasEnded ? null : this.#rendered;
  }

  get #rendered() {
    return this.#layer.root.querySelector('dialog');
  }

  #release() {
    window.removeEventListener('pagehide', this);
    this.#releaseKeys?.();
  }

  #end() {
    this.host.removeController(this);
    this.#release();
    hide(this.#rendered);
    this.#layer.remove();
    new RestoreFocus(this.host, -1);
    this.onSessionEnd();
  }

  /** Renders the dialog again and moves the focus. */
  protected focus(selector: string) {
    this.#layer.update();
    const field = this.element?.querySelector<HTMLInputElement>(selector);
    field?.focus();
    field?.select?.();
  }

  #render() {
    const {common} = this.host;
    const {title, content, submit, closeLabel, isDanger = false, isReady = true, error} = this.view();
    const {isPending, isLocked} = this;
    const question = this.#isAsking && this.closeQuestion;
    return html`<dialog
      part="dialog"
      aria-labelledby="${this.id}-title"
      aria-describedby="${this.id}-text"
      closedby=${isLocked ? 'none' : 'closerequest'}
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.#requestClose();
      }}
      @close=${this.#onClose}
    >
      <form novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
        <h2 id="${this.id}-title">${title}</h2>
        ${content} ${failure(error, this.host)}
        ${
          question
            ? html`<div part="alert" role="alert">
                <span>${question.text}</span>
                <button type="button" part="button" @click=${this.#leave}>${question.leave}</button>
              </div>`
            : nothing
        }
        <div part="dialog-actions">
          <button
            type="button"
            part="button"
            ?autofocus=${isDanger || !submit}
            aria-disabled=${isPending}
            @click=${this.#requestClose}
          >
            ${closeLabel ?? (submit ? common.cancel : common.close)}
          </button>
          ${
            submit
              ? busyButton(this.host, {
                  label: submit,
                  part: isDanger ? 'button-danger' : 'button-primary',
                  type: 'submit',
                  isBusy: isPending,
                  isDisabled: isPending || !isReady,
                  onClick: this.#onSubmit,
                })
              : nothing
          }
        </div>
      </form>
    </dialog>`;
  }

  /** Hides the question when the user goes on. */
  #onInput = () => {
    if (this.#isAsking) this.requestUpdate();
    this.#isAsking = false;
  };

  #leave = () => {
    if (this.isPending) return;
    this.isLeaving = true;
    this.close();
  };

  /**
   * Handles a click on the submit button, which Enter in a field causes too, or the submission by a script. A frame that
   * is sandboxed without `allow-forms` has no submissions.
   */
  #onSubmit = (event: Event) => {
    event.preventDefault();
    const {submit, isReady = true} = this.view();
    if (this.isPending || !submit || !isReady) return;
    this.#isAsking = false;
    this.submit();
  };

  #onClose = () => {
    if (this.hasEnded) return undefined;
    // Browsers with close watchers (Chromium since 120) close a dialog on a second Escape although `cancel` was prevented:
    // reopen it. That is by design, so this stays: https://github.com/whatwg/html/pull/9462
    if (this.isLocked && this.host.isConnected) return this.element && show(this.element);
    this.host.removeController(this);
    this.#release();
    this.#layer.remove();
    if (this.#row !== undefined) new RestoreFocus(this.host, this.#row);
    this.onClosed();
    return undefined;
  };

  /** Called when the dialog has closed, unless its session has ended. */
  protected onClosed() {
    this.host.dialogs.close(this.notice);
  }
}

/** Opens a dialog modally. Where the engine cannot, such as jsdom, the dialog is at least shown. */
function show(element: HTMLDialogElement) {
  try {
    element.showModal();
  } catch {
    element.setAttribute('open', '');
    element.querySelector<HTMLElement>('[autofocus], input, button')?.focus();
  }
}

function hide(element: HTMLDialogElement | null) {
  try {
    element?.close();
  } catch {
    element!.removeAttribute('open');
    element!.dispatchEvent(new Event('close'));
  }
}

function isModal(element: Element) {
  try {
    return element.matches(':modal');
  } catch {
    return false; // The engine does not know the selector.
  }
}

/**
 * Focuses the title of a tall dialog: focusing its last button would scroll it to the end. Arrow keys then scroll the
 * dialog.
 */
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
