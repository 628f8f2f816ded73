import type {Cursor, Page} from '../api/http/cursor.js';
import {emit} from '../events.js';
import {SessionState} from './session-state.js';
import type {WidgetHost} from './widget-host.js';

/** Returns how many items to request for a page of a list, at most `max`. An invalid size counts as 10. */
export function pageLimit(size: unknown, max: number) {
  const number = Math.trunc(Number(size));
  return number >= 1 ? Math.min(number, max) : 10;
}

/** Tracks which page of a list is shown. It goes back with stored cursors and forward with the server's. */
export class Paging {
  readonly #host: WidgetHost;
  /**
   * The cursors of the pages up to this one; the first page has none. They are invalid for another user or
   * organization, whose list starts at the first page.
   */
  readonly #cursors: SessionState<readonly Cursor[]>;
  #subject = '';

  constructor(host: WidgetHost) {
    this.#host = host;
    this.#cursors = new SessionState<readonly Cursor[]>(host, []);
  }

  /** The cursor of the current page; undefined for the first. */
  get cursor() {
    return this.#cursors.value.at(-1);
  }

  /** The number of the current page. The first is 1. */
  get page() {
    return this.#cursors.value.length + 1;
  }

  /** Returns to the first page if the list changes, for example after a search. Call it before each update. */
  resetOnChange(...subject: readonly unknown[]) {
    const next = JSON.stringify(subject);
    if (next !== this.#subject) this.#cursors.value = [];
    this.#subject = next;
  }

  /** Whether a page should be shown. If removals have emptied it, goes to the previous page. */
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

  /** Goes to the first page, where new items appear. */
  first() {
    if (this.page > 1) this.#goTo([]);
  }

  #goTo(cursors: readonly Cursor[]) {
    this.#cursors.value = cursors;
    emit(this.#host, 'workos-page-changed', {page: this.page});
  }
}
