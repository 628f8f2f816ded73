/**
 * `node tools/node-tests.mjs [folder] [filter]`: tests in Node itself. The folder is one in `test/`, by default `node`;
 * with `unit`, all tests that need neither a browser nor the build.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {root} from './entries.mjs';
import {nodeTests} from './test-files.mjs';

const [folder = 'node', filter = ''] = process.argv.slice(2);
const files = (folder === 'unit' ? nodeTests : testsIn(`test/${folder}`)).filter((path) => path.includes(filter));
if (files.length === 0) {
  console.error(`No tests of ${folder} match “${filter}”.`);
  process.exit(1);
}

const hasBrowser = folder === 'e2e' || folder === 'hosts';
const timeLimit = (folder === 'node' ? 2 : 10) * 60_000;
const {status} = spawnSync(
  process.execPath,
  [
    '--import=tsx',
    '--test',
    `--test-timeout=${timeLimit}`, // Of a file, too: one that leaves a server open would hang the run.
    '--test-reporter=spec', // The same on every version and with or without a terminal.
    ...(hasBrowser ? ['--test-concurrency=1'] : []), // They measure time.
    ...files,
  ],
  {cwd: root, stdio: 'inherit'},
);
process.exit(status ?? 1);

/** Node 20 expands no globs. */
function testsIn(path) {
  const names = existsSync(`${root}${path}`) ? readdirSync(`${root}${path}`) : [];
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => `${path}/${name}`);
}
