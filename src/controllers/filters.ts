import {type ReactiveController, isServer} from 'lit';
import {emit} from '../events.js';
import type {Session} from '../session/session.js';
import type {WidgetHost} from './widget-host.js';

type Values = Readonly<Record<string, string>>;

interface FiltersOptions {
  /** What the query keys in the address begin with; empty to leave the address alone. */
  readonly prefix: () => string;
  /** What is filtered by, by the end of each query key. Empty values are left out of the address. */
  readonly read: () => Values;
  /** Filters by these values, which may come from the address; by others as before. */
  readonly apply: (values: Values) => void;
  /** Called when the person filters by something else, before the page is told. */
  readonly onChange: () => void;
}

/**
 * What a person filters a list by. It is kept in the query of the page's address, where the page wants that, under keys
 * such as `<prefix>-q`; everything else of the address and the history state stay as they are. It ends with the session:
 * another person begins with what the page had set. It is to be made before the queries that ask by it.
 */
export class Filters implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #options: FiltersOptions;
  #prefix = '';
  /** What the page had set before the person of this session changed it. */
  #ofPage: {readonly session: Session | undefined; readonly values: Values} | undefined;

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

  /** Takes what is new: another session, or another prefix. */
  hostUpdate() {
    const {prefix, apply} = this.#options;
    if (this.#ofPage && this.#ofPage.session !== this.#host.session) {
      apply(this.#ofPage.values);
      this.#ofPage = undefined;
      this.#write();
      void this.#host.updateComplete.then(() => this.#tell());
    }
    if (prefix() === this.#prefix || this.#host.isHydrating) return;
    this.#prefix = prefix();
    this.#take((value) => value); // What the address says nothing about stays as the page has set it.
  }

  /** Filters as a person wants, by the given values and the others as they are. */
  change(values: Values) {
    const {read, apply, onChange} = this.#options;
    const before = read();
    apply(values);
    if (Object.entries(read()).every(([key, value]) => value === before[key])) return;
    this.#ofPage ??= {session: this.#host.session, values: before};
    this.#write();
    onChange();
    this.#tell();
  }

  /** After back or forward, what the address says nothing about is empty. */
  #restore = () => this.#take(() => '');

  #take(otherwise: (value: string) => string) {
    const {prefix, read, apply} = this.#options;
    if (!prefix() || isServer) return;
    const query = new URL(location.href).searchParams;
    const values = Object.entries(read()).map(([key, value]) => [
      key,
      query.get(`${prefix()}-${key}`) ?? otherwise(value),
    ]);
    apply(Object.fromEntries(values) as Values);
  }

  #tell() {
    const {q = '', role = ''} = this.#options.read();
    emit(this.#host, 'workos-filter-changed', {search: q, role});
  }

  #write() {
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
