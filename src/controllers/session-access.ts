import type {ReactiveController} from 'lit';
import {ApiError} from '../api/http/errors.js';
import {warnOnce} from '../api/http/warn.js';
import {emit} from '../events.js';
import type {WidgetEntry} from '../session/catalog.js';
import {type WidgetContext, requestContext} from '../session/widget-context.js';
import {Session} from '../session/session.js';
import {type Token, type TokenInput, TokenSource} from '../session/token-source.js';
import type {LostChange, SessionReporter, WidgetHost} from './widget-host.js';

/** What a page gives a widget to work with. */
export interface SessionAccessHost extends WidgetHost {
  readonly token: TokenInput | undefined;
  readonly tokenEndpoint: string | undefined;
  readonly apiOrigin: string;
}

/** How long a page may take to set a token before the widget says that it has none, in milliseconds. */
const tokenGraceMs = 1_000;

/**
 * Turns what a page gives (a token, a function, an endpoint, an element around it) into a session, follows it through
 * changes, and says what is wrong where there can be none. A newer token of the same identity keeps the session, and with
 * it everything on screen. The session changes only in `hostUpdate`, right before the widget renders: what is on screen
 * always belongs to the session that is there.
 */
export class SessionAccess implements ReactiveController, SessionReporter {
  session: Session | undefined;
  /** Why there is no session; undefined while a token is awaited. */
  error: ApiError | undefined;
  /** Shown until the person dismisses it or the session changes again. */
  lostChange: LostChange | undefined;

  readonly #host: SessionAccessHost;
  readonly #widget: WidgetEntry;
  #context: WidgetContext | undefined;
  #releaseContext: (() => void) | undefined;
  #input: unknown;
  #origin: string | undefined;
  #source: TokenSource | undefined;
  /** The newest token that was looked at. */
  #followedToken: Token | undefined;
  /** Whether the source has news that have not been looked at. */
  #isStale = false;
  #unlisten: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The token whose end the page was told of. Kept in memory alone. */
  #expiredToken: string | undefined;
  /** The last refusal of a read that the page was told of: its code and token. Kept in memory alone. */
  #lastRefusal: string | undefined;

  constructor(host: SessionAccessHost, widget: WidgetEntry) {
    this.#host = host;
    this.#widget = widget;
    host.addController(this);
  }

  /** What the page gives, here or by an element around. */
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
    this.#listen();
    if (this.#source) {
      // A token may have come while nobody listened; moving an element changes nothing.
      if (this.#source.token !== this.#followedToken) this.#expectUpdate();
    } else if (this.#origin !== undefined) this.#awaitToken();
  }

  hostUpdate() {
    if (this.#host.isHydrating) return;
    const {token, tokenEndpoint, apiOrigin: origin} = this.provided;
    const apiOrigin = origin || 'https://api.workos.com'; // Frameworks take a property back by setting nothing.
    const isToken = typeof token === 'function' || (typeof token === 'string' && token !== '');
    const given = isToken ? token : tokenEndpoint || undefined;
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
    this.#source =
      given === undefined ? undefined : TokenSource.of(isToken ? token : {endpoint: given as string}, apiOrigin);
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
    this.#releaseContext?.();
    this.#unlisten?.();
    this.#unlisten = undefined;
    clearTimeout(this.#timer);
  }

  /** Asks the page for a token again, or the server whether it has come to accept the one there is. */
  retry() {
    if (this.#source?.isRenewable) void this.#source.retry();
    if (this.#source) this.session?.adopt(this.#source);
  }

  showLostChange(change: LostChange) {
    this.lostChange = change;
    this.#host.requestUpdate();
  }

  dismissLostChange = () => {
    this.lostChange = undefined;
    this.#host.requestUpdate();
  };

  reportRead(error: ApiError) {
    if (['unauthorized', 'expired', 'forbidden'].includes(error.code)) {
      const refusal = error.code + this.#followedToken?.value;
      if (refusal === this.#lastRefusal) return;
      this.#lastRefusal = refusal;
    }
    emit(this.#host, 'workos-error', {error});
  }

  #listen() {
    if (!this.#host.isConnected) return;
    this.#unlisten ??= this.#source?.listen((reason) => {
      if (reason === 'token') this.#expectUpdate();
      else this.#reportExpiry();
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
      if (!source.error) return; // A function or endpoint that has not answered yet: what is shown stays till then.
      this.#replace(undefined);
      return emitLater(this.#host, source.error);
    }
    const isSame = this.session?.identity === token.identity;
    const session = isSame ? this.session! : new Session(source, {origin: this.#origin!, ...this.#widget});
    session.adopt(source);
    this.#replace(session.isAllowed ? session : undefined);
    if (this.session) return;
    this.error = new ApiError('forbidden');
    emitLater(this.#host, this.error);
  }

  #replace(session: Session | undefined) {
    const {session: old} = this;
    if (session === old) return;
    if (old) old.isOver = true;
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
      warnOnce(`<${this.#widget.tag}> has no token: set its token or token-endpoint.`);
      emit(this.#host, 'workos-error', {error: this.error});
      this.#host.requestUpdate();
    }, tokenGraceMs);
  }
}

/** After the update under way, since listeners may set properties. */
function emitLater(host: WidgetHost, error: ApiError) {
  void host.updateComplete.then(() => emit(host, 'workos-error', {error}));
}
