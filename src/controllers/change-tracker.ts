import type {Session} from '../session/session.js';
import type {WidgetHost} from './widget-host.js';

interface Stateful {
  readonly id: string;
  readonly state: string;
}

/** Finds the items of a list that are new, or whose state has changed, since the previous load. */
export class ChangeTracker<Item extends Stateful> {
  readonly #host: WidgetHost;
  readonly #onChange: (item: Item) => void;
  #session: Session | undefined;
  #states: ReadonlyMap<string, string> = new Map();
  #latest: readonly Item[] = [];

  /** @param onChange Called for each changed item after it is rendered. */
  constructor(host: WidgetHost, onChange: (item: Item) => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** The changed items of the newest load; empty after the first load. */
  get latest(): readonly Item[] {
    return this.#session === this.#host.session ? this.#latest : [];
  }

  /** Compares a new list with the previous one, before it is shown. */
  track(items: readonly Item[]) {
    const {session} = this.#host;
    const isFirst = session !== this.#session;
    this.#latest = isFirst ? [] : items.filter(({id, state}) => this.#states.get(id) !== state);
    this.#states = new Map(items.map(({id, state}) => [id, state]));
    this.#session = session;
    if (!this.latest.length) return;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.latest.forEach(this.#onChange));
  }
}
