import {type ReactiveController, type ReactiveControllerHost, isServer} from 'lit';

interface HashSyncOptions {
  readonly isOn: () => boolean;
  /** Applies a name from the URL, which may be any text. */
  readonly apply: (name: string) => void;
}

/** Reads a name from the fragment of the page's URL. The page may use other fragments itself. */
export class HashSync implements ReactiveController {
  readonly #options: HashSyncOptions;

  constructor(host: ReactiveControllerHost, options: HashSyncOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('hashchange', this.read);
  }

  hostDisconnected() {
    window.removeEventListener('hashchange', this.read);
  }

  read = () => {
    if (this.#options.isOn() && !isServer) this.#options.apply(location.hash.slice(1));
  };
}
