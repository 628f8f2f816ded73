import {allLoaders} from './all-loaders.js';
import {ApiError} from './api/http/errors.js';
import {type WorkosEventMap, emit} from './events.js';
import type {WidgetName as ViewName} from './session/catalog.js';
import type {TokenInput} from './session/token-source.js';

/** A tag name without `workos-`. */
export type WidgetName = ViewName | 'widgets';

export interface WorkOSWidgetOptions {
  /** A widget token, or a function that returns one or a promise of one. It is called again to renew the token. */
  readonly token?: TokenInput | undefined;
  /** Used instead of `token`: a URL on the page's own origin that returns JSON `{token}`. */
  readonly tokenEndpoint?: string | undefined;
  /** Where to append the widget: an element, or a selector, whose first match is used. */
  readonly container: string | Element;
  /** The widget to show. Default: `widgets`, which has a tab for each widget that the token unlocks. */
  readonly widget?: WidgetName | undefined;
  /** The language, as a BCP 47 tag. Default: the language of the page. */
  readonly lang?: string | undefined;
  /** The base URL of the Widgets API. Default: `https://api.workos.com`. */
  readonly apiOrigin?: string | undefined;
  /** Event listeners, by event name. */
  readonly on?: {readonly [Name in keyof WorkosEventMap]?: (event: WorkosEventMap[Name]) => void} | undefined;
}

/**
 * Renders a widget from code instead of markup:
 *
 * ```js
 * const widget = new WorkOSWidget({token, container: '#members', widget: 'users-table'});
 * widget.render();
 * ```
 *
 * `render()` loads the widget's code. It does not throw if the token is invalid or the code fails to load: the element
 * emits `workos-error`.
 */
export class WorkOSWidget {
  #options: WorkOSWidgetOptions;
  #element: HTMLElement | undefined;
  #listeners: AbortController | undefined;
  #isDestroyed = false;

  /** @throws {Error} If `widget` is unknown. */
  constructor(options: WorkOSWidgetOptions) {
    this.#options = {...options};
    tagOf(options.widget);
  }

  /** The rendered element; undefined before `render()` and after `destroy()`. */
  get element(): HTMLElement | undefined {
    return this.#element;
  }

  /**
   * Appends the widget to the container. Further calls return the same element.
   *
   * @returns The element, which is upgraded when its code has loaded.
   * @throws {Error} If the container is missing or invalid, and after `destroy()`.
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
   * Changes the given options. The element stays, unless `widget` changes. An option set to undefined returns to its
   * default; `on` replaces all listeners.
   *
   * @throws {Error} If `widget` is unknown, and after `destroy()`.
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
   * Reloads the data; the old data stays on screen meanwhile. Does nothing before `render()`.
   *
   * @throws {Error} After `destroy()`.
   */
  refresh() {
    this.#check();
    (this.#element as {refresh?: () => void} | undefined)?.refresh?.();
  }

  /** Removes the widget permanently. Further calls do nothing. */
  destroy() {
    this.#isDestroyed = true;
    this.#listeners?.abort();
    this.#element?.remove();
    this.#element = undefined;
    this.#options = {container: ''}; // Don't keep the token longer than needed.
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
    Object.assign(element, {token}); // An attribute would expose the token in the page's markup.
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
    if (this.#isDestroyed) throw new Error('This WorkOSWidget was destroyed. Create a new one.');
  }
}

function tagOf(widget: WidgetName = 'widgets') {
  const tag = `workos-${widget}`;
  if (Object.hasOwn(allLoaders, tag)) return tag;
  const names = Object.keys(allLoaders).map((known) => known.replace('workos-', ''));
  throw new Error(`WorkOSWidget: unknown widget ${String(widget)}. Use one of ${names.join(', ')}.`);
}

function findContainer(container: unknown): Element {
  if (container instanceof Element) return container;
  if (typeof container !== 'string') {
    throw new TypeError('WorkOSWidget needs a container: an element or a selector.');
  }
  let found: Element | null;
  try {
    found = document.querySelector(container);
  } catch {
    throw new Error(`WorkOSWidget: the container is not a valid selector: ${container}`);
  }
  if (!found) throw new Error(`WorkOSWidget: no element matches the container ${container}.`);
  return found;
}

function setAttribute(element: Element, name: string, value: string | undefined) {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
