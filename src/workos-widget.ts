import {allLoaders} from './all-loaders.js';
import {ApiError} from './api/http/errors.js';
import {type WorkosEventMap, emit} from './events.js';
import type {WidgetTag} from './session/catalog.js';
import type {TokenInput} from './session/token-source.js';

type NameOf<Tag> = Tag extends `workos-${infer Name}` ? Name : never;

/** A tag without `workos-`. */
export type WidgetName = NameOf<WidgetTag> | 'widgets';

export interface WorkOSWidgetOptions {
  /** A widget token, or a function that returns one, or a promise of one, and is called again when it runs out. */
  readonly token?: TokenInput | undefined;
  /** Instead of a token: a URL on the page's own origin that answers with JSON `{token}`. */
  readonly tokenEndpoint?: string | undefined;
  /** Where to render: an element, or a selector whose first match it is. What is in it stays. */
  readonly container: string | Element;
  /** The one widget to show. Default: a tab for each that the token unlocks, as `<workos-widgets>` does. */
  readonly widget?: WidgetName | undefined;
  /** The language, as a BCP 47 tag. Default: the page's. */
  readonly lang?: string | undefined;
  /** Where the Widgets API is. Default: `https://api.workos.com`. */
  readonly apiOrigin?: string | undefined;
  /** What to call when something happens, by the name of the event. */
  readonly on?: {readonly [Name in keyof WorkosEventMap]?: (event: WorkosEventMap[Name]) => void} | undefined;
}

/**
 * Renders a widget from code rather than markup:
 *
 * ```js
 * const widget = new WorkOSWidget({token, container: '#members', widget: 'users-table'});
 * widget.render();
 * ```
 *
 * The code of the widget is loaded when it is rendered. A token that does not work, and code that cannot be loaded, are
 * told by `workos-error`; neither is thrown.
 */
export class WorkOSWidget {
  #options: WorkOSWidgetOptions;
  #element: HTMLElement | undefined;
  #listeners: AbortController | undefined;
  #isDestroyed = false;

  constructor(options: WorkOSWidgetOptions) {
    this.#options = {...options};
    tagOf(options.widget);
  }

  /** What was rendered; undefined before and after. */
  get element(): HTMLElement | undefined {
    return this.#element;
  }

  /**
   * Puts the widget into the container. A second call does nothing.
   *
   * @returns The element, which comes to life when its code has been loaded.
   * @throws {Error} Where there is no such container, and after `destroy()`.
   */
  render(): HTMLElement {
    this.#check();
    if (this.#element) return this.#element;
    const container = findContainer(this.#options.container);
    this.#element = this.#make();
    container.append(this.#element);
    return this.#element;
  }

  /**
   * Changes some options. What is shown stays, unless `widget` is another one. An option that is given as undefined goes
   * back to its default; `on` replaces all that was listened to.
   *
   * @throws {Error} For an unknown `widget`, and after `destroy()`.
   */
  update(options: Partial<Omit<WorkOSWidgetOptions, 'container'>>) {
    this.#check();
    const tag = tagOf('widget' in options ? options.widget : this.#options.widget);
    this.#options = {...this.#options, ...options, container: this.#options.container};
    if (!this.#element) return;
    if (this.#element.localName === tag) return this.#apply(this.#element);
    const old = this.#element;
    this.#element = this.#make();
    old.replaceWith(this.#element);
  }

  /**
   * Loads everything again, underneath what is shown. Nothing happens before `render()`.
   *
   * @throws {Error} After `destroy()`.
   */
  refresh() {
    this.#check();
    (this.#element as {refresh?: () => void} | undefined)?.refresh?.();
  }

  /** Takes the widget out of the page for good. A second call does nothing. */
  destroy() {
    this.#isDestroyed = true;
    this.#listeners?.abort();
    this.#element?.remove();
    this.#element = undefined;
    this.#options = {container: ''}; // A token is not kept longer than it is needed.
  }

  #make() {
    const tag = tagOf(this.#options.widget);
    const element = document.createElement(tag);
    this.#apply(element);
    allLoaders[tag]!().catch(() => emit(element, 'workos-error', {error: new ApiError('network')}));
    return element;
  }

  #apply(element: HTMLElement) {
    const {token, tokenEndpoint, lang, apiOrigin, on = {}} = this.#options;
    Object.assign(element, {token}); // A property: as an attribute it could be read from the page's markup.
    setAttribute(element, 'token-endpoint', tokenEndpoint);
    setAttribute(element, 'lang', lang);
    setAttribute(element, 'api-origin', apiOrigin);
    this.#listeners?.abort();
    this.#listeners = new AbortController();
    const {signal} = this.#listeners;
    for (const [name, listener] of Object.entries(on)) {
      if (listener) element.addEventListener(name, listener as EventListener, {signal});
    }
  }

  #check() {
    if (this.#isDestroyed) throw new Error('This WorkOSWidget was destroyed. Make a new one.');
  }
}

function tagOf(widget: WidgetName = 'widgets') {
  const tag = `workos-${widget}`;
  if (Object.hasOwn(allLoaders, tag)) return tag;
  const names = Object.keys(allLoaders).map((known) => known.replace('workos-', ''));
  throw new Error(`WorkOSWidget knows no widget named ${String(widget)}. There are ${names.join(', ')}.`);
}

function findContainer(container: unknown): Element {
  if (container instanceof Element) return container;
  if (typeof container !== 'string') {
    throw new TypeError('WorkOSWidget needs a container: an element, or a selector of one.');
  }
  let found: Element | null;
  try {
    found = document.querySelector(container);
  } catch {
    throw new Error(`WorkOSWidget was given a container that is no selector: ${container}`);
  }
  if (!found) throw new Error(`WorkOSWidget finds no container in this page that matches ${container}.`);
  return found;
}

function setAttribute(element: Element, name: string, value: string | undefined) {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
