import type {ReactiveControllerHost} from 'lit';

/** A module that a first view can do without, and that belongs to what is shown once it is there. */
export class LazyModule<Module> {
  /** Undefined until it has come. */
  module: Module | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Module>;
  #isLoading = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<Module>) {
    this.#host = host;
    this.#load = load;
  }

  /** The module, or undefined while it comes. One that could not be had is asked for again. */
  get() {
    if (!this.module && !this.#isLoading) {
      this.#isLoading = true;
      this.#load().then(
        (module) => {
          this.module = module;
          this.#host.requestUpdate();
        },
        () => {
          this.#isLoading = false;
        },
      );
    }
    return this.module;
  }
}
