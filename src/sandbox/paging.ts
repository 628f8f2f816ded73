import {refuse} from './answers.js';
import type {Switches} from './types.js';

/** Something in its place in a list that has the newest first. */
export interface Ranked {
  /** Higher is newer; never used twice, so that a cursor outlives what it was made of. */
  readonly position: number;
}

/** Which part of a list a page holds. */
export interface PageBounds {
  readonly limit: number;
  /** Only what is older than this position. */
  readonly olderThan?: number;
  /** Only what is newer than this position; the page is the nearest of it. */
  readonly newerThan?: number;
}

/** A page, and the positions that the pages around it start from. */
export interface RankedPage<Entry> {
  readonly entries: readonly Entry[];
  /** Undefined when this page has the last match. */
  readonly older: number | undefined;
  /** Undefined when this page has the first match. */
  readonly newer: number | undefined;
}

export function pageOf<Entry extends Ranked>(
  matches: readonly Entry[],
  {limit, olderThan = Infinity, newerThan = -Infinity}: PageBounds,
): RankedPage<Entry> {
  const open = matches.filter(({position}) => position < olderThan && position > newerThan);
  const isBackward = newerThan !== -Infinity && olderThan === Infinity;
  const entries = isBackward ? open.slice(-limit) : open.slice(0, limit);
  // Beside an empty page is what lies around the place it was asked for.
  const top = entries.at(0)?.position ?? olderThan - 1;
  const bottom = entries.at(-1)?.position ?? newerThan + 1;
  return {
    entries,
    newer: matches.some(({position}) => position > top) ? top : undefined,
    older: matches.some(({position}) => position < bottom) ? bottom : undefined,
  };
}

const positions = new WeakMap<object, number>();

/** The items of a live list, newest first, each with a position that stays while others come at the top and go. */
export function ranked<Item extends object>(items: readonly Item[]): (Ranked & {readonly item: Item})[] {
  let last = 0;
  return items
    .toReversed()
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
  /** What the list is of, and whose; cursors of one list are of no use for another. */
  readonly owner: string;
  /** The highest limit. Default 1,000. */
  readonly most?: number;
  /** The highest position that was ever given. Default: not known. */
  readonly newest?: number;
}

/** Reads `limit`, `before` and `after`. */
export function readPage({limit, ...query}: PageQuery, {cursors, owner, most = 1_000, newest}: Paging): PageBounds {
  const [forward, backward] = directions(cursors);
  const olderThan = readCursor(query[forward], owner, newest);
  const newerThan = readCursor(query[backward], owner, newest);
  return {
    limit: readLimit(limit, most),
    ...(olderThan !== undefined && {olderThan}),
    ...(newerThan !== undefined && {newerThan}),
  };
}

/** The cursors beside a page; undefined where there is nothing on that side. */
export function listMetadata({older, newer}: RankedPage<unknown>, {cursors, owner}: Paging) {
  const [forward, backward] = directions(cursors);
  return {[backward]: makeCursor(newer, owner), [forward]: makeCursor(older, owner)};
}

/** Text to search in or for: without case, accents and the difference between one letter and its composed form. */
export function searchable(text: string) {
  const isPlain = /^[\x00-\x7f]*$/.test(text); // eslint-disable-line no-control-regex
  return (isPlain ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}

function directions(cursors: Switches['cursors']) {
  return cursors === 'after' ? (['after', 'before'] as const) : (['before', 'after'] as const);
}

function readLimit(limit = '', most: number) {
  const number = Math.trunc(Number(limit));
  return limit.trim() && Number.isFinite(number) ? Math.min(Math.max(number, 1), most) : 10;
}

function makeCursor(position: number | undefined, owner: string) {
  if (position === undefined) return undefined;
  return btoa(`${owner}/${position}`).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
}

function readCursor(cursor: string | undefined, owner: string, newest = Infinity) {
  if (!cursor) return undefined;
  const [of, text = ''] = decode(cursor).split('/');
  const position = Number(text);
  const isKnown = of === owner && /^\d+$/.test(text) && position <= newest + 1;
  return isKnown ? position : refuse(400, 'The cursor is not known.');
}

function decode(cursor: string) {
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
