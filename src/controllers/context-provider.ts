import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type WidgetContext, widgetContext} from '../session/widget-context.js';

type Callback = (context: WidgetContext, unsubscribe: () => void) => void;

const names = ['token', 'tokenEndpoint', 'apiOrigin'] as const;

interface ContextRequest extends Event {
  readonly context?: unknown;
  readonly contextTarget?: EventTarget;
  readonly callback?: Callback;
}

/** Passes the token settings of an element to the widgets inside it, now and on every change. */
export class ContextProvider implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #getContext: () => WidgetContext;
  readonly #widgets = new Map<Callback, () => void>();
  #last: WidgetContext | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, context: () => WidgetContext) {
    this.#host = host;
    this.#getContext = context;
    host.addController(this);
    host.addEventListener('context-request', this.#onRequest);
  }

  hostConnected() {
    // Widgets that were upgraded before this element have to repeat their request.
    const event = new Event('context-provider', {bubbles: true, composed: true});
    this.#host.dispatchEvent(Object.assign(event, {context: widgetContext}));
  }

  hostUpdate() {
    const before = this.#last;
    const context = this.#read();
    if (!before || names.every((name) => context[name] === before[name])) return;
    this.#last = context;
    for (const [callback, unsubscribe] of this.#widgets) callback(context, unsubscribe);
  }

  #onRequest = (event: ContextRequest) => {
    const {context, callback} = event;
    if (context !== widgetContext || !callback || event.composedPath()[0] === this.#host) return;
    event.stopPropagation();
    const unsubscribe = this.#widgets.get(callback) ?? (() => void this.#widgets.delete(callback));
    this.#widgets.set(callback, unsubscribe);
    this.#last ??= this.#read();
    callback(this.#last, unsubscribe);
  };

  #read(): WidgetContext {
    const {token, tokenEndpoint, apiOrigin} = this.#getContext();
    return {token, tokenEndpoint, apiOrigin};
  }
}
