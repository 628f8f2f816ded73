/**
 * `node tools/node-tests.mjs [folder] [filter]`: tests in Node itself. The folder is one in `test/`, by default `node`;
 * with `unit`, all tests that need neither a browser nor the build. `COVERAGE=quick` counts what these run, for
 * tools/coverage.mjs.
 */
import {build} from 'esbuild';
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, rmSync} from 'node:fs';
import {root} from './entries.mjs';
import {counts, nodeTests} from './test-files.mjs';

const [folder = 'node', filter = ''] = process.argv.slice(2);
const isUnit = folder === 'unit';
const files = (isUnit ? nodeTests : testsIn(`test/${folder}`)).filter((path) => path.includes(filter));
if (files.length === 0) {
  console.error(`No tests of ${folder} match “${filter}”.`);
  process.exit(1);
}

const hasBrowser = folder === 'e2e' || folder === 'hosts';
const timeLimit = (folder === 'node' ? 2 : 10) * 60_000;
if (isUnit) rmSync(counts.node, {recursive: true, force: true});
const {status} = spawnSync(
  process.execPath,
  [
    isUnit ? '--enable-source-maps' : '--import=tsx',
    '--test',
    `--test-timeout=${timeLimit}`, // Of a file, too: one that leaves a server open would hang the run.
    '--test-reporter=spec', // The same on every version and with or without a terminal.
    ...(hasBrowser ? ['--test-concurrency=1'] : []), // They measure time.
    ...(isUnit ? await bundled(files) : files),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, ...(isUnit && process.env.COVERAGE && {NODE_V8_COVERAGE: counts.node})},
  },
);
process.exit(status ?? 1);

/** Bundles all files in one go, in less than a second. If each process compiled its own modules, that would add up to half a minute. */
async function bundled(files) {
  const outdir = `${root}node_modules/.cache/node-tests`;
  rmSync(outdir, {recursive: true, force: true});
  await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir,
    outbase: '.',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    ignoreAnnotations: true, // The package's own say that test helpers have no side effects.
    logLevel: 'warning',
  });
  return files.map((path) => `${outdir}/${path.replace(/ts$/, 'js')}`);
}

/** Node 20 expands no globs. */
function testsIn(path) {
  const names = existsSync(`${root}${path}`) ? readdirSync(`${root}${path}`) : [];
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => `${path}/${name}`);
}
