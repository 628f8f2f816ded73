import {record, text} from './decode.js';
import {ApiError} from './errors.js';

/** By one of these an item is known. */
const names = ['id', 'slug', 'name', 'email', 'domain', 'type'];

/**
 * The list, or `malformed`: a page must not say "no members" because an answer made no sense, nor that there are ten of
 * whom nothing is known.
 */
export function list(value: unknown): unknown[] {
  if (!Array.isArray(value) || (value.length && !value.some(isKnown))) throw new ApiError('malformed');
  return value;
}

function isKnown(item: unknown) {
  return names.some((name) => text(record(item)[name]));
}

/** The items without those that repeat a name. Items without a name all stay. */
export function unique<Name extends string, Item extends Readonly<Record<Name, string>>>(
  items: readonly Item[],
  name: Name,
): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !item[name] || (!seen.has(item[name]) && seen.add(item[name])));
}
