import type {ReactiveController} from 'lit';
import type {Session} from '../session/session.js';
import type {Query} from './query.js';
import type {WidgetHost} from './widget-host.js';

/** Waits between two looks, in milliseconds: each half as long again as the one before, up to the longest. */
const firstWait = 15_000;
const longestWait = 60_000;
/** After so many looks without news a person is not waiting any more: some 18 minutes. */
const mostLooks = 20;
/** While something may be done in another tab, looks come this often, and for so long. */
const watchWait = 10_000;
const mostWatching = 30;
/** Coming back to the page is no reason to look twice within this many milliseconds. */
const pause = 2_000;

/**
 * Loads data again while it is bound to change: as long as the data says so, and after a person went to another tab to
 * change it. Only while the page is visible, less and less often, and with an end; coming back to the page begins anew.
 */
export class Poll<Data> implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #query: Query<readonly [], Data>;
  readonly #isNeeded: (data: Data) => boolean;
  #looks = 0;
  #data: Data | undefined;
  /** How many looks are left for what another tab does; undefined where no other was opened. */
  #watching: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;
  #session: Session | undefined;

  constructor(host: WidgetHost, query: Query<readonly [], Data>, isNeeded: (data: Data) => boolean) {
    this.#host = host;
    this.#query = query;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  /** Looks out for what a person does in a tab that was opened for it. */
  watch() {
    this.#watching = mostWatching;
    this.#schedule();
  }

  /** Begins anew, as after a change. */
  restart() {
    this.#looks = 0;
    this.#schedule();
  }

  hostConnected() {
    this.#schedule();
    document.addEventListener('visibilitychange', this.#return);
    window.addEventListener('focus', this.#return);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#return);
    window.removeEventListener('focus', this.#return);
    clearTimeout(this.#timer);
  }

  hostUpdate() {
    const {session} = this.#host;
    if (session === this.#session) return;
    this.#session = session;
    this.#watching = undefined;
    this.restart();
  }

  hostUpdated() {
    const {data} = this.#query;
    if (data === this.#data) return; // Nothing has come since the last look was planned.
    this.#data = data;
    this.#schedule();
  }

  /** The page is looked at again. */
  #return = () => {
    if (document.visibilityState !== 'visible') return clearTimeout(this.#timer);
    this.#looks = 0;
    if (this.#watching !== undefined) this.#watching = mostWatching;
    if (this.#isWanted && Date.now() - this.#last > pause) this.#look();
    else this.#schedule();
  };

  get #isWanted() {
    const {data} = this.#query;
    return this.#watching !== undefined || (data !== undefined && this.#isNeeded(data));
  }

  #schedule() {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected || document.visibilityState !== 'visible') return;
    if (this.#watching) this.#timer = setTimeout(() => this.#look(), watchWait);
    else if (this.#data !== undefined && this.#isNeeded(this.#data) && this.#looks < mostLooks) {
      this.#timer = setTimeout(() => this.#look(), Math.min(firstWait * 1.5 ** this.#looks, longestWait));
    }
  }

  #look() {
    this.#last = Date.now();
    this.#looks++;
    if (this.#watching) this.#watching--;
    // A failed load has a plan of its own.
    if (!this.#query.isLoading && !this.#query.error) this.#query.refresh();
    this.#schedule();
  }
}
