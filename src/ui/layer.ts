import {type ReactiveController, type ReactiveControllerHost, render} from 'lit';
import {unwrapTranslations} from './translated-text.js';

export interface LayerHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Whether nothing may be shown. */
  readonly isConcealed: boolean;
}

/**
 * A menu or dialog of a widget, beside the widget's other content. It renders alone, so that opening a menu or typing
 * into a dialog costs the same beside ten rows and a thousand. Each update of the widget renders it too.
 */
export class Layer implements ReactiveController {
  /** A frame, so that it stops the styles that the widget would inherit from the page. */
  readonly root = document.createElement('div');
  readonly #host: LayerHost;
  readonly #view: () => unknown;
  #isPending = false;

  constructor(host: LayerHost, view: () => unknown) {
    this.#host = host;
    this.#view = view;
    this.root.className = 'frame layer';
    host.renderRoot.append(this.root);
    host.addController(this);
  }

  hostUpdated() {
    this.root.toggleAttribute('inert', this.#host.isConcealed);
    this.update();
  }

  /** Renders soon, once for all requests of one task. */
  requestUpdate() {
    if (!this.#isPending) queueMicrotask(() => this.#isPending && this.update());
    this.#isPending = true;
  }

  /** Renders now. */
  update() {
    this.#isPending = false;
    const putBack = unwrapTranslations(this.root);
    render(this.#view(), this.root, {host: this.#host});
    putBack();
  }

  remove() {
    this.#isPending = false;
    this.#host.removeController(this);
    this.root.remove();
  }
}
