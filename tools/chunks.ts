/**
 * Assigns modules to chunks in `dist/` and `cdn/`.
 *
 * If `dist/` had a file for each module, the bundler of a page with several tags would make a chunk for each set of
 * tags: ten small files that block the first view and compress badly. So modules that the same tags need share a file.
 * Code that only some pages need, such as a language or a dialog, has a separate file.
 */
import {basename, relative, sep} from 'node:path';
import type {Rolldown} from 'vite';
import {root, translationOf} from './entries.mjs';

type Modules = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/**
 * Groups of tags, from the smallest to the largest. A group is identified by a module that all of its tags, and no
 * other tags, need for their first view.
 */
const groups = [
  ['api-keys-shared', 'widgets/api-keys/api-keys-element.ts'],
  ['table', 'styles/table.styles.ts'],
  ['list', 'widgets/list-widget-element.ts'],
  ['items', 'styles/list.styles.ts'],
  ['marked', 'ui/mark.ts'],
  ['actions', 'controllers/dialogs.ts'],
  ['data', 'controllers/query.ts'],
  ['core', 'widgets/widget-element.ts'],
] as const;

/** Modules without Lit. They get their own chunk, so that importing only an error or a language does not load Lit. */
const plain = ['api', 'session', 'messages', 'events.ts', 'version.ts'];

/** The chunk name of a module in `dist/`, or null to leave the choice to the bundler. */
export function libraryChunkOf(id: string, modules: Modules) {
  const path = pathOf(id);
  const [folder = ''] = path.split('/');
  if (folder === 'define') return null;
  if (folder === 'workos-widget.ts' || folder === 'all-loaders.ts') return 'workos-widget';
  if (translationOf(id)) return null;
  const {first, all, later} = usersOf(id, modules);
  if (first.length === 0) {
    if (errors.includes(path)) return 'errors';
    if (folder === 'messages') return path.startsWith('messages/en/') ? `en-${basename(path, '.ts')}` : null;
    return later.length < 2 ? null : 'dialogs';
  }
  if (first.length === 1) return all.length > 1 ? `${first[0]!}-and-dialogs` : first[0]!;
  const group = groupOf(first, all, modules);
  // What dialogs import too must not be a third part of the first view: the bundler of a page would split it.
  const name = group === 'actions' && later.length ? 'data' : group;
  return name === 'core' && plain.includes(folder) ? 'base' : name;
}

/** The file name of a chunk in `dist/`. Chunks of dialogs are named after their widget, translations after their language. */
export function libraryFileOf({name, facadeModuleId}: {readonly name: string; readonly facadeModuleId: string | null}) {
  const [, widget] = /^widgets\/(.+)\/dialogs\/dialogs\.ts$/.exec(pathOf(facadeModuleId ?? '')) ?? [];
  return `chunks/${widget ? `${widget}-dialogs` : (translationOf(facadeModuleId) ?? name)}.js`;
}

/**
 * What handles and shows errors, which widgets load on demand and share with dialogs. It imports `data`: otherwise Lit and
 * `data` would have different users, and Rolldown would split the first view. It imports nothing from `dialogs`, so that
 * an error does not load them.
 */
const errors = ['ui/alert.ts', 'ui/adopt-styles.ts', 'messages/en/errors.ts', 'api/http/recover.ts'];

/** The chunk name of a module that a script in `cdn/` loads later. Modules inside the script itself are in no chunk. */
export function scriptChunkOf(id: string, modules: Modules) {
  if (translationOf(id)) return null;
  const isInEntry = rootsOf(id, modules).some((root) => modules.getModuleInfo(root)?.isEntry);
  const {first, all} = usersOf(id, modules);
  return isInEntry || first.length < 2 ? null : groupOf(first, all, modules);
}

/** The smallest group that has these tags. Modules that dialogs of other tags need as well get a separate chunk. */
function groupOf(first: readonly string[], all: readonly string[], modules: Modules) {
  const covers = (path: string, tags: readonly string[]) => {
    const users = usersOf(`${root}src/${path}`, modules);
    return tags.every((tag) => users.first.includes(tag));
  };
  const [name, path] = groups.find(([, path]) => covers(path, first))!;
  return name === 'data' || covers(path, all) ? name : `${name}-and-dialogs`;
}

/**
 * The tags that need a module for their first view (`first`), the tags that need it at all (`all`), and the dynamically
 * imported modules that depend on it (`later`).
 */
function usersOf(id: string, modules: Modules) {
  const roots = rootsOf(id, modules);
  const later = roots.filter((one) => !tagOf(one) && modules.getModuleInfo(one)?.dynamicImporters.length);
  const first = roots.flatMap((one) => tagOf(one) ?? []);
  const all = new Set(first);
  const reached = new Set(later);
  for (const one of reached) {
    for (const importer of modules.getModuleInfo(one)?.dynamicImporters ?? []) {
      for (const root of rootsOf(importer, modules)) {
        const tag = tagOf(root);
        if (tag) all.add(tag);
        else reached.add(root);
      }
    }
  }
  return {first, all: [...all], later};
}

function tagOf(id: string) {
  return /^define\/(.+)\.ts$/.exec(pathOf(id))?.[1];
}

/** The entries and dynamically imported modules that reach this module through static imports. */
function rootsOf(id: string, modules: Modules) {
  const found = new Set([id]);
  for (const one of found) for (const importer of modules.getModuleInfo(one)?.importers ?? []) found.add(importer);
  return [...found].filter((one) => {
    const info = modules.getModuleInfo(one);
    return info && (info.isEntry || info.dynamicImporters.length > 0);
  });
}

/** The path of a module, relative to `src/`. */
function pathOf(id: string) {
  return relative(`${root}src`, id).replaceAll(sep, '/');
}
