import {LitElement, type PropertyValues, html} from 'lit';
import {property} from './property.js';
import type {ApiError} from '../api/http/errors.js';
import {Localization} from '../controllers/localization.js';
import {SessionAccess, type WidgetSource} from '../controllers/session-access.js';
import {emit} from '../events.js';
import type {Languages, Messages} from '../messages/messages.js';
import {common} from '../messages/en/common.js';
import type {Session} from '../session/session.js';
import type {TokenInput} from '../session/token-source.js';
import {hostStyles} from '../styles/host.styles.js';
import {unwrapTranslations} from '../ui/translated-text.js';
import {version} from '../version.js';

/** Whether a widget loads its first data, shows data, or shows an error instead. */
export type WidgetStatus = 'loading' | 'ready' | 'error';

/**
 * Base class of all widgets: the attributes, events and methods that they share.
 *
 * @fires {CustomEvent<undefined>} workos-ready - When data is shown for the first time.
 * @fires {CustomEvent<{error: ApiError}>} workos-error - When the widget shows an error to the user.
 * @fires {CustomEvent<undefined>} workos-token-expired - When the server rejects the token: set a new `token`.
 * @cssstate loading - The first data is loading.
 * @cssstate ready - Data is shown.
 * @cssstate error - There is no data, and the widget shows an error instead.
 */
export abstract class WidgetElement extends LitElement {
  static override styles = [hostStyles];

  /** The version of the package that this class belongs to. */
  static readonly version: string = version;

  /** The widget's scopes, and the type that its requests name. @internal */
  protected static readonly entry: WidgetSource;

  /** The built-in translations of the first view. @internal */
  protected static readonly languages: Languages;

  /**
   * A widget token, a promise of one, or a function that returns either. The function is called again when the token
   * expires, and with `{forceRefresh: true}` when the API has rejected it.
   */
  @property() token: TokenInput | undefined;

  /** A URL on the page's own origin that returns JSON `{token}`. Requested again when the token expires. */
  @property({attribute: 'token-endpoint'}) tokenEndpoint: string | undefined;

  /** The origin of the Widgets API, with a path prefix if requests go through a proxy. */
  @property({attribute: 'api-origin'}) apiOrigin = 'https://api.workos.com';

  /** The DOM name of the `readonly` property, which Angular uses. @internal */
  set readOnly(value: boolean) {
    (this as unknown as {readonly: boolean}).readonly = value; // Only some widgets declare it.
  }

  /** @internal */
  readonly access: SessionAccess = new SessionAccess(this, (this.constructor as typeof WidgetElement).entry);
  /** @internal */
  readonly localization: Localization = new Localization(this, (this.constructor as typeof WidgetElement).languages);
  /** @internal */
  isHydrating = !!this.shadowRoot;
  #internals: ElementInternals | undefined;
  #readySession: Session | undefined;

  /** @internal */
  get session(): Session | undefined {
    return this.access.session;
  }

  /** The data that the widget needs to show anything. @internal */
  abstract get main(): {readonly data: unknown; readonly error: ApiError | undefined; readonly isLoading?: boolean};

  /** The content of the widget. @internal */
  protected abstract content(): unknown;

  /** Whether data must not be shown yet: its language loads, or the user may have signed out. @internal */
  get isConcealed() {
    return !!this.localization.isLoading || this.access.isConcealed;
  }

  /** @internal */
  get status(): WidgetStatus {
    if (this.main.data !== undefined && !this.isConcealed) return 'ready';
    return (this.access.error ?? this.main.error) ? 'error' : 'loading';
  }

  /** Reloads all data. The current data stays visible meanwhile. */
  refresh() {
    this.access.retry();
  }

  /** Focuses the first control. */
  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector<HTMLElement>('input, select, button')?.focus(options);
  }

  /** The messages that all widgets share, in the current language. @internal */
  get common() {
    return this.messages('common', common);
  }

  /** A message module in the current language. The English one is bundled with the widget. @internal */
  messages<Name extends keyof Messages>(name: Name, english: Messages[Name]) {
    return this.localization.pick(name, english);
  }

  /** Wraps the content, since a page's rule such as `* {all: unset}` overrides the `:host` styles. @internal */
  override render() {
    return html`<div class="frame" ?inert=${this.isConcealed}>${this.content()}</div>`;
  }

  /** @internal */
  adoptedCallback() {
    this.#restyle();
  }

  protected override createRenderRoot() {
    try {
      super.createRenderRoot();
    } catch {
      this.#restyle(); // Lit's style sheets throw in another document than the one they were constructed in.
    }
    return this.shadowRoot!;
  }

  protected override update(changed: PropertyValues) {
    const putBack = unwrapTranslations(this.renderRoot);
    super.update(changed);
    putBack();
  }

  /** Adopts the styles in another document, such as a frame's. Loaded with other code that few pages need. */
  #restyle() {
    import('../ui/alert.js').then(({adoptStyles}) => adoptStyles(this)).catch(() => {});
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
    try {
      const {states} = (this.#internals ??= this.attachInternals());
      if (!states.has(status)) {
        states.clear();
        states.add(status);
      }
    } catch {
      // Only the page's styles use the states. Chromium before 125 refuses their names.
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
