import type {ReactiveController} from 'lit';
import {ApiError} from '../api/errors.js';
import {warnOnce} from '../api/warn.js';
import {emit} from '../events.js';
import type {WidgetEntry} from '../session/catalog.js';
import {type Provision, askProvider} from '../session/provision.js';
import {Session, personOf} from '../session/session.js';
import {type Token, type TokenInput, TokenSource} from '../session/token-source.js';
import type {WidgetHost} from './widget-host.js';

/** What a page gives a widget to work with. */
export interface Access extends WidgetHost {
  readonly token: TokenInput | undefined;
  readonly tokenEndpoint: string | undefined;
  readonly apiOrigin: string;
}

/** How long a page may take to set a token before the widget says that it has none, in milliseconds. */
const grace = 1_000;

/**
 * Turns what a page gives (a token, a function, an endpoint, an element around it) into a session, follows it through changes, and says what is
 * wrong where there can be none. A newer token of the same person keeps the session, and with it everything on screen.
 */
export class SessionController implements ReactiveController {
  session: Session | undefined;
  /** Why there is no session; undefined while a token is awaited. */
  error: ApiError | undefined;

  readonly #host: Access;
  readonly #widget: WidgetEntry;
  #provision: Provision | undefined;
  #unprovide: (() => void) | undefined;
  #given: unknown;
  #origin: string | undefined;
  #source: TokenSource | undefined;
  #seen: Token | undefined;
  #unlisten: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #refused: string | undefined;

  constructor(host: Access, widget: WidgetEntry) {
    this.#host = host;
    this.#widget = widget;
    host.addController(this);
  }

  /** What the page gives, here or by an element around. */
  get given(): Provision {
    const {token, tokenEndpoint} = this.#host;
    return (token || tokenEndpoint ? undefined : this.#provision) ?? this.#host;
  }

  hostConnected() {
    const before = this.#provision;
    this.#provision = undefined;
    this.#unprovide = askProvider(this.#host, (provision) => {
      this.#provision = provision;
      this.#host.requestUpdate();
    });
    if (this.#provision !== before) this.#host.requestUpdate();
    this.#listen();
    if (this.#source) {
      // A token may have come while nobody listened; moving an element changes nothing.
      if (this.#source.token !== this.#seen) this.#follow();
    } else if (this.#origin !== undefined) this.#await();
  }

  hostUpdate() {
    if (this.#host.isAdopting) return;
    const {token, tokenEndpoint, apiOrigin: origin} = this.given;
    const apiOrigin = origin || 'https://api.workos.com'; // Frameworks take a property back by setting nothing.
    const isToken = typeof token === 'function' || (typeof token === 'string' && token !== '');
    const given = isToken ? token : tokenEndpoint || undefined;
    if (given === this.#given && apiOrigin === this.#origin && (given || this.#origin)) return;
    const isOrigin = this.#origin === undefined || this.#origin === apiOrigin;
    this.#given = given;
    this.#origin = apiOrigin;
    this.#unlisten?.();
    this.#unlisten = undefined;
    clearTimeout(this.#timer);
    if (!isOrigin) this.session = undefined;
    this.#source = given === undefined ? undefined : TokenSource.of(isToken ? token : {endpoint: given as string});
    if (this.#source) {
      this.#listen();
      this.#follow();
    } else {
      this.session = this.error = undefined;
      this.#await();
    }
  }

  hostDisconnected() {
    this.#unprovide?.();
    this.#unlisten?.();
    this.#unlisten = undefined;
    clearTimeout(this.#timer);
  }

  /** Asks the page for a token again, or the server whether it has come to accept the one there is. */
  retry() {
    if (this.#source?.isRenewable) void this.#source.retry();
    if (this.#source) this.session?.continue(this.#source);
  }

  #listen() {
    if (!this.#host.isConnected) return;
    this.#unlisten ??= this.#source?.listen((reason) => {
      if (reason === 'token') this.#follow();
      else this.#refuse();
    });
  }

  #follow() {
    const source = this.#source!;
    const origin = this.#origin!;
    this.#seen = source.token;
    this.#host.requestUpdate();
    this.error = source.token ? undefined : source.error;
    if (!source.token) {
      if (!source.error) return; // A function or endpoint that has not answered yet: what is shown stays till then.
      this.session = undefined;
      return emitLater(this.#host, source.error);
    }
    const isSame = this.session?.person === personOf(source, origin);
    const session = isSame ? this.session! : new Session(source, {origin, ...this.#widget});
    session.continue(source);
    this.session = session;
    if (session.isAllowed) return;
    this.session = undefined;
    this.error = new ApiError('forbidden');
    emitLater(this.#host, this.error);
  }

  #refuse() {
    const value = this.#source?.token?.value;
    if (value === undefined || value === this.#refused) return;
    this.#refused = value; // To tell of it once; memory alone, as the source has it.
    emit(this.#host, 'workos-token-expired');
  }

  #await() {
    if (!this.#host.isConnected) return;
    this.#timer = setTimeout(() => {
      this.error = new ApiError('token-missing');
      warnOnce(`<${this.#widget.tag}> has no token: set its token or token-endpoint.`);
      emit(this.#host, 'workos-error', {error: this.error});
      this.#host.requestUpdate();
    }, grace);
  }
}

/** After the update under way, since listeners may set properties. */
function emitLater(host: WidgetHost, error: ApiError) {
  void host.updateComplete.then(() => emit(host, 'workos-error', {error}));
}
