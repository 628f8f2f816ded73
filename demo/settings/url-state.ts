import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Preset, Settings} from './setting-fields.js';
import {readSettings, writeSettings} from './settings.js';

/** The minimum time between URL updates of one setting, in milliseconds. Browsers limit the rate of updates. */
const updateInterval = 200;

/**
 * Keeps the settings in the page's URL, so that it can be copied, reloaded and navigated. A change to another setting
 * adds a history entry; further changes to the same one, such as by typing or dragging, do not.
 */
export class UrlState implements ReactiveController {
  settings = readSettings(new URLSearchParams(location.search));

  readonly #host: ReactiveControllerHost;
  #touched = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('popstate', this.#read);
    window.addEventListener('pagehide', this.#flush);
  }

  hostDisconnected() {
    this.#flush();
    window.removeEventListener('popstate', this.#read);
    window.removeEventListener('pagehide', this.#flush);
  }

  get query() {
    return writeSettings(this.settings).toString();
  }

  set(patch: Preset) {
    const touched = patch.story ?? Object.keys(patch).join(' ');
    const isStep = touched !== this.#touched && touched !== 'panel';
    if (isStep) this.#flush();
    this.settings = {...this.settings, ...patch} as Settings;
    this.#touched = touched;
    if (isStep) history.pushState(null, '', `?${this.query}`);
    else this.#timer ??= setTimeout(this.#flush, updateInterval);
    this.#host.requestUpdate();
  }

  #flush = () => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    history.replaceState(null, '', `?${this.query}`);
  };

  #read = () => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#touched = '';
    this.settings = readSettings(new URLSearchParams(location.search));
    this.#host.requestUpdate();
  };
}
