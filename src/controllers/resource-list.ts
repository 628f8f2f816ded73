import {type PortalIntent, generateLink} from '../api/portal.js';
import {portal} from '../messages/en/portal.js';
import type {Session, Topic} from '../session/session.js';
import {ChangeTracker} from './change-tracker.js';
import {Clock} from './clock.js';
import {LazyModule} from './lazy-module.js';
import {Poll} from './poll.js';
import {Portal} from './portal.js';
import {Query} from './query.js';
import {Rows} from './rows.js';
import type {WidgetHost} from './widget-host.js';

/** An item that is set up in the Admin Portal. */
export interface Resource {
  readonly id: string;
  readonly state: string;
}

interface ResourceListHost extends WidgetHost {
  readonly localization: {readonly language: string};
}

interface ResourceListOptions<Item extends Resource> {
  readonly topic: Topic;
  /** What the user does in the Admin Portal. */
  readonly intent: PortalIntent;
  readonly load: (session: Session, signal: AbortSignal) => Promise<readonly Item[]>;
  /** Gets a link to the Admin Portal. Default: requests one for the intent. */
  readonly loadLink?: (session: Session) => Promise<string>;
  /** Whether an item is expected to change on the server, so that the list is polled. */
  readonly isChanging: (item: Item) => boolean;
  /** Emits the event for an item that is new or whose state has changed. */
  readonly onChange: (item: Item) => void;
  /** Called on each load, before the data is shown. */
  readonly onLoad?: () => void;
}

/**
 * The logic of a widget that lists items set up in the Admin Portal. It loads the items and keeps them current, finds
 * those that changed, opens the portal and polls for changes made there, and loads the logos of providers.
 */
export class ResourceList<Item extends Resource> {
  readonly query: Query<readonly [], readonly Item[]>;
  readonly poll: Poll<readonly Item[]>;
  readonly portal: Portal;
  readonly marks: LazyModule<typeof import('../brands/marks.js')>;
  /** Renders an element for each item. */
  readonly items: Rows;
  readonly #changes: ChangeTracker<Item>;

  constructor(host: ResourceListHost, options: ResourceListOptions<Item>) {
    const {topic, intent, load, isChanging, onChange, onLoad} = options;
    const loadLink = options.loadLink ?? (({client}) => generateLink(client, intent as Exclude<PortalIntent, 'dsync'>));
    this.#changes = new ChangeTracker(host, onChange);
    this.query = new Query(host, {
      topic,
      args: () => [] as const,
      load: (session, _, signal) => load(session, signal),
      accept: (items) => {
        this.#track(items);
        onLoad?.();
      },
    });
    this.poll = new Poll(host, this.query, (items) => items.some(isChanging));
    this.portal = new Portal(host, {
      intent,
      load: loadLink,
      waiting: () => ({text: host.messages('portal', portal).waiting, language: host.localization.language}),
      onOpen: () => this.poll.watch(),
    });
    this.marks = new LazyModule(host, () => import('../brands/marks.js'));
    this.items = new Rows(['ul', {part: 'list', role: 'list'}], ['li', {part: 'item'}]);
    new Clock(host);
  }

  /** The items that are new, or whose state has changed, since the previous load. */
  get changed() {
    return this.#changes.latest;
  }

  /** Shows the items of another response immediately. */
  replace(session: Session, items: readonly Item[]) {
    this.query.updateData(session, () => {
      this.#track(items);
      return items;
    });
  }

  /** Skips items without an ID, since they cannot be compared between loads. */
  #track(items: readonly Item[]) {
    this.#changes.track(items.filter(({id}) => id));
  }
}
