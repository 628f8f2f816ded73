import {type ReactiveController, type ReactiveControllerHost, isServer} from 'lit';

interface Filtered extends ReactiveControllerHost {
  search: string;
  roleFilter: string;
  readonly urlSync: string;
}

/**
 * Keeps search and role in the query of the page's address, under `<prefix>-q` and `<prefix>-role`. Everything else of the
 * address and the page's history state stay as they are.
 */
export class UrlSync implements ReactiveController {
  readonly #host: Filtered;

  constructor(host: Filtered) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('popstate', this.#restore);
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.#restore);
  }

  /** Takes what the address says; what it is silent of stays as the page has set it. */
  begin() {
    const {search, roleFilter} = this.#host;
    this.#read({search, roleFilter});
  }

  /** After back or forward, silence means none. */
  #restore = () => this.#read({search: '', roleFilter: ''});

  #read({search, roleFilter}: Pick<Filtered, 'search' | 'roleFilter'>) {
    const {urlSync} = this.#host;
    if (!urlSync || isServer) return;
    const query = new URL(location.href).searchParams;
    this.#host.search = query.get(`${urlSync}-q`) ?? search;
    this.#host.roleFilter = query.get(`${urlSync}-role`) ?? roleFilter;
  }

  write() {
    const {urlSync, search, roleFilter} = this.#host;
    if (!urlSync) return;
    const url = new URL(location.href);
    for (const [key, value] of [
      ['q', search.trim()],
      ['role', roleFilter],
    ]) {
      if (value) url.searchParams.set(`${urlSync}-${key}`, value);
      else url.searchParams.delete(`${urlSync}-${key}`);
    }
    history.replaceState(history.state, '', url);
  }
}
