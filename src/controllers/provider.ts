import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type Provision, provisionContext} from '../session/provision.js';

type Callback = (provision: Provision, unsubscribe: () => void) => void;

const names = ['token', 'tokenEndpoint', 'apiOrigin'] as const;

interface ContextRequest extends Event {
  readonly context?: unknown;
  readonly contextTarget?: EventTarget;
  readonly callback?: Callback;
}

/** Gives the widgets inside an element what the page has given to it, now and whenever that changes. */
export class Provider implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #provision: () => Provision;
  readonly #widgets = new Map<Callback, () => void>();
  #last: Provision | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, provision: () => Provision) {
    this.#host = host;
    this.#provision = provision;
    host.addController(this);
    host.addEventListener('context-request', this.#answer);
  }

  hostConnected() {
    // Widgets that came to life before this element have asked in vain.
    const event = new Event('context-provider', {bubbles: true, composed: true});
    this.#host.dispatchEvent(Object.assign(event, {context: provisionContext}));
  }

  hostUpdate() {
    const before = this.#last;
    const provision = this.#read();
    if (!before || names.every((name) => provision[name] === before[name])) return;
    this.#last = provision;
    for (const [callback, end] of this.#widgets) callback(provision, end);
  }

  #answer = (event: ContextRequest) => {
    const {context, callback} = event;
    if (context !== provisionContext || !callback || event.composedPath()[0] === this.#host) return;
    event.stopPropagation();
    const end = this.#widgets.get(callback) ?? (() => void this.#widgets.delete(callback));
    this.#widgets.set(callback, end);
    this.#last ??= this.#read();
    callback(this.#last, end);
  };

  #read(): Provision {
    const {token, tokenEndpoint, apiOrigin} = this.#provision();
    return {token, tokenEndpoint, apiOrigin};
  }
}
