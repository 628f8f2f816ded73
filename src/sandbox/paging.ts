import {respondWithError} from './responses.js';
import type {Switches} from './types.js';

/** An item with its position in a list sorted newest first. */
export interface Ranked {
  /** Higher is newer. Never reused, so that a cursor stays valid after its item is removed. */
  readonly position: number;
}

/** Which part of a list a page contains. */
export interface PageBounds {
  readonly limit: number;
  /** Only items older than this position. */
  readonly olderThan?: number;
  /** Only items newer than this position; the page contains the nearest ones. */
  readonly newerThan?: number;
}

/** A page, and the positions from which the pages before and after it start. */
export interface RankedPage<Entry> {
  readonly entries: readonly Entry[];
  /** Undefined if this page contains the last match. */
  readonly older: number | undefined;
  /** Undefined if this page contains the first match. */
  readonly newer: number | undefined;
}

export function pageOf<Entry extends Ranked>(
  matches: readonly Entry[],
  {limit, olderThan = Infinity, newerThan = -Infinity}: PageBounds,
): RankedPage<Entry> {
  const open = matches.filter(({position}) => position < olderThan && position > newerThan);
  const isBackward = newerThan !== -Infinity && olderThan === Infinity;
  const entries = isBackward ? open.slice(-limit) : open.slice(0, limit);
  // An empty page has the requested position instead.
  const top = entries.at(0)?.position ?? olderThan - 1;
  const bottom = entries.at(-1)?.position ?? newerThan + 1;
  return {
    entries,
    newer: matches.some(({position}) => position > top) ? top : undefined,
    older: matches.some(({position}) => position < bottom) ? bottom : undefined,
  };
}

const positions = new WeakMap<object, number>();

/** Gives each item of a live list, newest first, a position that stays the same as items are added and removed. */
export function ranked<Item extends object>(items: readonly Item[]): (Ranked & {readonly item: Item})[] {
  let last = 0;
  return [...items]
    .reverse()
    .map((item) => {
      last = Math.max(positions.get(item) ?? 0, last + 1);
      positions.set(item, last);
      return {item, position: last};
    })
    .reverse();
}

export type PageQuery = Readonly<Record<string, string | undefined>>;

interface Paging {
  readonly cursors: Switches['cursors'];
  /** Identifies the list: its cursors are not valid for another one. */
  readonly owner: string;
  /** The maximum `limit`. Default 1,000. */
  readonly maxLimit?: number;
  /** The highest position ever assigned, to reject cursors beyond it. Default: unknown. */
  readonly newest?: number;
}

/** Parses `limit`, `before` and `after`. Responds with 400 to an unknown cursor. */
export function readPage({limit, ...query}: PageQuery, {cursors, owner, maxLimit = 1_000, newest}: Paging): PageBounds {
  const [forward, backward] = directions(cursors);
  const olderThan = readCursor(query[forward], owner, newest);
  const newerThan = readCursor(query[backward], owner, newest);
  return {
    limit: readLimit(limit, maxLimit),
    ...(olderThan !== undefined && {olderThan}),
    ...(newerThan !== undefined && {newerThan}),
  };
}

/** The cursors of the pages before and after a page; undefined if there is none. */
export function listMetadata({older, newer}: RankedPage<unknown>, {cursors, owner}: Paging) {
  const [forward, backward] = directions(cursors);
  return {[backward]: makeCursor(newer, owner), [forward]: makeCursor(older, owner)};
}

/** Normalizes text for searching: ignores case, accents and Unicode composition. */
export function searchable(text: string) {
  const isPlain = /^[\x00-\x7f]*$/.test(text); // eslint-disable-line no-control-regex
  return (isPlain ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}

function directions(cursors: Switches['cursors']) {
  return cursors === 'after' ? (['after', 'before'] as const) : (['before', 'after'] as const);
}

function readLimit(limit = '', max: number) {
  const number = Math.trunc(Number(limit));
  return limit.trim() && Number.isFinite(number) ? Math.min(Math.max(number, 1), max) : 10;
}

function makeCursor(position: number | undefined, owner: string) {
  if (position === undefined) return undefined;
  return btoa(`${owner}/${position}`).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
}

function readCursor(cursor: string | undefined, owner: string, newest = Infinity) {
  if (!cursor) return undefined;
  const [list, text = ''] = decode(cursor).split('/');
  const position = Number(text);
  const isKnown = list === owner && /^\d+$/.test(text) && position <= newest + 1;
  return isKnown ? position : respondWithError(400, 'Unknown cursor.');
}

function decode(cursor: string) {
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
