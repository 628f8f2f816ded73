import {LitElement, nothing} from 'lit';
import type {ApiError} from '../../src/api/http/errors.js';
import type {LostChange, SessionReporter, WidgetHost} from '../../src/controllers/widget-host.js';
import {common} from '../../src/messages/en/common.js';
import type {Messages} from '../../src/messages/messages.js';
import type {Session} from '../../src/session/session.js';
import {sessionOf} from './support.js';

/** A widget without anything but its life, its session and what a test lets it show. */
export class HostElement extends LitElement implements WidgetHost {
  session: Session | undefined;
  isHydrating = false;
  /** The errors of reads that the page was told of. */
  readonly reported: ApiError[] = [];
  readonly lost: LostChange[] = [];
  readonly access: SessionReporter = {
    showLostChange: (change) => this.lost.push(change),
    dismissLostChange: () => (this.lost.length = 0),
    reportRead: (error) => this.reported.push(error),
  };
  readonly localization = {language: 'en'};
  readonly common = common;
  content: () => unknown = () => nothing;
  #next: Session | undefined = sessionOf('ada');

  constructor() {
    super();
    this.addController({hostUpdate: () => (this.session = this.#next)}); // As a widget's own, before all others.
  }

  messages<Name extends keyof Messages>(_name: Name, english: Messages[Name]) {
    return english;
  }

  override render() {
    return this.content();
  }

  /** Puts it into the page until the test is over. */
  async show() {
    shown.add(this);
    document.body.append(this);
    await this.updateComplete;
  }

  /** Gives it another session, as ever right before it renders. */
  async become(session: Session | undefined) {
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
