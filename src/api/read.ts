import {ApiError} from './errors.js';

/** Reads values that a server sent, which may be anything, as what the contract promises or as nothing. */

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The list, or `malformed`: a page must not say "no members" because an answer made no sense. */
export function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new ApiError('malformed');
  return value;
}

/** Without those that a server repeats, which could not be told apart. */
export function unique<Item extends {readonly id: string}>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter(({id}) => !id || (!seen.has(id) && seen.add(id)));
}
