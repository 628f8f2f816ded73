/**
 * The modules that the package exports and the files it ships, read from the source tree: new tags need no change here.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const list = (folder) => (existsSync(`${root}${folder}`) ? readdirSync(`${root}${folder}`, {withFileTypes: true}) : []);

/** All tag names without their prefix, from the files of `src/define/`, except the shared helper modules there. */
export const tags = list('src/define')
  .map(({name}) => name.replace(/\.ts$/, ''))
  .filter((name) => name !== 'define' && name !== 'loaders')
  .sort();

/** The files in `cdn/` and their sources: one for each tag, and one that loads each tag when it appears in the page. */
export const scripts = Object.fromEntries([
  ...tags.map((tag) => [tag, `src/define/${tag}.ts`]),
  ['workos-elements', 'src/autoload.ts'],
]);

const languages = list('src/messages')
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort();

/** The file name, without extension, of the translation that a module holds, such as `de-users-table`; null for other modules. */
export function translationOf(id) {
  const [, language, bundle] = /\/src\/messages\/(.+)\/(.+)\.ts$/.exec(id?.replaceAll('\\', '/') ?? '') ?? [];
  return language && bundle !== 'index' && !['en', 'languages'].includes(language) ? `${language}-${bundle}` : null;
}

/** The entry points in `dist/`, without extension. */
export const libraryEntries = [
  'index',
  'define',
  ...tags.map((tag) => `define/${tag}`),
  ...languages.map((language) => `messages/${language}/index`),
  'server/index',
].filter(exists);

/** These entry points run in Node or in tests, and bundle their server framework. */
export const sandboxEntries = ['sandbox/index', 'sandbox/node'].filter(exists);

function exists(name) {
  return existsSync(`${root}src/${name}.ts`);
}

/**
 * The `exports` of `package.json`, as name (`./define/api-keys`) and targets by condition (`{types, default}`).
 * Patterns are expanded with the paths of the package's files; names that map to `null` are left out.
 */
export function exportedEntries(paths) {
  const {exports} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return Object.entries(exports).flatMap(([name, value]) => {
    if (value === null) return [];
    const targets = Object.entries(typeof value === 'string' ? {default: value} : value);
    const [, first] = targets[0];
    return matchesOf(paths, first)
      .map((star) => ({
        name: name.replace('*', star),
        targets: Object.fromEntries(
          targets.map(([condition, target]) => [condition, posix.join(target.replace('*', star))]),
        ),
      }))
      .filter((entry) => entry.name === name || exports[entry.name] === undefined);
  });
}

/** The strings that the `*` of a pattern matches, or one empty string if the pattern has no `*`. */
function matchesOf(paths, pattern) {
  const [start, end] = posix.join(pattern).split('*');
  if (end === undefined) return [''];
  return paths
    .filter((path) => path.startsWith(start) && path.endsWith(end))
    .map((path) => path.slice(start.length, path.length - end.length));
}
