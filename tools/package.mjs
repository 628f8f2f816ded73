/**
 * Checks what would be published: packs it once, then asks publint and attw, and looks at the list of files and at what
 * they import. Needs the build.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {tmpdir} from 'node:os';
import {join, posix} from 'node:path';
import {libraryEntries, root, sandboxEntries, scripts} from './entries.mjs';

process.chdir(root);

const {dependencies, peerDependencies = {}} = JSON.parse(readFileSync('package.json', 'utf8'));

const shipped = [
  'LICENSE',
  'README.md',
  'custom-elements.json',
  'package.json',
  'theme.css',
  ...[...libraryEntries, ...sandboxEntries].flatMap((name) => [`dist/${name}.js`, `dist/${name}.d.ts`]),
  ...Object.keys(scripts).map((name) => `cdn/${name}.js`),
];
const allowed = /^(dist|cdn)\/(?!.*(^|\/)(node_modules|test)\/)[\w./@-]+\.(js|d\.ts|md|map)$/;

/** What `package.json` exports with types: the wildcards are spelled out, for attw does not look behind them. */
const typedEntries = ['index', 'define', 'server/index', 'sandbox/index', 'define/*', 'messages/*/index']
  .flatMap((pattern) => [...libraryEntries, ...sandboxEntries].filter((name) => matches(name, pattern)))
  .map((name) => `./${name.replace(/(^|\/)index$/, '')}`.replace(/\/$/, ''));

const folder = mkdtempSync(join(tmpdir(), 'package-'));
try {
  const {files, tarball} = pack();
  report('files', filesProblems(files));
  report('imports', importProblems(files));
  command('publint', tarball, '--strict');
  command('attw', tarball, '--profile', 'esm-only', '--format', 'table-flipped', '--entrypoints', ...typedEntries);
} finally {
  rmSync(folder, {recursive: true});
}

function pack() {
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const {stdout, stderr} = spawnSync('npm', args, {encoding: 'utf8', shell: process.platform === 'win32'});
  const [{filename, files, size}] = JSON.parse(stdout || `[] ${stderr}`);
  console.log(`${files.length} files, ${Math.round(size / 1024)} KiB packed`);
  return {files: files.map(({path}) => path), tarball: join(folder, filename)};
}

function filesProblems(files) {
  const missing = shipped.filter((path) => !files.includes(path)).map((path) => `${path} is missing`);
  const extra = files.filter((path) => !shipped.includes(path) && !allowed.test(path));
  return [...missing, ...extra.map((path) => `${path} does not belong here`)];
}

/** Whoever installs the package has its dependencies and nothing else; whoever loads `cdn/` has not even these. */
function importProblems(files) {
  const known = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  const entries = files.filter((path) => path.startsWith('cdn/') || shipped.includes(path));
  return reachable(entries.filter((path) => /\.(js|d\.ts)$/.test(path)))
    .flatMap((path) => imports(path).map((specifier) => ({path, specifier})))
    .filter(({specifier}) => !specifier.startsWith('.'))
    .filter(({path, specifier}) => {
      if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return !path.startsWith('dist/sandbox/');
      return path.startsWith('cdn/') || !known.some((name) => `${specifier}/`.startsWith(`${name}/`));
    })
    .map(({path, specifier}) => `${path} imports ${specifier}`);
}

function reachable(entries) {
  const found = new Set(entries);
  for (const path of found) {
    for (const specifier of imports(path)) {
      if (!specifier.startsWith('.')) continue;
      const next = posix.join(posix.dirname(path), specifier);
      found.add(path.endsWith('.d.ts') ? next.replace(/\.js$/, '.d.ts') : next);
    }
  }
  return [...found];
}

function imports(path) {
  const pattern = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/gm;
  return [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, one, other]) => one ?? other);
}

function matches(name, pattern) {
  return new RegExp(`^${pattern.replace('*', '[^/]+')}$`).test(name);
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
