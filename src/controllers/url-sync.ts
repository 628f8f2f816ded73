import {type ReactiveController, isServer} from 'lit';
import type {WidgetHost} from './widget-host.js';

interface UrlSyncOptions {
  /** What the query keys begin with; empty to leave the address alone. */
  readonly prefix: () => string;
  /** The values to keep, by the end of their query key. Empty ones are left out. */
  readonly read: () => Readonly<Record<string, string>>;
  /** Takes values from the address. */
  readonly apply: (values: Readonly<Record<string, string>>) => void;
}

/**
 * Keeps what a person filters by in the query of the page's address, under keys such as `<prefix>-q`. Everything else of
 * the address and the page's history state stay as they are.
 */
export class UrlSync implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #options: UrlSyncOptions;
  #prefix = '';

  constructor(host: WidgetHost, options: UrlSyncOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('popstate', this.#restore);
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.#restore);
  }

  /** Under a new prefix, takes what the address says; what it is silent of stays as the page has set it. */
  follow() {
    const prefix = this.#options.prefix();
    if (prefix === this.#prefix || this.#host.isAdopting) return;
    this.#prefix = prefix;
    this.#take((value) => value);
  }

  /** After back or forward, silence means none. */
  #restore = () => this.#take(() => '');

  #take(otherwise: (value: string) => string) {
    const {prefix, read, apply} = this.#options;
    if (!prefix() || isServer) return;
    const query = new URL(location.href).searchParams;
    const values = Object.entries(read()).map(([key, value]) => [
      key,
      query.get(`${prefix()}-${key}`) ?? otherwise(value),
    ]);
    apply(Object.fromEntries(values) as Record<string, string>);
  }

  write() {
    const {prefix, read} = this.#options;
    if (!prefix()) return;
    const url = new URL(location.href);
    for (const [key, value] of Object.entries(read())) {
      if (value) url.searchParams.set(`${prefix()}-${key}`, value);
      else url.searchParams.delete(`${prefix()}-${key}`);
    }
    history.replaceState(history.state, '', url);
  }
}
