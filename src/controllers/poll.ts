import type {ReactiveController} from 'lit';
import type {Session} from '../session/session.js';
import type {Query} from './query.js';
import type {WidgetHost} from './widget-host.js';

/** Delays between polls, in milliseconds. Each is 1.5 times the previous one, up to the maximum. */
const firstPollDelayMs = 15_000;
const maxPollDelayMs = 60_000;
/** Polling stops after this many polls, about 18 minutes, when the user is probably no longer waiting. */
const maxPolls = 20;
/** The delay between polls in milliseconds, and their number, while the user may make changes in another tab. */
const watchDelayMs = 10_000;
const maxWatchPolls = 30;
/** Returning to the page does not poll again within this many milliseconds. */
const minReturnDelayMs = 2_000;

/**
 * Reloads data that is expected to change: as long as the data says so, and after the user opened another tab to change
 * it. It polls only while the page is visible, less and less often, and a limited number of times. Returning to the
 * page starts over.
 */
export class Poll<Data> implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #query: Query<readonly [], Data>;
  readonly #isNeeded: (data: Data) => boolean;
  #polls = 0;
  #data: Data | undefined;
  /** How many polls are left for changes in another tab; undefined if none was opened. */
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

  /** Polls for changes that the user makes in another tab. */
  watch() {
    this.#watchPollsLeft = maxWatchPolls;
    this.#schedule();
  }

  /** Starts over, for example after a change. */
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
    if (data === this.#data) return; // No new data since the last poll was scheduled.
    this.#data = data;
    this.#schedule();
  }

  /** Pauses while the page is hidden, and starts over when the user returns. */
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
    // The query retries a failed load itself.
    if (!this.#query.isLoading && !this.#query.error) this.#query.refresh();
    this.#schedule();
  }
}
