import type {ReactiveController} from 'lit';
import type {Session} from '../session/session.js';
import type {Query} from './query.js';
import type {WidgetHost} from './widget-host.js';

/** Waits between two looks, in milliseconds: each half as long again as the one before, up to the longest. */
const firstPollDelayMs = 15_000;
const maxPollDelayMs = 60_000;
/** After so many looks without news a person is not waiting any more: some 18 minutes. */
const maxPolls = 20;
/** While something may be done in another tab, looks come this often, and for so long. */
const watchDelayMs = 10_000;
const maxWatchPolls = 30;
/** Coming back to the page is no reason to look twice within this many milliseconds. */
const minReturnDelayMs = 2_000;

/**
 * Loads data again while it is bound to change: as long as the data says so, and after a person went to another tab to
 * change it. Only while the page is visible, less and less often, and with an end; coming back to the page begins anew.
 */
export class Poll<Data> implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #query: Query<readonly [], Data>;
  readonly #isNeeded: (data: Data) => boolean;
  #polls = 0;
  #data: Data | undefined;
  /** How many looks are left for what another tab does; undefined where no other was opened. */
  #watchPollsLeft: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastPollAt = 0;
  #session: Session | undefined;

  constructor(host: WidgetHost, query: Query<readonly [], Data>, isNeeded: (data: Data) => boolean) {
    this.#host = host;
    this.#query = query;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  /** Looks out for what a person does in a tab that was opened for it. */
  watch() {
    this.#watchPollsLeft = maxWatchPolls;
    this.#schedule();
  }

  /** Begins anew, as after a change. */
  restart() {
    this.#polls = 0;
    this.#schedule();
  }

  hostConnected() {
    this.#schedule();
    document.addEventListener('visibilitychange', this.#onReturn);
    window.addEventListener('focus', this.#onReturn);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#onReturn);
    window.removeEventListener('focus', this.#onReturn);
    clearTimeout(this.#timer);
  }

  hostUpdate() {
    const {session} = this.#host;
    if (session === this.#session) return;
    this.#session = session;
    this.#watchPollsLeft = undefined;
    this.restart();
  }

  hostUpdated() {
    const {data} = this.#query;
    if (data === this.#data) return; // Nothing has come since the last look was planned.
    this.#data = data;
    this.#schedule();
  }

  /** The page is looked at again. */
  #onReturn = () => {
    if (document.visibilityState !== 'visible') return clearTimeout(this.#timer);
    this.#polls = 0;
    if (this.#watchPollsLeft !== undefined) this.#watchPollsLeft = maxWatchPolls;
    if (this.#isPolling && Date.now() - this.#lastPollAt > minReturnDelayMs) this.#poll();
    else this.#schedule();
  };

  get #isPolling() {
    const {data} = this.#query;
    return this.#watchPollsLeft !== undefined || (data !== undefined && this.#isNeeded(data));
  }

  #schedule() {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected || document.visibilityState !== 'visible') return;
    if (this.#watchPollsLeft) this.#timer = setTimeout(() => this.#poll(), watchDelayMs);
    else if (this.#data !== undefined && this.#isNeeded(this.#data) && this.#polls < maxPolls) {
      this.#timer = setTimeout(() => this.#poll(), Math.min(firstPollDelayMs * 1.5 ** this.#polls, maxPollDelayMs));
    }
  }

  #poll() {
    this.#lastPollAt = Date.now();
    this.#polls++;
    if (this.#watchPollsLeft) this.#watchPollsLeft--;
    // A failed load has a plan of its own.
    if (!this.#query.isLoading && !this.#query.error) this.#query.refresh();
    this.#schedule();
  }
}
