import {warnOnce} from '../../api/http/warn.js';
import {type WidgetEntry, type WidgetName, catalog} from '../../session/catalog.js';

/** A widget that is shown as one of several views. */
export interface View {
  /** The tag without `workos-`. */
  readonly name: WidgetName;
  readonly tag: string;
}

const entries = new Map<string, WidgetEntry>(catalog.map((entry) => [nameOf(entry), entry]));

/**
 * The views that a token unlocks, in order.
 *
 * @param scopes The token's scopes. Undefined if the token does not list them: every view is unlocked, and the server
 *   decides.
 * @param include Names in the wanted order, separated by spaces. `*` stands for all other views that a scope unlocks.
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
