import {readRecord, readString} from './decode.js';
import {ApiError} from './errors.js';

/** An item with none of these properties is unusable. */
const names = ['id', 'slug', 'name', 'email', 'domain', 'type'];

/**
 * Returns the list if it is empty or has at least one usable item. An invalid response must not appear as an empty list
 * or as a list of blank rows.
 *
 * @throws {ApiError} `malformed` if the value is invalid.
 */
export function readList(value: unknown): unknown[] {
  if (!Array.isArray(value) || (value.length && !value.some(isUsable))) throw new ApiError('malformed');
  return value;
}

function isUsable(item: unknown) {
  return names.some((name) => readString(readRecord(item)[name]));
}

/** Removes items that repeat the value of a key. Items with an empty value all stay. */
export function uniqueBy<Key extends string, Item extends Readonly<Record<Key, string>>>(
  items: readonly Item[],
  key: Key,
): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !item[key] || (!seen.has(item[key]) && seen.add(item[key])));
}
