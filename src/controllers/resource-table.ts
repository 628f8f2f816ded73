import type {ReactiveController} from 'lit';
import type {Cursor, Page} from '../api/http/cursor.js';
import type {Session, Topic} from '../session/session.js';
import {Clock} from './clock.js';
import {Filters} from './filters.js';
import {Paging, pageLimit} from './paging.js';
import {Query} from './query.js';
import {type MenuModule, RowMenu, type RowMenuHost, type RowMenuOptions} from './row-menu.js';
import {Rows} from './rows.js';
import {SearchDelay, normalizeSearch} from './search-delay.js';

export interface ResourceTableHost extends RowMenuHost {
  pageSize: number;
  search: string;
  /** Present only if the list can be filtered by role. */
  roleFilter?: string;
  readonly urlSync: string;
  readonly dialogs: RowMenuHost['dialogs'] & {readonly clearNotice: () => void};
}

/** The query for one page of a list. An empty text does not filter. */
export interface TableQuery {
  readonly search: string;
  readonly role: string;
  readonly limit: number;
  readonly cursor: Cursor | undefined;
}

interface ResourceTableOptions<Item, Module extends MenuModule> {
  readonly topic: Topic;
  /** The maximum page size of the API. */
  readonly maxPageSize: number;
  readonly load: (session: Session, query: TableQuery, signal: AbortSignal) => Promise<Page<Item>>;
  readonly menu: RowMenuOptions<Item, Module>;
  /** Handles a click on a button in a row, other than the button that opens the menu. */
  readonly onButtonClick?: (item: Item, button: HTMLButtonElement) => void;
}

/**
 * The logic of a widget that shows a paged list as a table. It loads a page and keeps it current, changes pages,
 * searches and filters, keeps the filters in the page's URL, and opens the menus of rows.
 */
export class ResourceTable<
  Item extends {readonly id: string},
  Module extends MenuModule = MenuModule,
> implements ReactiveController {
  readonly query: Query<readonly [string, string, number, Cursor | undefined], Page<Item>>;
  readonly search: SearchDelay;
  readonly filters: Filters;
  readonly menu: RowMenu<Item, Module>;
  readonly rows: Rows;
  readonly #host: ResourceTableHost;
  readonly #options: ResourceTableOptions<Item, Module>;
  readonly #paging: Paging;

  constructor(host: ResourceTableHost, options: ResourceTableOptions<Item, Module>) {
    this.#host = host;
    this.#options = options;
    this.#paging = new Paging(host);
    this.filters = new Filters(host, {
      prefix: () => host.urlSync,
      read: () => ({q: this.searchText, ...('roleFilter' in host && {role: this.#role})}),
      apply: ({q = host.search, role = this.#role}) => {
        host.search = q;
        if ('roleFilter' in host) host.roleFilter = role;
      },
      onChange: () => host.dialogs.clearNotice(),
    });
    host.addController(this); // Updates after the filters and before the query, which depends on both.
    this.query = new Query(host, {
      topic: options.topic,
      args: () => [this.searchText, this.#role, this.limit, this.#paging.cursor] as const,
      load: (session, [search, role, limit, cursor], signal) =>
        options.load(session, {search, role, limit, cursor}, signal),
      accept: (page) => this.#paging.accepts(page),
    });
    this.search = new SearchDelay(host, (q) => this.filters.change({q}));
    this.menu = new RowMenu(host, options.menu);
    this.rows = new Rows(['tbody', {role: 'rowgroup'}], ['tr', {part: 'row', role: 'row'}]);
    new Clock(host);
  }

  hostUpdate() {
    this.#paging.resetOnChange(this.searchText, this.#role, this.limit);
  }

  /** The search text, trimmed. */
  get searchText() {
    return normalizeSearch(this.#host.search);
  }

  /** The search text that found the rows. */
  get shownSearch() {
    return this.query.dataArgs?.[0] ?? '';
  }

  /** Whether the rows are those of a search or a filter. */
  get isFiltered() {
    return !!(this.shownSearch || this.query.dataArgs?.[1]);
  }

  /** How many items to request for a page. */
  get limit() {
    return pageLimit(this.#host.pageSize, this.#options.maxPageSize);
  }

  /** The number of the page that is shown. The first is 1. */
  get page() {
    return this.#paging.page;
  }

  /** Goes to the next page. Does nothing while another page loads; if another list failed to load, retries that. */
  next = () => {
    const {data, dataArgs = [], isSuperseded, isLoading, refresh} = this.query;
    this.#host.dialogs.clearNotice();
    if (isSuperseded && isLoading) return;
    const [search, role, limit] = dataArgs;
    if (search === this.searchText && role === this.#role && limit === this.limit) {
      if (!data?.next) return;
      this.#paging.next(data.next);
    }
    refresh();
  };

  previous = () => {
    this.#host.dialogs.clearNotice();
    this.#paging.previous();
    this.query.refresh(); // The page before may be the one that failed to load.
  };

  /** Goes to the first page, where new items appear. */
  first() {
    this.#paging.first();
  }

  clearFilters = () => {
    this.search.cancel();
    this.filters.change({q: '', role: ''});
    this.#host.focus();
  };

  /** Handles a click in the table. All rows share one listener, since there may be a thousand. */
  onClick = ({target}: Event) => {
    const button = (target as Element).closest('button');
    const item = this.query.data?.items.find(({id}) => id && id === button?.value);
    if (!button || !item) return;
    if (button.matches('.row-button')) this.menu.open(item, button);
    else this.#options.onButtonClick?.(item, button);
  };

  get #role() {
    return this.#host.roleFilter ?? '';
  }
}
