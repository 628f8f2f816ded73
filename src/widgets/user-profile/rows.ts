import {warnOnce} from '../../api/http/warn.js';

export const allRows = ['picture', 'name', 'email', 'accounts', 'locale'] as const;

export type RowName = (typeof allRows)[number];

/** Reads names of rows, separated by spaces, and warns about unknown ones. */
export function readRows(names: string | null | undefined): readonly RowName[] {
  return [...new Set((names ?? '').split(/\s+/).filter(Boolean))].filter(isRow);
}

function isRow(name: string): name is RowName {
  const isKnown = (allRows as readonly string[]).includes(name);
  if (!isKnown) warnOnce(`<workos-user-profile> has no row “${name}”.`);
  return isKnown;
}
