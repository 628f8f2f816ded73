import {html} from 'lit';
import {Action} from '../controllers/action.js';
import type {Session, Topic} from '../session/session.js';
import {Dialog, type DialogHost} from './dialog.js';

/** One thing that is done after a question. */
export interface Question<Result extends object> {
  /** What it says, in the language of the moment. */
  readonly view: () => {
    readonly title: string;
    /** A paragraph; may be a list with markup in it. */
    readonly text: unknown;
    /** Below the paragraph. */
    readonly content?: unknown;
    readonly submit: string;
  };
  /** Whether it takes something away. */
  readonly isDanger: boolean;
  readonly changes: Topic;
  /** Asks the page first; false where that takes it over. */
  readonly ask: () => boolean;
  readonly send: (session: Session) => Promise<Result>;
  /** Tells the page, and answers what to tell the person. */
  readonly onDone: (result: Result) => string;
}

/** Asks whether to go on, and does it. */
export class ConfirmDialog<Host extends DialogHost, Result extends object> extends Dialog<Host> {
  readonly #question: Question<Result>;
  readonly #action: Action<[], Result>;

  constructor(host: Host, question: Question<Result>) {
    super(host);
    this.#question = question;
    this.#action = new Action(host, question);
  }

  protected get isPending() {
    return this.#action.isPending;
  }

  protected view() {
    const {isDanger, view} = this.#question;
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
    if (this.#question.ask()) {
      const result = await this.#action.run();
      if (!result) return;
      this.notice = this.#question.onDone(result);
    }
    this.close();
  }
}
