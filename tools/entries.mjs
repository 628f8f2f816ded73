/** The modules that the package exports and the files it ships, read from the tree: a new tag needs no line here. */
import {existsSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const list = (folder) => (existsSync(`${root}${folder}`) ? readdirSync(`${root}${folder}`, {withFileTypes: true}) : []);

/** The tags without their prefix, from the files of `src/define/`, apart from those that these share. */
export const tags = list('src/define')
  .map(({name}) => name.replace(/\.ts$/, ''))
  .filter((name) => name !== 'define' && name !== 'loaders')
  .sort();

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
