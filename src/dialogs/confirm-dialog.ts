import {html} from 'lit';
import {Action} from '../controllers/action.js';
import type {Session, Topic} from '../session/session.js';
import {Dialog, type DialogHost} from './dialog.js';

/** An action that needs confirmation. */
export interface ConfirmationOptions<Result extends object> {
  /** The content of the dialog in the current language. */
  readonly view: () => {
    readonly title: string;
    /** A paragraph: a string, or a list that contains markup. */
    readonly text: unknown;
    /** Shown below the paragraph. */
    readonly content?: unknown;
    readonly submit: string;
  };
  /** Whether the action is destructive. */
  readonly isDanger: boolean;
  readonly changes: Topic;
  /** Emits the cancelable event. Returns false if the page cancelled it. */
  readonly confirmWithPage: () => boolean;
  readonly send: (session: Session) => Promise<Result>;
  /** Emits the event for the completed action. Returns the success message for the user. */
  readonly onDone: (result: Result) => string;
}

/** Asks for confirmation, then performs the action. */
export class ConfirmDialog<Host extends DialogHost, Result extends object> extends Dialog<Host> {
  readonly #options: ConfirmationOptions<Result>;
  readonly #action: Action<[], Result>;

  constructor(host: Host, question: ConfirmationOptions<Result>) {
    super(host);
    this.#options = question;
    this.#action = new Action(host, question);
  }

  protected get isPending() {
    return this.#action.isPending;
  }

  protected view() {
    const {isDanger, view} = this.#options;
    const {title, text, content, submit} = view();
    return {
      title,
      content: html`<p id="dialog-text">${text}</p>
        ${content}`,
      submit,
      isDanger,
      error: this.#action.error,
    };
  }

  protected override async submit() {
    if (this.#options.confirmWithPage()) {
      const result = await this.#action.run();
      if (!result) return;
      this.notice = this.#options.onDone(result);
    }
    this.close();
  }
}
