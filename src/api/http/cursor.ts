import {readRecord, readString} from './decode.js';

/** The start of a page. It is opaque: send it back as received. */
export interface Cursor {
  readonly before?: string;
  readonly after?: string;
}

/** One page of a list. `next` is the cursor of the next page, or undefined on the last page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: Cursor | undefined;
}

/**
 * Returns the cursor of the next page. Sources disagree on which of the two cursors leads forward: the API contract
 * says `after`, the current React widgets send `before`. The first page decides, since only the cursor that leads
 * forward is set there; later pages keep its direction. If the first page has both, use `before`, as the React widgets
 * do, which are known to work.
 *
 * @param body The response, with its metadata in `list_metadata` or `listMetadata`.
 * @param sent The cursor that was sent in the request; undefined for the first page.
 */
export function nextCursor(body: unknown, sent?: Cursor): Cursor | undefined {
  const {list_metadata, listMetadata} = readRecord(body);
  const metadata = readRecord(list_metadata ?? listMetadata);
  const before = readString(metadata.before);
  const after = readString(metadata.after);
  const isBackward = sent ? sent.before !== undefined : before !== undefined;
  if (isBackward) return before === undefined ? undefined : {before};
  return after === undefined ? undefined : {after};
}
