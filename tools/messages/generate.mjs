/** Compiles the message catalogs in `src/messages/catalogs/` to TypeScript modules beside them. */
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readCatalogs} from './catalogs.mjs';
import {compile} from './compile.mjs';

const defaultFolder = fileURLToPath(new URL('../../src/messages', import.meta.url));

export const catalogFolder = join(defaultFolder, 'catalogs');

/**
 * Compiles the catalogs of a folder and writes the files that have changed.
 *
 * @throws {Error} If a catalog is not correct. The message has a line for each problem: file, key and reason.
 */
export function compileMessages(folder = defaultFolder) {
  const names = readdirSync(join(folder, 'catalogs')).filter((name) => name.endsWith('.json'));
  const texts = Object.fromEntries(
    names.map((name) => [basename(name, '.json'), readFileSync(join(folder, 'catalogs', name), 'utf8')]),
  );
  const bundles = JSON.parse(readFileSync(join(folder, 'bundles.json'), 'utf8'));
  const catalogs = readCatalogs(texts, bundles);
  if (catalogs.problems.length > 0)
    throw new Error(`The message catalogs are not correct.\n${catalogs.problems.join('\n')}`);
  const files = compile(catalogs, bundles);
  for (const [name, text] of files) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
  }
  removeStale(folder, files);
}

/** Compiles the catalogs for a command. If one is not correct, prints why and ends the process. */
export function compileMessagesOrExit() {
  try {
    compileMessages();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** Compiles the catalogs whenever one of them changes, for development servers. */
export function watchMessages(onError) {
  watch(catalogFolder, () => {
    try {
      compileMessages();
    } catch (error) {
      onError(error);
    }
  });
}

/** Removes modules of a language, a bundle or a module that no longer exists. */
function removeStale(folder, files) {
  for (const {name, parentPath, path = parentPath} of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    const relative = join(path, name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    if (/^(?!catalogs\/)[^/]+\/.+\.ts$/.test(relative) && !files.has(relative)) rmSync(join(folder, relative));
  }
}
