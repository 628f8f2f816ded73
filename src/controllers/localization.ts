import type {ReactiveController} from 'lit';
import {warnOnce} from '../api/http/warn.js';
import {type Languages, type LoadMessages, type Messages, languageKeys, pageMessages} from '../messages/messages.js';
import type {WidgetHost} from './widget-host.js';

/** The messages that have been loaded, for all widgets of the page. */
const loaded = new Map<LoadMessages | undefined, Partial<Messages>>();

/**
 * Follows the nearest `lang`, from the widget outwards through shadow roots, and loads the messages of that language.
 * Until they are loaded, the widget stays in the language that it shows, or shows no text yet.
 */
export class Localization implements ReactiveController {
  /** The tag to format dates and numbers with: the nearest `lang` if it has messages, else `en`. */
  language = 'en';
  /** Whether text has to wait because the first language is still loading. */
  isLoading: boolean | undefined;

  readonly #host: WidgetHost;
  readonly #bundles: Set<Languages>;
  /** The keys of the language that is shown; undefined until the first is known. */
  #keys: readonly string[] | undefined;
  #observer: MutationObserver | undefined;

  /** @param languages The built-in translations of the first view. */
  constructor(host: WidgetHost, languages: Languages) {
    this.#host = host;
    this.#bundles = new Set([languages]);
    host.addController(this);
  }

  hostConnected() {
    this.#observer = new MutationObserver(this.#update);
    const options = {attributeFilter: ['lang'], subtree: true};
    for (let node: Node | undefined = this.#host; node;) {
      const root = node.getRootNode();
      this.#observer.observe(root, options);
      node = (root as Partial<ShadowRoot>).host;
    }
    void this.#update();
  }

  hostDisconnected() {
    this.#observer?.disconnect();
  }

  /** Adds the translations of code that was loaded later, such as dialogs, and loads those of the current language. */
  async add(languages: Languages): Promise<void> {
    this.#bundles.add(languages);
    const load = loadOf(languages, this.#keys);
    if (load && !loaded.has(load)) await this.#update();
  }

  /** The messages of one module, such as `usersTable`, in the current language, or the given English ones. */
  pick<Name extends keyof Messages>(name: Name, english: Messages[Name]): Messages[Name] {
    if (this.#host.isHydrating) return english;
    const translation = [...this.#bundles]
      .map((bundle) => loaded.get(loadOf(bundle, this.#keys))?.[name])
      .find(Boolean);
    return pageMessages?.apply(this.#keys, name, translation, english) ?? translation ?? english;
  }

  #update = async () => {
    const tag = nearestLanguage(this.#host);
    const keys = languageKeys(tag);
    const loads = [...this.#bundles].map((bundle) => loadOf(bundle, keys));
    for (const load of loads) {
      if (!load || loaded.has(load)) continue;
      this.isLoading = !this.#keys;
      try {
        loaded.set(load, (await load()).default);
      } catch {
        warnOnce(`Could not load lang="${tag}".`);
      }
      if (tag !== nearestLanguage(this.#host)) return;
    }
    this.isLoading = false;
    this.#keys = keys;
    const isKnown = keys[1] === 'en-Latn' || loads.some((load) => loaded.has(load)) || pageMessages?.has(keys);
    this.language = isKnown ? tag : 'en';
    this.#host.requestUpdate();
  };
}

/** What loads the messages of a bundle; undefined if the language has none, or is not known yet. */
function loadOf(bundle: Languages, [full, short]: readonly string[] = []) {
  return bundle[full!] ?? bundle[short!];
}

/** Some pages write `de_DE` in place of `de-DE`. */
function nearestLanguage(element: Element): string {
  for (let node: Element | undefined = element; node;) {
    const holder = node.closest('[lang]');
    if (holder) return holder.getAttribute('lang')!.trim().replaceAll('_', '-');
    node = (node.getRootNode() as Partial<ShadowRoot>).host;
  }
  return '';
}
