import type {Session} from '../session/session.js';
import type {WidgetHost} from './widget-host.js';

interface Stateful {
  readonly id: string;
  readonly state: string;
}

/** Notices which of a list's items have come, or come into another state, since it was loaded before. */
export class ChangeTracker<Item extends Stateful> {
  readonly #host: WidgetHost;
  readonly #onChange: (item: Item) => void;
  #session: Session | undefined;
  #states: ReadonlyMap<string, string> = new Map();
  #latest: readonly Item[] = [];

  /** @param tell Called for each, once it is on the screen. */
  constructor(host: WidgetHost, tell: (item: Item) => void) {
    this.#host = host;
    this.#onChange = tell;
  }

  /** Those of the newest load; none after the first. */
  get latest(): readonly Item[] {
    return this.#session === this.#host.session ? this.#latest : [];
  }

  /** Looks at a new list, before it is shown. */
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
