import {type PropertyValues, html, nothing} from 'lit';
import {property} from '../property.js';
import {ApiError} from '../../api/http/errors.js';
import {HashSync} from '../../controllers/hash-sync.js';
import {LazyModule} from '../../controllers/lazy-module.js';
import {ContextProvider} from '../../controllers/context-provider.js';
import type {WidgetSource} from '../../controllers/session-access.js';
import {emit} from '../../events.js';
import {widgets} from '../../messages/en/widgets.js';
import {languages} from '../../messages/languages/widgets.js';
import type {WidgetName, WidgetTag} from '../../session/catalog.js';
import {buttonStyles} from '../../styles/button.styles.js';
import {loadingStyles} from '../../styles/loading.styles.js';
import {tabsStyles} from '../../styles/tabs.styles.js';
import {loadingView} from '../../ui/loading-view.js';
import {tabs} from '../../ui/tabs.js';
import {WidgetElement} from '../widget-element.js';
import {isView, viewsOf} from './views.js';

/**
 * Shows a tab for each widget that the token's scopes unlock. If the token names a user and its list of scopes is empty,
 * shows a tab for each widget that needs no scope. A widget is loaded when its tab is first selected, and kept from then on. If only
 * one widget is unlocked, it is shown without tabs. Child elements replace the tabs: widgets among them inherit token,
 * API origin and language from this element.
 *
 * @customElement workos-widgets
 * @tag workos-widgets
 * @summary A tab for each widget that the token unlocks, or a container that shares its token with child widgets.
 * @fires {CustomEvent<{view: string}>} workos-view-changed - After the user has selected another view.
 * @fires {CustomEvent<undefined>} workos-ready - When a view shows data for the first time; once per view.
 *
 * @slot - Elements that replace the tabs. Widgets among them need no token of their own.
 * @slot error - Replaces the message shown when no view can be shown.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart tabs - The row of tabs.
 * @csspart tab - One tab.
 * @csspart tab-selected - The tab whose view is shown.
 * @csspart panel - The widget of a view.
 * @csspart button - Any button.
 * @csspart alert - An error message.
 * @csspart alert-danger - An error message.
 * @csspart error - The message shown when no view can be shown.
 * @csspart skeleton - A placeholder shown while data loads.
 */
export class Widgets extends WidgetElement {
  static override styles = [...WidgetElement.styles, buttonStyles, loadingStyles, tabsStyles];
  /** @internal */
  protected static override readonly entry: WidgetSource = {scopes: [], type: ''};
  /** @internal */
  protected static override readonly languages = languages;

  /** Loads the module of a tag and registers the tag. @internal */
  static load: (tag: WidgetTag) => Promise<unknown>;

  /**
   * The names of the views to show, in this order and separated by spaces. A name is a tag without `workos-`. `*`
   * stands for all other views that the token's scopes unlock. If the token names a user and its list of scopes is
   * empty, it stands for those that need no scope. Views that the token does not unlock are left out.
   */
  @property() include = '*';

  /** The name of the current view: a tag without `workos-`. Changes when the user selects another tab. */
  @property() view = '';

  /** Keeps the view in the fragment of the page's URL, as in `#sso-config`. Use it on only one element per page. */
  @property({type: Boolean, attribute: 'hash-sync'}) hashSync = false;

