import type {Cursor, Page} from '../api/http/cursor.js';
import {emit} from '../events.js';
import {SessionState} from './session-state.js';
import type {WidgetHost} from './widget-host.js';

/** How many items a page is asked to hold, whatever a page has set: 10 where that makes no sense. */
export function pageLimit(size: unknown, max: number) {
  const number = Math.trunc(Number(size));
  return number >= 1 ? Math.min(number, max) : 10;
}

/** Which page of a list is shown, and the way to its neighbours: back by remembered cursors, forward by the server's. */
export class Paging {
  readonly #host: WidgetHost;
  /**
   * Where the pages up to this one began; the first needs no cursor. A cursor means nothing to the list of another person
   * or organization, which begins with its first page.
   */
  readonly #cursors: SessionState<readonly Cursor[]>;
  #subject = '';

  constructor(host: WidgetHost) {
    this.#host = host;
    this.#cursors = new SessionState<readonly Cursor[]>(host, []);
  }

  /** What the page that is shown begins with. */
  get cursor() {
    return this.#cursors.value.at(-1);
  }

  /** The number of the page; the first is 1. */
  get page() {
    return this.#cursors.value.length + 1;
  }

  /** Begins with the first page where something else is listed, as after a search. For each update, before it. */
  follow(...subject: readonly unknown[]) {
    const next = JSON.stringify(subject);
    if (next !== this.#subject) this.#cursors.value = [];
    this.#subject = next;
  }

  /** Whether a page is to be shown: one emptied by removals gives way to the one before it. */
  accepts({items}: Page<unknown>) {
    if (items.length || this.page === 1) return true;
    this.previous();
    return false;
  }

  next(cursor: Cursor) {
    this.#goTo([...this.#cursors.value, cursor]);
  }

  previous() {
    this.#goTo(this.#cursors.value.slice(0, -1));
  }

  /** Goes to the first page, where what is new appears. */
  first() {
    if (this.page > 1) this.#goTo([]);
  }

  #goTo(cursors: readonly Cursor[]) {
    this.#cursors.value = cursors;
    emit(this.#host, 'workos-page-changed', {page: this.page});
  }
}
