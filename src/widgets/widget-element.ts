import {LitElement, type PropertyValues, html} from 'lit';
import {property} from './property.js';
import type {ApiError} from '../api/http/errors.js';
import {Localization} from '../controllers/localization.js';
import {SessionAccess} from '../controllers/session-access.js';
import {emit} from '../events.js';
import type {Messages} from '../messages/messages.js';
import {common} from '../messages/en/common.js';
import type {WidgetEntry} from '../session/catalog.js';
import type {Session} from '../session/session.js';
import type {TokenInput} from '../session/token-source.js';
import {hostStyles} from '../styles/host.styles.js';
import {version} from '../version.js';

/** Whether a widget waits for its first data, shows some, or has to say why it cannot. */
export type WidgetStatus = 'loading' | 'ready' | 'error';

/**
 * What the markup of every widget accepts, and what every widget can do.
 *
 * @fires {CustomEvent<undefined>} workos-ready - Data is on the screen for the first time.
 * @fires {CustomEvent<{error: ApiError}>} workos-error - Something failed that a person was told of.
 * @fires {CustomEvent<undefined>} workos-token-expired - The server refuses the token: set a new `token`.
 * @cssstate loading - The first data is on its way.
 * @cssstate ready - Data is shown.
 * @cssstate error - There is no data to show, and the widget says why.
 */
export abstract class WidgetElement extends LitElement {
  static override styles = [hostStyles];

  /** The version of the package that this class came with. */
  static readonly version: string = version;

  /** The widget's row in the catalog. @internal */
  protected static readonly entry: WidgetEntry;

  /** A widget token, or a function that returns one, or a promise of one, and is called again when it runs out. */
  @property() token: TokenInput | undefined;

  /** A URL on the page's own origin that answers with JSON `{token}`; asked again when the token runs out. */
  @property({attribute: 'token-endpoint'}) tokenEndpoint: string | undefined;

  /** Where the Widgets API is: an origin, with a path prefix where the page has a proxy. */
  @property({attribute: 'api-origin'}) apiOrigin = 'https://api.workos.com';

  /** The DOM's name of `readonly`, by which Angular sets it. @internal */
  set readOnly(value: boolean) {
    Object.assign(this, {readonly: value});
  }

  /** @internal */
  readonly access: SessionAccess = new SessionAccess(this, (this.constructor as typeof WidgetElement).entry);
  /** @internal */
  readonly localization: Localization = new Localization(this);
  /** @internal */
  isHydrating = !!this.shadowRoot;
  readonly #internals = this.attachInternals();
  #readySession: Session | undefined;

  /** @internal */
  get session(): Session | undefined {
    return this.access.session;
  }

  /** The data without which there is nothing to show. @internal */
  abstract get main(): {readonly data: unknown; readonly error: ApiError | undefined};

  /** What the widget shows. @internal */
  protected abstract content(): unknown;

  /** @internal */
  get status(): WidgetStatus {
    if (this.main.data !== undefined && !this.localization.isLoading) return 'ready';
    return (this.access.error ?? this.main.error) ? 'error' : 'loading';
  }

  /** Loads everything again, underneath what is shown. */
  refresh() {
    this.access.retry();
  }

  /** Focuses the first control. */
  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector<HTMLElement>('input, select, button')?.focus(options);
  }

  /** What every widget says, in the page's language. @internal */
  get common() {
    return this.messages('common', common);
  }

  /** A module of messages in the page's language; English comes with the widget. @internal */
  messages<Name extends keyof Messages>(name: Name, english: Messages[Name]) {
    return this.localization.pick(name, english);
  }

  /** In a frame, since a rule of the page such as `* {all: unset}` undoes all that is said of the host. @internal */
  override render() {
    return html`<div class="frame">${this.content()}</div>`;
  }

  /** @internal */
  adoptedCallback() {
    this.#restyle();
  }

  protected override createRenderRoot() {
    try {
      return super.createRenderRoot();
    } catch {
      this.#restyle(); // Lit's own style sheets are for its own document.
      return this.shadowRoot!;
    }
  }

  /** For another document, such as a frame's: hardly any page needs it. */
  #restyle() {
    import('../ui/restyle.js').then(({restyle}) => restyle(this)).catch(() => {});
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    if (this.isHydrating) {
      void this.updateComplete.then(() => {
        this.isHydrating = false;
        this.requestUpdate();
      });
    }
    const {status, session} = this;
    const {states} = this.#internals;
    if (!states.has(status)) {
      states.clear();
      states.add(status);
    }
    if (status === 'ready' && session && session !== this.#readySession) {
      this.#readySession = session;
      this.emitReady();
    }
  }

  /** @internal */
  protected emitReady() {
    emit(this, 'workos-ready');
  }
}
