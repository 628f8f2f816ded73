import type {ReactiveController} from 'lit';
import {ApiError} from '../api/http/errors.js';
import {warnOnce} from '../api/http/warn.js';
import {emit} from '../events.js';
import {countDepartures} from '../session/departures.js';
import {type WidgetContext, requestContext} from '../session/widget-context.js';
import {Session} from '../session/session.js';
import {type Token, type TokenInput, TokenSource} from '../session/token-source.js';
import type {LostChange, SessionReporter, WidgetHost} from './widget-host.js';

/** The properties by which a page gives a widget access to the API. */
export interface SessionAccessHost extends WidgetHost {
  readonly token: TokenInput | undefined;
  readonly tokenEndpoint: string | undefined;
  readonly apiOrigin: string;
  readonly main: {readonly error: ApiError | undefined; readonly isLoading?: boolean};
}

/** A widget that sends requests. */
export interface WidgetSource {
  /** Any one of these scopes unlocks the widget. If empty, every token does. */
  readonly scopes: readonly string[];
  /** The value of the `WorkOS-Widgets-Type` header. */
  readonly type: string;
}

/** How long the page may take to set a token before the widget reports that it has none, in milliseconds. */
const tokenGraceMs = 1_000;

/**
 * Creates a session from what the page provides (a token or a promise of one, a function, an endpoint or a provider),
 * follows its changes, and reports why there is no session. A newer token of the same identity keeps the session, and
 * with it everything on screen. The session changes only in `hostUpdate`, right before the widget renders, so that
 * everything on screen belongs to the current session.
 */
export class SessionAccess implements ReactiveController, SessionReporter {
  session: Session | undefined;
  /** Why there is no session; undefined while a token is awaited. */
  error: ApiError | undefined;
  /** Shown until the user dismisses it or the session changes again. */
  lostChange: LostChange | undefined;
  /**
   * Whether all content is hidden, because the page was left. A page from the back/forward cache shows it again only
   * when the server has answered, since the user may have signed out meanwhile.
   */
  isConcealed = false;

  readonly #host: SessionAccessHost;
  readonly #widget: WidgetSource;
  #context: WidgetContext | undefined;
  #releaseContext: (() => void) | undefined;
  #input: unknown;
  #origin: string | undefined;
  #source: TokenSource | undefined;
  /** Whether the page was restored from the back/forward cache and its data is requested again. */
  #isReturning = false;
  /** How often the page had been left when the widget was removed. */
  #departures = Infinity;
  /** The newest token that has been applied. */
  #followedToken: Token | undefined;
  /** Whether the source has changes that have not been applied. */
  #isStale = false;
  #unlisten: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The token for which `workos-token-expired` was emitted, to emit it once per token; never persisted. */
  #expiredToken: string | undefined;
  /** The error code and token of the last rejected read that was reported; never persisted. */
  #lastRefusal: string | undefined;

  constructor(host: SessionAccessHost, widget: WidgetSource) {
    this.#host = host;
    this.#widget = widget;
    host.addController(this);
  }

