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

/** A thing that is set up in the Admin Portal. */
export interface Resource {
  readonly id: string;
  readonly state: string;
}

interface ResourceListHost extends WidgetHost {
  readonly localization: {readonly language: string};
}

interface ResourceListOptions<Item extends Resource> {
  readonly topic: Topic;
  /** What a person does in the Admin Portal. */
  readonly intent: PortalIntent;
  readonly load: (session: Session, signal: AbortSignal) => Promise<readonly Item[]>;
  /** Gets a link to the Admin Portal. Default: asks the API for one of the intent. */
  readonly loadLink?: (session: Session) => Promise<string>;
  /** Whether an item is about to change by itself, so that it has to be looked at again. */
  readonly isChanging: (item: Item) => boolean;
  /** Tells the page that an item is new, or in another state than before. */
  readonly tell: (item: Item) => void;
  /** Called with each load, before it is shown. */
  readonly onLoad?: () => void;
}

/**
 * Everything behind a widget that lists what is set up in the Admin Portal: it loads the items and keeps them current,
 * notices which have changed, opens the portal and looks out for what is done there, and loads the marks of providers.
 */
export class ResourceList<Item extends Resource> {
  readonly query: Query<readonly [], readonly Item[]>;
  readonly poll: Poll<readonly Item[]>;
  readonly portal: Portal;
  readonly marks: LazyModule<typeof import('../brands/marks.js')>;
  /** The elements of the items. */
  readonly items: Rows;
  readonly #changes: ChangeTracker<Item>;

  constructor(host: ResourceListHost, options: ResourceListOptions<Item>) {
    const {topic, intent, load, isChanging, tell, onLoad} = options;
    const loadLink = options.loadLink ?? (({client}) => generateLink(client, intent as Exclude<PortalIntent, 'dsync'>));
    this.#changes = new ChangeTracker(host, tell);
    this.query = new Query(host, {
      topic,
      args: () => [] as const,
      load: (session, _, signal) => load(session, signal),
      accept: (items) => {
        this.#note(items);
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
    this.items = new Rows(host, ['ul', {part: 'list', role: 'list'}], ['li', {part: 'item'}]);
    new Clock(host);
  }

  /** The items that are new or in another state since the load before. */
  get changed() {
    return this.#changes.latest;
  }

  /** Shows at once what another answer has brought. */
  replace(session: Session, items: readonly Item[]) {
    this.query.updateData(session, () => {
      this.#note(items);
      return items;
    });
  }

  /** An item without an ID cannot be told from the others. */
  #note(items: readonly Item[]) {
    this.#changes.track(items.filter(({id}) => id));
  }
}