  /** Undefined until the children are inspected. The first render must match the server's, which doesn't know them. */
  @property({state: true, attribute: false}) private hasChildren: boolean | undefined;
  #views: readonly WidgetName[] = [];
  /** The elements of the views shown so far, in the order in which they were added: moving one would lose its focus. */
  readonly #elements = new Map<WidgetName, HTMLElement>();
  /** The errors of views whose code failed to load, by name. */
  readonly #errors = new Map<WidgetName, ApiError>();
  readonly #hash = new HashSync(this, {
    isOn: () => this.hashSync,
    apply: (name) => {
      if (isView(name)) this.view = name;
    },
  });
  readonly #later = new LazyModule(this, async () => {
    const later = await import('./later.js');
    later.prepare(this);
    return later;
  });
  #isDenied = false;

  constructor() {
    super();
    new ContextProvider(this, () => this.access.provided);
    this.addController({hostUpdate: () => this.#follow()});
    // This element reports a rejected token itself, once, so the events of the widgets inside stop here.
    this.addEventListener('workos-token-expired', (event) => {
      if (event.composedPath()[0] !== this) event.stopImmediatePropagation();
    });
  }

  /** @internal */
  get main() {
    const {session, hasChildren} = this;
    const isEmpty = hasChildren === false && !this.#views.length;
    return {
      data: session && hasChildren !== undefined && !isEmpty ? this.#views : undefined,
      error: session && isEmpty ? new ApiError('forbidden') : undefined,
    };
  }

  /** Tabs are not data. The `workos-ready` events of the views bubble through this element instead. @internal */
  protected override emitReady() {}

  get #text() {
    return this.messages('widgets', widgets);
  }

  override refresh() {
    super.refresh();
    this.requestUpdate();
    const inside = [...this.#elements.values(), ...this.querySelectorAll('*')];
    for (const element of inside) if (element instanceof WidgetElement) element.refresh();
  }

  override focus(options?: FocusOptions) {
    const shown = this.#shown && this.#elements.get(this.#shown);
    const tab = this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]');
    (tab ?? shown)?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    if (changed.has('hashSync')) this.#hash.read();
  }

  protected override firstUpdated() {
    void this.updateComplete.then(() => this.#inspectChildren());
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const {error} = this.main;
    if (error && !this.#isDenied) emit(this, 'workos-error', {error});
    this.#isDenied = !!error;
    this.#placePanels();
  }

  /** @internal */
  protected override content() {
    return html`
      <slot @slotchange=${() => this.#inspectChildren()}></slot>
      ${this.hasChildren ? nothing : this.#renderOwn()}
      <div class="views"></div>
    `;
  }

  /** The content of an element without children. Shows the skeleton until the code that renders errors has loaded. */
  #renderOwn() {
    if (this.status === 'ready') return this.#renderViews(this.#views);
    const error = this.access.error ?? this.main.error;
    const retry = () => this.refresh();
    const tab = html`<span part="tab skeleton"></span>`;
    return (
      (error && this.#later.get()?.errorView(error, this, retry)) ??
      loadingView(this, retry, html`<div part="tabs" aria-hidden="true">${[tab, tab, tab]}</div>`)
    );
  }

  #renderViews(names: readonly WidgetName[]) {
    const text = this.#text;
    const selected = this.#shown!;
    const error = this.#errors.get(selected);
    const retry = () => {
      void this.#load(selected);
      this.requestUpdate();
    };
    return html`
      ${
        names.length === 1
          ? nothing
          : tabs(text.views, {
              names,
              labels: text.names,
              selected,
              panels: this.#elements,
              select: this.#choose,
              moveFocus: this.#later.module?.moveFocus,
            })
      }
      ${error && (this.#later.get()?.alert(error, this, retry) ?? loadingView(this, retry))}
    `;
  }

  /** Updates the views before each render, when the session is known. */
  #follow() {
    const {session} = this;
    this.#views = session ? viewsOf(session.token, String(this.include || '*')) : [];
    for (const [name, element] of this.#elements) {
      if (!session || this.#views.includes(name)) continue;
      element.remove();
      this.#elements.delete(name);
    }
    if (this.#shown && this.hasChildren === false) this.#open(this.#shown);
  }

  /** Inserts panels by hand, since a panel that moves in the DOM loses the focus. */
  #placePanels() {
    const place = this.renderRoot.querySelector('.views')!;
    const isShown = this.status === 'ready' && !this.hasChildren;
    const isAlone = this.#views.length === 1;
    for (const [name, element] of this.#elements) {
      element.hidden = !isShown || name !== this.#shown;
      element.role = isAlone ? null : 'tabpanel';
      if (isAlone) element.removeAttribute('aria-labelledby');
      else element.setAttribute('aria-labelledby', `tab-${name}`);
      this.#later.module?.exportParts(element);
      if (!element.parentNode) place.append(element);
    }
  }

  get #shown(): WidgetName | undefined {
    return this.#views.find((name) => name === this.view) ?? this.#views[0];
  }

  /** Creates the element of a view that has not been shown yet, and loads its code. */
  #open(name: WidgetName) {
    if (this.#elements.has(name)) return;
    const element = document.createElement(`workos-${name}`);
    element.id = `panel-${name}`;
    element.setAttribute('part', 'panel');
    this.#elements.set(name, element);
    void this.#load(name);
  }

  async #load(name: WidgetName) {
    this.#errors.delete(name);
    this.#later.get(); // In parallel with the view, so that its parts can be styled when it appears.
    try {
      await Widgets.load(`workos-${name}`);
      this.#later.get(); // Retries a failed load while the connection works.
    } catch {
      const error = ApiError.moduleFailed();
      this.#errors.set(name, error);
      emit(this, 'workos-error', {error});
      this.requestUpdate();
    }
  }

  #choose = (name: WidgetName) => {
    if (name === this.#shown) return;
    this.view = name;
    if (this.hashSync) this.#later.module?.changePageUrl((url) => (url.hash = name));
    emit(this, 'workos-view-changed', {view: name});
  };

  #inspectChildren() {
    this.hasChildren = [...this.children].some(({slot}) => !slot);
  }
}
