import type {Cursor, Page} from '../api/http/cursor.js';
import {emit} from '../events.js';
import {SessionState} from './session-state.js';
import type {WidgetHost} from './widget-host.js';

/** Returns how many items to request for a page of a list, at most `max`. An invalid size counts as 10. */
export function pageLimit(size: unknown, max: number) {
  const number = Math.trunc(Number(size));
  return number >= 1 ? Math.min(number, max) : 10;
}

/**
 * Tracks which page of a list is shown and which one is requested. It goes back with stored cursors and forward with
 * the server's. The page changes only when its rows are shown.
 */
export class Paging {
  readonly #host: WidgetHost;
  /**
   * The cursors of the pages up to the requested one; the first page has none. They are invalid for another user or
   * organization, whose list starts at the first page.
   */
  readonly #cursors: SessionState<readonly Cursor[]>;
  /** The cursors of the pages up to the one that is shown. */
  readonly #shown: SessionState<readonly Cursor[]>;
  #subject = '';

  constructor(host: WidgetHost) {
    this.#host = host;
    this.#cursors = new SessionState<readonly Cursor[]>(host, []);
    this.#shown = new SessionState<readonly Cursor[]>(host, []);
  }

  /** The cursor of the requested page; undefined for the first. */
  get cursor() {
    return this.#cursors.value.at(-1);
  }

  /** The number of the page that is shown. The first is 1. */
  get page() {
    return this.#shown.value.length + 1;
  }

  /** Returns to the first page if the list changes, for example after a search. Call it before each update. */
  resetOnChange(...subject: readonly unknown[]) {
    const next = JSON.stringify(subject);
    if (next !== this.#subject) this.first();
    this.#subject = next;
  }

  /**
   * Whether the rows of the requested page should be shown. If removals have emptied the page, requests the previous
   * one. Call it right before the rows are shown.
   */
  accepts({items}: Page<unknown>) {
    const {length} = this.#cursors.value;
    if (!items.length && length) {
      this.#cursors.value = this.#cursors.value.slice(0, -1);
      return false;
    }
    const before = this.page;
    this.#shown.value = this.#cursors.value;
    const {page} = this;
    if (page === before) return true;
    void this.#host.updateComplete.then(() => emit(this.#host, 'workos-page-changed', {page}));
    return true;
  }

  /** Requests the page after the one that is shown. */
  next(cursor: Cursor) {
    this.#cursors.value = [...this.#shown.value, cursor];
  }

  /** Requests the page before the one that is shown. */
  previous() {
    this.#cursors.value = this.#shown.value.slice(0, -1);
  }

  /** Requests the first page, where new items appear. */
  first() {
    this.#cursors.value = [];
  }
}