  /** What the page provides: on the widget itself, or on a provider around it. */
  get provided(): WidgetContext {
    const {token, tokenEndpoint} = this.#host;
    return (token || tokenEndpoint ? undefined : this.#context) ?? this.#host;
  }

  hostConnected() {
    const before = this.#context;
    this.#context = undefined;
    this.#releaseContext = requestContext(this.#host, (context) => {
      this.#context = context;
      this.#host.requestUpdate();
    });
    if (this.#context !== before) this.#host.requestUpdate();
    window.addEventListener('pagehide', this);
    window.addEventListener('pageshow', this);
    if (countDepartures() > this.#departures) this.isConcealed = true; // Both events may have been missed.
    this.handleEvent({type: 'pageshow'});
    this.#listen();
    if (this.#source) {
      // A token may have arrived while the widget was removed. Moving an element changes nothing.
      if (this.#source.token !== this.#followedToken) this.#expectUpdate();
    } else if (this.#origin !== undefined) this.#awaitToken();
  }

  hostUpdate() {
    if (this.#host.isHydrating) return;
    if (this.#isReturning && !this.#host.main.isLoading) this.#reveal();
    const {token, tokenEndpoint, apiOrigin: origin} = this.provided;
    const apiOrigin = origin || 'https://api.workos.com'; // Frameworks reset a property to undefined or null.
    const given = token || tokenEndpoint || undefined;
    if (given === this.#input && apiOrigin === this.#origin && (given || this.#origin)) {
      if (this.#isStale) this.#follow();
      return;
    }
    const isSameOrigin = this.#origin === undefined || this.#origin === apiOrigin;
    this.#input = given;
    this.#origin = apiOrigin;
    this.#unlisten?.();
    this.#unlisten = undefined;
    clearTimeout(this.#timer);
    if (!isSameOrigin) this.#replace(undefined);
    this.#source = given === undefined ? undefined : TokenSource.of(token || {endpoint: given as string}, apiOrigin);
    if (this.#source) {
      this.#listen();
      this.#follow();
    } else {
      this.#replace(undefined);
      this.error = undefined;
      this.#awaitToken();
    }
  }

  hostDisconnected() {
    this.#departures = countDepartures();
    window.removeEventListener('pagehide', this);
    window.removeEventListener('pageshow', this);
    this.#releaseContext?.();
    this.#unlisten?.();
    this.#unlisten = undefined;
    clearTimeout(this.#timer);
  }

  /** Hides the content when the page is left, and requests the data again when it is restored. */
  handleEvent({type}: {readonly type: string}) {
    const isReturning = type === 'pageshow';
    if (isReturning && !this.isConcealed) return; // The page has been loaded.
    this.isConcealed = true;
    this.#isReturning = isReturning;
    if (isReturning) this.session?.adopt(this.#source!);
    this.#host.requestUpdate();
  }

  /** Requests a new token if possible, and reloads the data, since the server may accept the current one by now. */
  retry() {
    if (this.#source?.isRenewable) void this.#source.retry();
    if (this.#source) this.session?.adopt(this.#source);
  }

  setLostChange(change: LostChange | undefined) {
    if (change !== this.lostChange) this.#host.requestUpdate();
    this.lostChange = change;
  }

  reportRead(error: ApiError) {
    if (error.status === 401 || error.status === 403) {
      const refusal = error.code + this.#followedToken?.value;
      if (refusal === this.#lastRefusal) return;
      this.#lastRefusal = refusal;
    }
    emit(this.#host, 'workos-error', {error});
  }

  #listen() {
    if (!this.#host.isConnected) return;
    this.#unlisten ??= this.#source?.listen((isRefusal) => {
      if (isRefusal) this.#reportExpiry();
      else this.#expectUpdate();
    });
  }

  #expectUpdate() {
    this.#isStale = true;
    this.#host.requestUpdate();
  }

  #follow() {
    const source = this.#source!;
    const {token} = source;
    this.#isStale = false;
    this.#followedToken = token;
    this.error = token ? undefined : source.error;
    if (!token) {
      if (!source.error) return; // The function or endpoint is still pending: keep what is shown.
      this.#replace(undefined);
      return emitLater(this.#host, source.error);
    }
    const isSame = this.session?.identity === token.identity;
    const session = isSame ? this.session! : this.#createSession();
    session.adopt(source);
    this.#replace(session.isAllowed ? session : undefined);
    if (this.session) return;
    this.error = new ApiError('forbidden');
    emitLater(this.#host, this.error);
  }

  /** Shows the content again. If the data failed to load, everything else of the session goes with it. */
  #reveal() {
    this.isConcealed = this.#isReturning = false;
    if (this.session && this.#host.main.error) this.#replace(this.#createSession());
  }

  #createSession() {
    return new Session(this.#source!, {origin: this.#origin!, ...this.#widget});
  }

  #replace(session: Session | undefined) {
    const {session: old} = this;
    if (session === old) return;
    if (old) old.hasEnded = true;
    if (old && this.lostChange?.session !== old) this.lostChange = undefined;
    this.session = session;
  }

  #reportExpiry() {
    const value = this.#source?.token?.value;
    if (value === undefined || value === this.#expiredToken) return;
    this.#expiredToken = value;
    emit(this.#host, 'workos-token-expired');
  }

  #awaitToken() {
    if (!this.#host.isConnected) return;
    this.#timer = setTimeout(() => {
      this.error = new ApiError('token-missing');
      warnOnce(`<${this.#host.localName}> has no token.`);
      emit(this.#host, 'workos-error', {error: this.error});
      this.#host.requestUpdate();
    }, tokenGraceMs);
  }
}

/** Emits after the current update, since listeners may set properties. */
function emitLater(host: WidgetHost, error: ApiError) {
  void host.updateComplete.then(() => emit(host, 'workos-error', {error}));
}
