import type {ReactiveControllerHost} from 'lit';

/** A module that a first view can do without, and that belongs to what is shown once it is there. */
export class Lazy<Module> {
  /** Undefined until it has come, and for good where it cannot be had. */
  module: Module | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Module>;
  #isAsked = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<Module>) {
    this.#host = host;
    this.#load = load;
  }

  /** The module, or undefined while it comes. */
  want() {
    if (!this.#isAsked) {
      this.#isAsked = true;
      this.#load().then(
        (module) => {
          this.module = module;
          this.#host.requestUpdate();
        },
        () => {},
      );
    }
    return this.module;
  }
}
