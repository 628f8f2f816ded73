import {type PropertyValues, html, nothing} from 'lit';
import {property, state} from '../property.js';
import {ApiError} from '../../api/http/errors.js';
import {HashSync} from '../../controllers/hash-sync.js';
import {LazyModule} from '../../controllers/lazy-module.js';
import {ContextProvider} from '../../controllers/context-provider.js';
import {emit} from '../../events.js';
import {widgets} from '../../messages/en/widgets.js';
import type {WidgetEntry} from '../../session/catalog.js';
import {buttonStyles} from '../../styles/button.styles.js';
import {loadingStyles} from '../../styles/loading.styles.js';
import {tabsStyles} from '../../styles/tabs.styles.js';
import {loadingView} from '../../ui/loading-view.js';
import {tabs} from '../../ui/tabs.js';
import {WidgetElement} from '../widget-element.js';
import {type View, viewsOf} from './views.js';

/**
 * Shows a tab for each widget that the token's scopes unlock; each is loaded when it is first shown, and kept. Where only
 * one is unlocked, it is shown without tabs. Elements inside replace the tabs: widgets among them take token, API address
 * and language from here.
 *
 * @customElement workos-widgets
 * @tag workos-widgets
 * @summary One token with many scopes: a tab for each widget, or the provider of the widgets inside.
 * @fires {CustomEvent<{view: string}>} workos-view-changed - Another view is shown.
 * @fires {CustomEvent<undefined>} workos-ready - A view shows its first data; once for each.
 *
 * @slot - Elements that replace the tabs. Widgets among them need no token of their own.
 * @slot error - Replaces what is shown when there is no access.
 * @slot loading - Replaces the skeleton.
 *
 * @csspart tabs - The row of tabs.
 * @csspart tab - One tab.
 * @csspart tab-selected - The tab whose view is shown.
 * @csspart panel - A view.
 * @csspart button - Any button.
 * @csspart alert - What went wrong.
 * @csspart alert-danger - What went wrong.
 * @csspart error - What is shown when there is no access.
 * @csspart skeleton - A placeholder while loading.
 */
export class Widgets extends WidgetElement {
  static override styles = [...WidgetElement.styles, buttonStyles, loadingStyles, tabsStyles];
  /** @internal */
  protected static override readonly entry: WidgetEntry = {tag: 'workos-widgets', scopes: [], type: ''};

  /** Loads and registers a tag. @internal */
  static load: (tag: string) => Promise<unknown> = () => Promise.reject(new Error('No tag can be loaded.'));

  /**
   * Which views there are, by name and separated by spaces, in this order: a tag without `workos-`. `*` stands for all
   * that the scopes unlock and that are not named. What is named and not unlocked is left out.
   */
  @property() include = '*';

  /** The name of the view that is shown: a tag without `workos-`. The person can change it. */
  @property() view = '';

  /** Keeps the view in the fragment of the page's address, as in `#sso-config`. For one element on a page. */
  @property({type: Boolean, attribute: 'hash-sync'}) hashSync = false;

