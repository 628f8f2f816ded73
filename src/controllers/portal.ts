import type {ReactiveController} from 'lit';
import {ApiError} from '../api/http/errors.js';
import type {PortalIntent} from '../api/portal.js';
import {emitCancelable, emit} from '../events.js';
import type {Session} from '../session/session.js';
import type {WidgetHost} from './widget-host.js';

interface PortalOptions {
  readonly intent: PortalIntent;
  /** Gets a new link. Each works once, within five minutes. */
  readonly load: (session: Session) => Promise<string>;
  /** The text that the new tab shows until the portal loads, and its language. */
  readonly waiting: () => {readonly text: string; readonly language: string};
  /** Called when the portal was opened: the data may change from now on. */
  readonly onOpen: () => void;
}

/** An unused link is dropped after this many milliseconds, shortly before it expires. */
const linkLifetimeMs = 240_000;

/**
 * Opens the Admin Portal in a new tab. The click opens an empty tab, which popup blockers allow, and the tab navigates
 * when the link has loaded. The link's secret is posted, so that it does not appear in a URL or in the history.
 */
export class Portal implements ReactiveController {
  /** The button that was pressed last; undefined if there is nothing to show for it. */
  button: string | undefined;
  /** Whether a link is loading. */
  isPending = false;
  /** Why the portal could not be opened. */
  error: ApiError | undefined;
  /** A link that waits for another click, because the browser refused the new tab. Contains its secret. */
  link: string | undefined;

  readonly #host: WidgetHost;
  readonly #options: PortalOptions;
  #session: Session | undefined;
  #openLink: ((tab: Window, link: string) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WidgetHost, options: PortalOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate() {
    if (this.#session && this.#session !== this.#host.session) this.#reset();
  }

  hostConnected() {
    window.addEventListener('pagehide', this.#dropLink); // The page may be restored for another user.
  }

  hostDisconnected() {
    window.removeEventListener('pagehide', this.#dropLink);
    this.#dropLink();
  }

  /**
   * Handles a click on a button.
   *
   * @param button Identifies the button among those of the widget.
   */
  open = async (button: string) => {
    const {session} = this.#host;
    const {intent, load} = this.#options;
    if (!session || this.isPending || !emitCancelable(this.#host, 'workos-portal-open', {intent})) return;
    this.#reset();
    const code = loadCode();
    const tab = this.#openTab();
    this.#session = session;
    this.button = button;
    this.isPending = true;
    this.#host.requestUpdate();
    try {
      const [link, {openLink}] = await Promise.all([load(session), code]);
      if (tab?.closed || !this.#host.isConnected) return tab?.close();
      if (session.hasEnded) throw new ApiError('session-changed');
      this.#openLink = openLink;
      if (tab) this.#use(tab, link);
      else this.#keepLink(link);
    } catch (cause) {
      tab?.close();
      const error = ApiError.from(cause);
      if (session.hasEnded || error.code === 'session-changed') {
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

  /** Opens the kept link. Returns whether the browser allowed a new tab. */
  openKept = () => {
    const {link} = this;
    const tab = link && this.#openTab();
    if (!tab) return false;
    this.#use(tab, link);
    this.#dropLink();
    return true;
  };

  /** Opens an empty tab; null if a sandboxed frame, a popup blocker or the page refuses it. */
  #openTab() {
    let tab: Window | null = null;
    try {
      tab = window.open('about:blank', '_blank');
      if (tab) showWaiting(tab, this.#options.waiting());
      return tab;
    } catch {
      tab?.close?.();
      return null;
    }
  }

  #use(tab: Window, link: string) {
    this.#openLink!(tab, link);
    emit(this.#host, 'workos-portal-opened', {intent: this.#options.intent});
    this.#options.onOpen();
  }

  #keepLink(link: string) {
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

/** Loads the code in parallel with the first link. */
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
