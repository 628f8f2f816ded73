/** Reads the imports of scripts and declarations. */
import {existsSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {parseAst} from 'vite';

/** The specifiers of a script or a declaration: of its static imports (`now`) and of its dynamic imports (`later`). */
export function importsOf(path) {
  const text = readFileSync(path, 'utf8');
  const later = [...text.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, specifier]) => specifier);
  if (!path.endsWith('.d.ts')) return {now: parseAst(text).body.flatMap(({source}) => source?.value ?? []), later};
  const pattern = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*["']([^"']+)["']/gm;
  return {now: [...text.matchAll(pattern)].map(([, specifier]) => specifier), later};
}

/**
 * These files and all files that they import, directly or indirectly. Imports in a declaration resolve to declarations.
 * Imported files that do not exist are included.
 */
export function closure(paths, {isWithLater = true} = {}) {
  const found = new Set(paths);
  for (const path of found) {
    if (!existsSync(path)) continue;
    const {now, later} = importsOf(path);
    for (const specifier of isWithLater ? [...now, ...later] : now) {
      if (!specifier.startsWith('.')) continue;
      const next = posix.join(posix.dirname(path), specifier);
      found.add(path.endsWith('.d.ts') ? next.replace(/\.js$/, '.d.ts') : next);
    }
  }
  return found;
}
