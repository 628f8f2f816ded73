import {record, text} from './decode.js';

/** Where a page begins, to be handed back as it was received. */
export interface Cursor {
  readonly before?: string;
  readonly after?: string;
}

/** One page of a list. `next` leads to the following one and is undefined on the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: Cursor | undefined;
}

/**
 * The cursor of the following page. Sources contest which of the two cursors leads forward: the contract says `after`,
 * today's React widgets send `before`. The first page settles it, for there only the leading one is set, and a cursor
 * keeps its direction from then on. Where a first page has both, the React widgets are followed, since they are known
 * to work.
 *
 * @param body The answer, with its envelope as `list_metadata` or `listMetadata`.
 * @param sent The cursor that the answer was asked with; undefined for the first page.
 */
export function nextCursor(body: unknown, sent?: Cursor): Cursor | undefined {
  const {list_metadata, listMetadata} = record(body);
  const metadata = record(list_metadata ?? listMetadata);
  const before = text(metadata.before);
  const after = text(metadata.after);
  const isBackward = sent ? sent.before !== undefined : before !== undefined;
  if (isBackward) return before === undefined ? undefined : {before};
  return after === undefined ? undefined : {after};
}
