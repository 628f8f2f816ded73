import type {ReactiveController} from 'lit';
import {type Messages, findMessages, isLoadable, loadMessages} from '../messages/messages.js';
import type {WidgetHost} from './widget-host.js';

/** Follows the nearest `lang`, from the widget outwards through shadow roots, and loads that language's messages. */
export class Localization implements ReactiveController {
  /** The tag to format with: the nearest `lang` where there are messages for it, else English. */
  language = 'en';
  /** Whether text has to wait for a language that is still loading. */
  isLoading = false;

  readonly #host: WidgetHost;
  #messages: Messages | undefined;
  #observer: MutationObserver | undefined;

  constructor(host: WidgetHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#observer = new MutationObserver(() => this.#resolve());
    const options = {attributeFilter: ['lang'], subtree: true};
    for (let node: Node = this.#host; ;) {
      const root = node.getRootNode();
      this.#observer.observe(root, options);
      if (!(root instanceof ShadowRoot)) break;
      node = root.host;
    }
    this.#resolve();
  }

  hostDisconnected() {
    this.#observer?.disconnect();
  }

  /** The messages of one module, such as `usersTable`, in the language, or the given English ones. */
  pick<Name extends keyof Messages>(name: Name, english: Messages[Name]): Messages[Name] {
    return (!this.#host.isHydrating && this.#messages?.[name]) || english;
  }

  #resolve() {
    const tag = nearestLanguage(this.#host);
    this.#messages = findMessages(tag);
    this.language = (this.#messages || /^en(-|$)/i.test(tag)) && isLanguage(tag) ? tag : 'en';
    this.isLoading = isLoadable(tag);
    if (this.isLoading) {
      const settle = () => {
        this.isLoading = false;
        if (nearestLanguage(this.#host) === tag && findMessages(tag)) this.#resolve();
        this.#host.requestUpdate();
      };
      loadMessages(tag).then(settle, settle); // A chunk that fails to load leaves English.
    }
    this.#host.requestUpdate();
  }
}

function nearestLanguage(element: Element): string {
  for (let node: Element | undefined = element; node;) {
    const holder = node.closest('[lang]');
    if (holder) return holder.getAttribute('lang')!.trim();
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

function isLanguage(tag: string) {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
