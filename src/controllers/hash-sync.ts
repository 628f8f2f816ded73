import {type ReactiveController, type ReactiveControllerHost, isServer} from 'lit';

interface HashSyncOptions {
  readonly isOn: () => boolean;
  /** Takes a name from the address, which may be anything. */
  readonly apply: (name: string) => void;
}

/** Keeps a name in the fragment of the page's address. A fragment that is not ours is the page's own affair. */
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

  /** The history keeps its length and its state. */
  write(name: string) {
    if (this.#options.isOn()) history.replaceState(history.state, '', `#${name}`);
  }
}
