import {warnOnce} from '../../api/http/warn.js';
import {type WidgetEntry, type WidgetName, catalog} from '../../session/catalog.js';

/** A widget as one view of several. */
export interface View {
  /** The tag without `workos-`. */
  readonly name: WidgetName;
  readonly tag: string;
}

const entries = new Map<string, WidgetEntry>(catalog.map((entry) => [nameOf(entry), entry]));

/**
 * The views that a token unlocks, in order.
 *
 * @param scopes What the token allows; undefined where it does not say, and then the server is asked.
 * @param include Names separated by spaces, in the order that is wanted. `*` stands for all others that a scope unlocks.
 */
export function viewsOf(scopes: ReadonlySet<string> | undefined, include: string): readonly View[] {
  const names = [...new Set(include.split(/\s+/).filter(Boolean))];
  const others = [...entries.keys()].filter((name) => !names.includes(name) && entries.get(name)!.scopes.length);
  return names
    .flatMap((name) => (name === '*' ? others : name))
    .flatMap((name) => {
      const entry = entries.get(name);
      if (!entry) warnOnce(`Unknown view: ${name}.`);
      return entry && isUnlocked(entry, scopes) ? {name: name as WidgetName, tag: entry.tag} : [];
    });
}

function isUnlocked({scopes: keys}: WidgetEntry, scopes: ReadonlySet<string> | undefined) {
  return !scopes || !keys.length || keys.some((key) => scopes.has(key));
}

function nameOf({tag}: WidgetEntry) {
  return tag.replace('workos-', '');
}
