import {warnOnce} from '../../api/http/warn.js';
import {type WidgetName, catalog} from '../../session/catalog.js';
import {readClaim} from '../../session/jwt.js';
import type {Token} from '../../session/token-source.js';

/** The scopes of each widget, by the name of its view: its tag without `workos-`. */
const scopesOf = new Map<string, readonly string[]>(Object.entries(catalog));

export function isView(name: string) {
  return scopesOf.has(name);
}

/**
 * The names of the views that a token unlocks, in order. If it does not list its scopes, every view is unlocked, and the
 * server decides.
 *
 * @param include Names in the wanted order, separated by spaces. `*` stands for all other views that a scope unlocks. If
 *   the token names a user and its list of scopes is empty, `*` stands for those that need none.
 */
export function viewsOf(
  {value, claims: {scopes}}: Pick<Token, 'value' | 'claims'>,
  include: string,
): readonly WidgetName[] {
  const isPersonal = scopes?.size === 0 && !!readClaim(value, 'sub');
  const names = [...new Set(include.match(/\S+/g))];
  const others = [...scopesOf.keys()].filter(
    (name) => !names.includes(name) && isPersonal === !scopesOf.get(name)!.length,
  );
  return names
    .flatMap((name) => (name === '*' ? others : name))
    .filter((name): name is WidgetName => {
      const needed = scopesOf.get(name);
      if (!needed) warnOnce(`Unknown view: ${name}.`);
      return !!needed && (!scopes || !needed.length || needed.some((scope) => scopes.has(scope)));
    });
}
