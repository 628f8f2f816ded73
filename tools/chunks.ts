/**
 * Which modules are one file in `dist/` and beside the files in `cdn/`.
 *
 * With a file for each module, the bundler of a page with several tags makes a chunk for each set of tags: ten small files
 * that a first view waits for, which compress badly. So modules that the same tags need are one file. What only some pages
 * need, a language or a dialog, is a file of its own.
 */
import {basename, relative, sep} from 'node:path';
import type {Rolldown} from 'vite';
import {root} from './entries.mjs';

type Modules = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** Groups of tags, from the smallest, each with a module that all of them need for their first view, and no other tag. */
const groups = [
  ['api-keys-shared', 'widgets/api-keys/api-keys-element.ts'],
  ['table', 'styles/table.styles.ts'],
  ['list', 'styles/list.styles.ts'],
  ['actions', 'controllers/row-menu.ts'],
  ['data', 'controllers/query.ts'],
  ['core', 'widgets/widget-element.ts'],
] as const;

/** The folders without Lit, so that who imports only an error or a language from the package does not get Lit too. */
const plain = ['api', 'session', 'messages', 'events.ts', 'version.ts'];

/** The chunk of a module in `dist/`. Null leaves it to the bundler. */
export function libraryChunkOf(id: string, modules: Modules) {
  const path = pathOf(id);
  const [folder = ''] = path.split('/');
  if (folder === 'define') return null;
  if (folder === 'workos-widget.ts' || folder === 'all-loaders.ts') return 'workos-widget';
  const {first, all, later} = usersOf(id, modules);
  if (first.length === 0) {
    if (folder === 'messages') return path.startsWith('messages/en/') ? `en-${basename(path, '.ts')}` : null;
    return later.length < 2 ? null : layers.includes(path) ? 'layers' : 'dialogs';
  }
  if (first.length === 1) return all.length > 1 ? null : first[0]!;
  const name = groupOf(first, all, modules);
  return name === 'core' && plain.includes(folder) ? 'base' : name;
}

/** The file of a chunk: dialogs are named after their widget. */
export function libraryFileOf({name, facadeModuleId}: {readonly name: string; readonly facadeModuleId: string | null}) {
  const [, widget] = /^widgets\/(.+)\/dialogs\/dialogs\.ts$/.exec(pathOf(facadeModuleId ?? '')) ?? [];
  return `chunks/${widget ? `${widget}-dialogs` : name}.js`;
}

/**
 * What menus share with dialogs. `action.ts` is here because it imports `base`: if this file does not, Vite and Rolldown put
 * Lit into a second file of every first view.
 */
const layers = ['ui/adopt-styles.ts', 'controllers/action.ts'];

/** The chunk of a module beside a file in `cdn/`. What that file has itself is in none. */
export function scriptChunkOf(id: string, modules: Modules) {
  const isInEntry = rootsOf(id, modules).some((root) => modules.getModuleInfo(root)?.isEntry);
  const {first, all} = usersOf(id, modules);
  return isInEntry || first.length < 2 ? null : groupOf(first, all, modules);
}

/** The smallest group with these tags. A module that dialogs of other tags need too is not in its file. */
function groupOf(first: readonly string[], all: readonly string[], modules: Modules) {
  const covers = (path: string, tags: readonly string[]) => {
    const users = usersOf(`${root}src/${path}`, modules);
    return tags.every((tag) => users.first.includes(tag));
  };
  const [name, path] = groups.find(([, path]) => covers(path, first))!;
  return name === 'data' || covers(path, all) ? name : `${name}-and-dialogs`;
}

/** The tags that need a module for their first view, those that need it at all, and the modules that bring it later. */
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

/** The modules that lead to this one by static imports, and are loaded as such: entries, and those loaded later. */
function rootsOf(id: string, modules: Modules) {
  const found = new Set([id]);
  for (const one of found) for (const importer of modules.getModuleInfo(one)?.importers ?? []) found.add(importer);
  return [...found].filter((one) => {
    const info = modules.getModuleInfo(one);
    return info && (info.isEntry || info.dynamicImporters.length > 0);
  });
}

/** In `src/`. */
function pathOf(id: string) {
  return relative(`${root}src`, id).replaceAll(sep, '/');
}
