/** `node tools/node-tests.mjs [folder] [filter]`: the tests of a folder in `test/` (by default `node`) in Node itself. */
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {root} from './entries.mjs';

const [folder = 'node', filter = ''] = process.argv.slice(2);
const path = `test/${folder}`;
const names = existsSync(`${root}${path}`) ? readdirSync(`${root}${path}`) : []; // Node 20 expands no globs.
const files = names.filter((name) => name.endsWith('.test.ts') && name.includes(filter)).sort();
if (files.length === 0) {
  console.error(`No tests in ${path}.`);
  process.exit(1);
}

const hasBrowser = folder === 'e2e' || folder === 'hosts';
const timeLimit = (hasBrowser ? 10 : 2) * 60_000;
const {status} = spawnSync(
  process.execPath,
  [
    '--import=tsx',
    '--test',
    `--test-timeout=${timeLimit}`, // Of a file, too: one that leaves a server open would hang the run.
    '--test-reporter=spec', // The same on every version and with or without a terminal.
    ...(hasBrowser ? ['--test-concurrency=1'] : []), // They measure time.
    ...files.map((name) => `${path}/${name}`),
  ],
  {cwd: root, stdio: 'inherit'},
);
process.exit(status ?? 1);
