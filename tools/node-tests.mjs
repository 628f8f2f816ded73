/**
 * `node tools/node-tests.mjs [folder] [filter]`: runs tests in Node. The folder is one in `test/`, by default `node`.
 * `unit` stands for all tests that need neither a browser nor the build. `COVERAGE=quick` records their coverage for
 * tools/coverage.mjs.
 */
import {build} from 'esbuild';
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, rmSync} from 'node:fs';
import {root} from './entries.mjs';
import {compileMessagesOrExit} from './messages/generate.mjs';
import {counts, nodeTests} from './test-files.mjs';

compileMessagesOrExit();

const [folder = 'node', filter = ''] = process.argv.slice(2);
const isUnit = folder === 'unit';
const files = (isUnit ? nodeTests : testsIn(`test/${folder}`)).filter((path) => path.includes(filter));
if (files.length === 0) {
  console.error(`No tests in ${folder} match “${filter}”.`);
  process.exit(1);
}

const hasBrowser = folder === 'e2e' || folder === 'hosts';
const timeLimit = (folder === 'node' ? 5 : 10) * 60_000;
if (isUnit) rmSync(counts.node, {recursive: true, force: true});
/** Of each run, since a test of the tools may run unit tests at the same time. Coverage is read from its files later. */
const outdir = `${root}node_modules/.cache/node-tests/${process.env.COVERAGE ? 'coverage' : process.pid}`;
const {status} = spawnSync(
  process.execPath,
  [
    isUnit ? '--enable-source-maps' : '--import=tsx',
    '--test',
    `--test-timeout=${timeLimit}`, // Also limits each file: an open server would keep it running forever.
    '--test-reporter=spec', // The default depends on the version of Node and on the terminal.
    ...(hasBrowser ? ['--test-concurrency=1'] : []), // These tests measure time.
    ...(isUnit ? await bundled(files) : files),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, ...(isUnit && process.env.COVERAGE && {NODE_V8_COVERAGE: counts.node})},
  },
);
if (!process.env.COVERAGE) rmSync(outdir, {recursive: true, force: true});
process.exit(status ?? 1);

/**
 * Bundles all files at once in less than a second. If each process compiled its modules, that would take 30 seconds.
 */
async function bundled(files) {
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
    ignoreAnnotations: true, // By `sideEffects` in package.json, esbuild would drop imports of test helpers.
    logLevel: 'warning',
  });
  return files.map((path) => `${outdir}/${path.replace(/ts$/, 'js')}`);
}

/** Lists the files, since `node --test` in Node 20 does not expand globs. */
function testsIn(path) {
  const names = existsSync(`${root}${path}`) ? readdirSync(`${root}${path}`) : [];
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => `${path}/${name}`);
}
