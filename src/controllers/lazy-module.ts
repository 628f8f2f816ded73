import type {ReactiveControllerHost} from 'lit';

/** A module that the first view does not need. The host updates when it has loaded. */
export class LazyModule<Module> {
  /** Undefined until it has loaded. */
  module: Module | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Module>;
  #isLoading = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<Module>) {
    this.#host = host;
    this.#load = load;
  }

  /** Returns the module, or undefined while it loads. The next call retries a failed load. */
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
