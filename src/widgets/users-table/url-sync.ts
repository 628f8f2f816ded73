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
    window.addEventListener('popstate', this.read);
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.read);
  }

  read = () => {
    const {urlSync} = this.#host;
    if (!urlSync || isServer) return;
    const query = new URL(location.href).searchParams;
    this.#host.search = query.get(`${urlSync}-q`) ?? '';
    this.#host.roleFilter = query.get(`${urlSync}-role`) ?? '';
  };

  write() {
    const {urlSync, search, roleFilter} = this.#host;
    if (!urlSync) return;
    const url = new URL(location.href);
    for (const [key, value] of [
      ['q', search],
      ['role', roleFilter],
    ]) {
      if (value) url.searchParams.set(`${urlSync}-${key}`, value);
      else url.searchParams.delete(`${urlSync}-${key}`);
    }
    history.replaceState(history.state, '', url);
  }
}
