/** The modules that the package exports and the files it ships, read from the tree: a new tag needs no line here. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const list = (folder) => (existsSync(`${root}${folder}`) ? readdirSync(`${root}${folder}`, {withFileTypes: true}) : []);

/** The tags without their prefix, from the files of `src/define/`, apart from those that these share. */
export const tags = list('src/define')
  .map(({name}) => name.replace(/\.ts$/, ''))
  .filter((name) => name !== 'define' && name !== 'loaders')
  .sort();

/** The files in `cdn/`, with what each is made from: one for each tag, and one that loads any of them when it is seen. */
export const scripts = Object.fromEntries([
  ...tags.map((tag) => [tag, `src/define/${tag}.ts`]),
  ['workos-elements', 'src/autoload.ts'],
]);

const languages = list('src/messages')
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort();

/** Names in `dist/`, without extension. */
export const libraryEntries = [
  'index',
  'define',
  ...tags.map((tag) => `define/${tag}`),
  ...languages.map((language) => `messages/${language}/index`),
  'server/index',
].filter(exists);

/** These run in Node or in tests, and carry their own server framework with them. */
export const sandboxEntries = ['sandbox/index', 'sandbox/node'].filter(exists);

function exists(name) {
  return existsSync(`${root}src/${name}.ts`);
}

/**
 * What `package.json` exports, as name (`./define/api-keys`) and targets by condition (`{types, default}`). Wildcards are
 * spelled out by the paths of the package's files, apart from what is excluded by name.
 */
export function exportedEntries(paths) {
  const {exports} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return Object.entries(exports).flatMap(([name, value]) => {
    if (value === null) return [];
    const targets = Object.entries(typeof value === 'string' ? {default: value} : value);
    const [, first] = targets[0];
    return namesIn(paths, first)
      .map((star) => ({
        name: name.replace('*', star),
        targets: Object.fromEntries(
          targets.map(([condition, target]) => [condition, posix.join(target.replace('*', star))]),
        ),
      }))
      .filter((entry) => entry.name === name || exports[entry.name] === undefined);
  });
}

/** What stands for the star of a pattern; once nothing where it has none. */
function namesIn(paths, pattern) {
  const [start, end] = posix.join(pattern).split('*');
  if (end === undefined) return [''];
  return paths
    .filter((path) => path.startsWith(start) && path.endsWith(end))
    .map((path) => path.slice(start.length, path.length - end.length));
}
