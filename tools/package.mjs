/**
 * Checks the package as it would be published: packs it once, runs publint and attw on it, and checks the list of files
 * and their imports. Needs the build output.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {tmpdir} from 'node:os';
import {join, posix} from 'node:path';
import {exportedEntries, root, scripts} from './entries.mjs';
import {closure, importsOf} from './imports.mjs';
import {pack} from './pack.mjs';

process.chdir(root);

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const {dependencies, peerDependencies = {}} = manifest;

const folder = mkdtempSync(join(tmpdir(), 'package-'));
try {
  const {files, tarball, size} = pack(folder);
  console.log(`${files.length} files, ${Math.round(size / 1024)} KiB packed`);
  const exported = exportedEntries(files);
  const entries = exported.flatMap(({targets}) => Object.values(targets));
  const code = [...entries, ...Object.keys(scripts).map((name) => `cdn/${name}.js`)];
  const needed = closure(code.filter((path) => /\.(js|d\.ts)$/.test(path)));
  report('files', [...missing(files, [...entries, ...needed]), ...unneeded(files, [...entries, ...needed])]);
  report(
    'files',
    exported.filter(hasNoSource).map(({name}) => `${name} is exported but has no source file`),
  );
  report(
    'files',
    files
      .filter((path) => readFileSync(path, 'utf8').includes(root))
      .map((path) => `${path} contains the local path ${root}`),
  );
  report('package.json', emptyPatterns(files));
  report('imports', importProblems([...needed].filter((path) => files.includes(path))));
  // Lists every entry, since attw skips `exports` patterns with a wildcard.
  const typedEntries = exported.filter(({targets}) => targets.types).map(({name}) => name);
  command('publint', tarball, '--strict');
  command('attw', tarball, '--profile', 'esm-only', '--format', 'table-flipped', '--entrypoints', ...typedEntries);
} finally {
  rmSync(folder, {recursive: true});
}

function missing(files, wanted) {
  const always = ['LICENSE', 'README.md', 'package.json'];
  return [...new Set([...always, ...wanted])]
    .filter((path) => !files.includes(path))
    .map((path) => `${path} is missing`);
}

/**
 * Files that no export and no script in `cdn/` needs, except source maps, licenses and the files that npm always adds.
 */
function unneeded(files, wanted) {
  const known = new Set(['LICENSE', 'README.md', 'package.json', ...wanted]);
  const isNeeded = (path) => known.has(path.replace(/\.map$/, '')) || /(^|[./])licenses\.md$/.test(path);
  return files.filter((path) => !isNeeded(path)).map((path) => `${path} is packed but not needed by any entry`);
}

/** Whether an entry is a leftover in `dist/`: patterns in `exports` match every file there. */
function hasNoSource({name, targets}) {
  const source = targets.default?.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');
  return !(name in manifest.exports) && !existsSync(source);
}

/** Reports paths and patterns in `package.json` that match no file. */
function emptyPatterns(files) {
  const sources = readdirSync('src', {recursive: true}).map((path) => `src/${path.replaceAll('\\', '/')}`);
  const all = [...files, ...sources]; // This project's own builds read `sideEffects` too.
  const fields = ['files', 'sideEffects', 'customElements', 'web-types'];
  return fields.flatMap((field) =>
    [manifest[field] ?? []].flat().flatMap((pattern) => {
      const isMatched = all.some((path) => matchesPattern(path, posix.join(pattern)));
      return isMatched ? [] : [`${field} lists ${pattern}, which matches no file`];
    }),
  );
}

/** A pattern without a slash matches in every folder, and a pattern that matches a folder also matches its contents. */
function matchesPattern(path, pattern) {
  const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  return new RegExp(`^${pattern.includes('/') ? '' : '(.*/)?'}${source}(/|$)`).test(path);
}

/** Modules in `dist/` may import only the package's dependencies, and scripts in `cdn/` may import no packages. */
function importProblems(paths) {
  const known = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  return paths
    .flatMap((path) => Object.values(importsOf(path)).flatMap((specifiers) => specifiers.map((one) => [path, one])))
    .filter(([, specifier]) => !specifier.startsWith('.'))
    .filter(([path, specifier]) => {
      if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return !path.startsWith('dist/sandbox/');
      return path.startsWith('cdn/') || !known.some((name) => `${specifier}/`.startsWith(`${name}/`));
    })
    .map(([path, specifier]) => `${path} imports ${specifier}`);
}

function report(what, problems) {
  for (const problem of problems) console.error(`✖ ${what}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

/** Runs a tool from `node_modules` and prints its output only if it fails. */
function command(name, ...args) {
  const {status, stdout, stderr} = spawnSync(join('node_modules/.bin', name), args, {encoding: 'utf8'});
  if (status !== 0) report(name, [stdout + stderr]);
}
