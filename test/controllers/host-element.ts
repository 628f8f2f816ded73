import {LitElement, nothing} from 'lit';
import type {ApiError} from '../../src/api/http/errors.js';
import type {LostChange, SessionReporter, WidgetHost} from '../../src/controllers/widget-host.js';
import {common} from '../../src/messages/en/common.js';
import type {Messages} from '../../src/messages/messages.js';
import type {Session} from '../../src/session/session.js';
import {sessionOf} from './support.js';

/** A minimal widget for controller tests: a lifecycle, a session and content that the test sets. */
export class HostElement extends LitElement implements WidgetHost {
  session: Session | undefined;
  isHydrating = false;
  isConcealed = false;
  /** The read errors that were reported to the page. */
  readonly reported: ApiError[] = [];
  readonly lost: LostChange[] = [];
  readonly access: SessionReporter = {
    setLostChange: (change) => (change ? this.lost.push(change) : (this.lost.length = 0)),
    reportRead: (error) => this.reported.push(error),
  };
  readonly localization = {language: 'en'};
  readonly common = common;
  content: () => unknown = () => nothing;
  #next: Session | undefined = sessionOf('ada');

  constructor() {
    super();
    // Added first, like the session controller of a real widget.
    this.addController({hostUpdate: () => (this.session = this.#next)});
  }

  messages<Name extends keyof Messages>(_name: Name, english: Messages[Name]) {
    return english;
  }

  override render() {
    return this.content();
  }

  /** Appends it to the page until the test ends. */
  async show() {
    shown.add(this);
    document.body.append(this);
    await this.updateComplete;
  }

  /** Switches to another session during the next update, as a real widget does. */
  async switchSession(session: Session | undefined) {
    this.#next = session;
    await this.rerender();
  }

  async rerender() {
    this.requestUpdate();
    await this.updateComplete;
  }
}

customElements.define('test-host', HostElement);

const shown = new Set<HostElement>();

afterEach(() => {
  for (const host of shown) host.remove();
  shown.clear();
});
