import type {ReactiveController} from 'lit';
import {ApiError} from '../api/http/errors.js';
import type {PortalIntent} from '../api/portal.js';
import {emitCancelable, emit} from '../events.js';
import type {Session} from '../session/session.js';
import type {PortalForm} from './portal-link.js';
import type {WidgetHost} from './widget-host.js';

interface PortalOptions {
  readonly intent: PortalIntent;
  /** Gets a new link: each works once, and for five minutes. */
  readonly load: (session: Session) => Promise<string>;
  /** What the new tab says until the portal is there, and in which language. */
  readonly waiting: () => {readonly text: string; readonly language: string};
  /** Told that the portal was opened, where things are about to change. */
  readonly onOpen: () => void;
}

/** A link that is not used within this many milliseconds is forgotten, since it is about to be over. */
const linkLifetimeMs = 240_000;

/**
 * Opens the Admin Portal in a tab of its own. The tab is opened empty by the press itself, which no popup blocker minds,
 * and sent on when the link is there. The link's secret is posted, so that it comes into no address and no history.
 */
export class Portal implements ReactiveController {
  /** Which of the widget's buttons was pressed last; undefined while there is nothing to say of it. */
  button: string | undefined;
  /** Whether a link is under way. */
  isPending = false;
  /** Why there is none. */
  error: ApiError | undefined;
  /** A link for a press of its own, since the browser let no tab be opened: what is posted to open it. */
  link: PortalForm | undefined;

  readonly #host: WidgetHost;
  readonly #options: PortalOptions;
  #session: Session | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WidgetHost, options: PortalOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate() {
    if (this.#session && this.#session !== this.#host.session) this.#reset();
  }

  hostDisconnected() {
    this.#dropLink();
  }

  /**
   * Handles the press of a button.
   *
   * @param button Which one, where there are several.
   */
  open = async (button: string) => {
    const {session} = this.#host;
    const {intent, load, waiting, onOpen} = this.#options;
    if (!session || this.isPending || !emitCancelable(this.#host, 'workos-portal-open', {intent})) return;
    this.#reset();
    const code = loadCode();
    const tab = window.open('about:blank', '_blank');
    if (tab) showWaiting(tab, waiting());
    this.#session = session;
    this.button = button;
    this.isPending = true;
    this.#host.requestUpdate();
    try {
      const [link, {toPortalForm, openLink}] = await Promise.all([load(session), code]);
      if (tab?.closed || !this.#host.isConnected) return tab?.close();
      if (session.isOver) throw new ApiError('session-changed');
      if (!tab) return this.#keepLink(toPortalForm(link));
      openLink(tab, link);
      emit(this.#host, 'workos-portal-opened', {intent});
      onOpen();
    } catch (cause) {
      tab?.close();
      const error = ApiError.from(cause);
      if (session.isOver || error.code === 'session-changed') {
        await code.then(
          ({reportLostChange}) => reportLostChange(this.#host, session, error),
          () => {},
        );
      } else this.error = error;
      emit(this.#host, 'workos-error', {error});
    } finally {
      if (session === this.#session) this.isPending = false;
      this.#host.requestUpdate();
    }
  };

  /** The kept link is being used, by a form of its own. */
  use = () => {
    emit(this.#host, 'workos-portal-opened', {intent: this.#options.intent});
    this.#options.onOpen();
    setTimeout(this.#dropLink); // Not before the browser has read the form.
  };

  #keepLink(link: PortalForm) {
    this.link = link;
    this.#timer = setTimeout(this.#dropLink, linkLifetimeMs);
  }

  #dropLink = () => {
    clearTimeout(this.#timer);
    this.link = undefined;
    this.#host.requestUpdate();
  };

  #reset() {
    this.#session = this.button = this.error = undefined;
    this.isPending = false;
    this.#dropLink();
  }
}

/** It comes beside the first link. */
function loadCode() {
  return import('./portal-link.js').catch(() => {
    throw ApiError.moduleFailed();
  });
}

function showWaiting(tab: Window, {text, language}: ReturnType<PortalOptions['waiting']>) {
  tab.opener = null;
  const {document} = tab;
  document.documentElement.lang = language;
  document.title = document.body.textContent = text;
}
