import {type ReactiveController, isServer} from 'lit';
import {emit} from '../events.js';
import type {Session} from '../session/session.js';
import {changePageUrl} from './page-url.js';
import type {WidgetHost} from './widget-host.js';

type Values = Readonly<Record<string, string>>;

interface FiltersOptions {
  /** The prefix of the query keys in the page's URL. If empty, the URL is not used. */
  readonly prefix: () => string;
  /** Returns the current values by the suffix of their query keys. Empty values are left out of the URL. */
  readonly read: () => Values;
  /** Applies these values, which may come from the URL. Omitted values stay as they are. */
  readonly apply: (values: Values) => void;
  /** Called when the user changes the filters, before the event. */
  readonly onChange: () => void;
}

/**
 * The user's filters of a list. If the page wants it, they are kept in the query of its URL, under keys such as
 * `<prefix>-q`; the rest of the URL and the history state do not change. They end with the session: the next user
 * starts with the values that the page set. Create this controller before the queries that depend on it.
 */
export class Filters implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #options: FiltersOptions;
  #prefix = '';
  /** The values that the page set, before the user of this session changed them. */
  #pageValues: {readonly session: Session | undefined; readonly values: Values} | undefined;

  constructor(host: WidgetHost, options: FiltersOptions) {
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

  /** Applies a new session or a new prefix. */
  hostUpdate() {
    const {prefix, apply} = this.#options;
    if (this.#pageValues && this.#pageValues.session !== this.#host.session) {
      apply(this.#pageValues.values);
      this.#pageValues = undefined;
      this.#writeUrl();
      void this.#host.updateComplete.then(() => this.#emitChange());
    }
    if (prefix() === this.#prefix || this.#host.isHydrating) return;
    this.#prefix = prefix();
    this.#readUrl((value) => value); // Values that are not in the URL stay as the page set them.
  }

  /** Applies the user's values. Omitted values stay as they are. */
  change(values: Values) {
    const {read, apply, onChange} = this.#options;
    const before = read();
    apply(values);
    if (Object.entries(read()).every(([key, value]) => value === before[key])) return;
    this.#pageValues ??= {session: this.#host.session, values: before};
    this.#writeUrl();
    onChange();
    this.#emitChange();
  }

  /** After back or forward, values that are not in the URL are empty. */
  #restore = () => this.#readUrl(() => '');

  #readUrl(fallback: (value: string) => string) {
    const {prefix, read, apply} = this.#options;
    if (!prefix() || isServer) return;
    const query = new URLSearchParams(location.search);
    const values = Object.entries(read()).map(([key, value]) => [
      key,
      query.get(`${prefix()}-${key}`) ?? fallback(value),
    ]);
    apply(Object.fromEntries(values) as Values);
  }

  #emitChange() {
    const {q = '', role = ''} = this.#options.read();
    emit(this.#host, 'workos-filter-changed', {search: q, role});
  }

  #writeUrl() {
    const {prefix, read} = this.#options;
    if (!prefix()) return;
    changePageUrl(({searchParams}) => {
      for (const [key, value] of Object.entries(read())) {
        if (value) searchParams.set(`${prefix()}-${key}`, value);
        else searchParams.delete(`${prefix()}-${key}`);
      }
    });
  }
}
