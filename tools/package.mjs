/**
 * Checks what would be published: packs it once, then asks publint and attw, and looks at the list of files and at what
 * they import. Needs the build.
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
  report('files', [...missing(files, [...entries, ...needed]), ...strangers(files, [...entries, ...needed])]);
  report(
    'files',
    exported.filter(hasNoSource).map(({name}) => `${name} is exported and made from nothing`),
  );
  report(
    'files',
    files.filter((path) => readFileSync(path, 'utf8').includes(root)).map((path) => `${path} names ${root}`),
  );
  report('package.json', emptyPatterns(files));
  report('imports', importProblems([...needed].filter((path) => files.includes(path))));
  // The wildcards are spelled out, for attw does not look behind them.
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

/** What nobody can come to by an export or a script tag, apart from what npm itself adds, maps and licences. */
function strangers(files, wanted) {
  const known = new Set(['LICENSE', 'README.md', 'package.json', ...wanted]);
  const belongs = (path) => known.has(path.replace(/\.map$/, '')) || /(^|[./])licenses\.md$/.test(path);
  return files.filter((path) => !belongs(path)).map((path) => `${path} does not belong here`);
}

/** A wildcard exports whatever lies there: what was built, and what was forgotten. */
function hasNoSource({name, targets}) {
  const source = targets.default?.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');
  return !(name in manifest.exports) && !existsSync(source);
}

/** Fields of `package.json` that name files: what matches nothing was moved or never there. */
function emptyPatterns(files) {
  const sources = readdirSync('src', {recursive: true}).map((path) => `src/${path.replaceAll('\\', '/')}`);
  const all = [...files, ...sources]; // This project's own builds read `sideEffects` too.
  const fields = ['files', 'sideEffects', 'customElements', 'web-types'];
  return fields.flatMap((field) =>
    [manifest[field] ?? []].flat().flatMap((pattern) => {
      const isMatched = all.some((path) => matchesPattern(path, posix.join(pattern)));
      return isMatched ? [] : [`${field} names ${pattern}, and there is none`];
    }),
  );
}

/** A pattern without a slash is for any folder, and one that names a folder for all that is in it. */
function matchesPattern(path, pattern) {
  const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  return new RegExp(`^${pattern.includes('/') ? '' : '(.*/)?'}${source}(/|$)`).test(path);
}

/** Whoever installs the package has its dependencies and nothing else; whoever loads `cdn/` has not even these. */
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

/** Runs a tool of the project's own, which is shown only where it found something. */
function command(name, ...args) {
  const {status, stdout, stderr} = spawnSync(join('node_modules/.bin', name), args, {encoding: 'utf8'});
  if (status !== 0) report(name, [stdout + stderr]);
}