  @state() private hasChildren = false;
  /** Whether it is known what is inside. A first render must be a server's, which knows nothing of that. */
  @state() private isBegun = false;
  #views: readonly View[] = [];
  /** The elements of the views that were shown so far, in that order, so that none has to move for another tab. */
  readonly #elements = new Map<string, HTMLElement>();
  /** Why the code of a view could not be loaded. */
  readonly #errors = new Map<string, ApiError>();
  readonly #hash = new HashSync(this, {
    isOn: () => this.hashSync,
    apply: (name) => {
      if (viewsOf(undefined, '*').some((view) => view.name === name)) this.view = name;
    },
  });
  readonly #failures = new LazyModule(this, async () => {
    const failures = await import('./failures.js');
    failures.prepare(this);
    return failures;
  });
  #isDenied = false;

  constructor() {
    super();
    new ContextProvider(this, () => this.access.provided);
    this.addController({hostUpdate: () => this.#follow()});
    // It hears of a refused token itself, and tells of it once.
    this.addEventListener('workos-token-expired', (event) => {
      if (event.composedPath()[0] !== this) event.stopImmediatePropagation();
    });
  }

  /** @internal */
  get main() {
    const {session} = this;
    if (!this.isBegun) return {data: undefined, error: undefined};
    const isEmpty = session && !this.hasChildren && !this.#views.length;
    return {
      data: session && !isEmpty ? this.#views : undefined,
      error: isEmpty ? new ApiError('forbidden') : undefined,
    };
  }

  /** Tabs are no data. The views tell of theirs, and their events come by here. @internal */
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
    const shown = this.#elements.get(this.#shown?.name ?? '');
    const tab = this.renderRoot.querySelector<HTMLElement>('[role=tab][tabindex="0"]');
    (tab ?? shown)?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    if (changed.has('hashSync')) this.#hash.read();
  }

  protected override firstUpdated() {
    void this.updateComplete.then(() => {
      this.#look();
      this.isBegun = true;
    });
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const {error} = this.main;
    if (error && !this.#isDenied) emit(this, 'workos-error', {error});
    this.#isDenied = !!error;
    this.#place();
  }

  /** @internal */
  protected override content() {
    return html`
      <slot @slotchange=${() => this.#look()}></slot>
      ${this.hasChildren ? nothing : this.#renderOwn()}
      <div class="views"></div>
    `;
  }

  /** What is there where nothing is inside. A failure that cannot be told of yet looks like a wait. */
  #renderOwn() {
    if (this.status === 'ready') return this.#renderViews(this.#views);
    const error = this.access.error ?? this.main.error;
    const retry = () => this.refresh();
    const tab = html`<span part="tab skeleton"></span>`;
    return (
      (error && this.#failures.get()?.errorView(error, this, retry)) ??
      loadingView(this, retry, html`<div part="tabs" aria-hidden="true">${[tab, tab, tab]}</div>`)
    );
  }

  #renderViews(views: readonly View[]) {
    const text = this.#text;
    const shown = this.#shown!.name;
    const isAlone = views.length === 1;
    const error = this.#errors.get(shown);
    const retry = () => this.#retry(shown);
    return html`
      ${
        isAlone
          ? nothing
          : tabs(
              text.views,
              views.map(({name}) => ({
                name,
                label: text.names[name],
                hasPanel: this.#elements.has(name),
              })),
              shown,
              this.#choose,
            )
      }
      ${error && (this.#failures.get()?.alert(error, this, retry) ?? loadingView(this, retry))}
    `;
  }

  /** Before an update, when it is known who is there. */
  #follow() {
    const {session} = this;
    this.#views = session ? viewsOf(session.scopes, String(this.include || '*')) : [];
    for (const name of this.#elements.keys()) {
      if (session && !this.#views.some((view) => view.name === name)) this.#elements.delete(name);
    }
    if (this.#shown && this.isBegun && !this.hasChildren) this.#open(this.#shown);
  }

  /** By hand, for no element may move while others come and go: it would lose the focus. */
  #place() {
    const place = this.renderRoot.querySelector('.views')!;
    const isShown = this.status === 'ready' && !this.hasChildren;
    const isAlone = this.#views.length === 1;
    const parts = this.#failures.module?.parts;
    for (const element of place.children)
      if (![...this.#elements.values()].includes(element as HTMLElement)) element.remove();
    for (const [name, element] of this.#elements) {
      element.hidden = !isShown || name !== this.#shown?.name;
      element.role = isAlone ? null : 'tabpanel';
      if (isAlone) element.removeAttribute('aria-labelledby');
      else element.setAttribute('aria-labelledby', `tab-${name}`);
      if (parts && !element.hasAttribute('exportparts')) element.setAttribute('exportparts', parts);
      if (!element.parentNode) place.append(element);
    }
  }

  get #shown(): View | undefined {
    return this.#views.find(({name}) => name === this.view) ?? this.#views[0];
  }

  /** Makes a view that has not been shown yet, and loads its code. */
  #open({name, tag}: View) {
    if (this.#elements.has(name)) return;
    const element = document.createElement(tag);
    element.id = `panel-${name}`;
    element.setAttribute('part', 'panel');
    this.#elements.set(name, element);
    this.#load(name, tag);
  }

  #load(name: string, tag: string) {
    this.#errors.delete(name);
    this.#failures.get(); // Beside the view, so that its parts can be styled when it is shown.
    Widgets.load(tag).then(
      () => this.#failures.get(), // While there is a connection.
      () => {
        const error = ApiError.moduleFailed();
        this.#errors.set(name, error);
        emit(this, 'workos-error', {error});
        this.requestUpdate();
      },
    );
  }

  #retry(name: string) {
    this.#load(name, `workos-${name}`);
    this.requestUpdate();
  }

  #choose = (name: string) => {
    if (name === this.#shown?.name) return;
    this.view = name;
    this.#hash.write(name);
    emit(this, 'workos-view-changed', {view: name});
  };

  #look() {
    this.hasChildren = [...this.children].some(({slot}) => !slot);
  }
}
