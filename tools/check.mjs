/**
 * `npm test`: everything that must hold, in one run. `npm test -- lint,size` runs only the named steps; `unit` stands
 * for `unit:chromium` and its like. Every step runs even where one failed; what a failed one said comes again at the
 * end, where the reader of a log looks first. The last line is `N passed, N failed`: the tests that the runners counted,
 * and a failure for each step that failed for another reason.
 */
import {spawn} from 'node:child_process';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {browserPath} from './browsers.mjs';
import {setup} from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCI = process.env.CI === 'true';

/** How many steps run at once: browsers wait a good deal, and two of them fill two cores. */
const workers = 2;

/** A report that was asked for is to be exact. Otherwise a quick count will do, which is at most too low. */
const coverage = process.argv.includes('coverage') ? 'exact' : 'quick';

/** In the order in which they begin: what is soon told first, then the longest, so that none of these is left to run alone. */
const steps = [
  {name: 'types', command: 'tsc --noEmit'},
  {name: 'lint', command: 'eslint . --max-warnings=0'},
  {name: 'format', command: 'prettier --check . --log-level=warn'},
  {name: 'templates', command: 'lit-analyzer src/ui src/dialogs src/widgets --strict --maxWarnings 0 --noColor'},
  {name: 'schema', command: 'node tools/generated.mjs --check schema'},
  {name: 'marks', command: 'node tools/generated.mjs --check marks'},
  {name: 'manifest', command: 'node tools/generated.mjs --check manifest'},
  {name: 'parts', command: 'node tools/generated.mjs --check parts'},
  {name: 'readme', command: 'node tools/generated.mjs --check readme'},
  {name: 'build', command: 'node tools/build.mjs all'},
  {name: 'e2e', needs: ['build'], command: 'node tools/node-tests.mjs e2e', browser: 'chromium'},
  unit('chromium', 'all'),
  unit('chromium', 'each'),
  unit('webkit'),
  unit('firefox'),
  {name: 'hosts', needs: ['build'], command: 'node tools/hosts.mjs', browser: 'chromium'},
  {name: 'unit:node', command: 'node tools/node-tests.mjs unit', env: {COVERAGE: coverage}},
  {name: 'node', needs: ['build'], command: 'node tools/node-tests.mjs node'},
  {name: 'size', needs: ['build'], command: 'node tools/size.mjs'},
  {name: 'package', needs: ['build'], command: 'node tools/package.mjs'},
  {name: 'coverage', needs: ['unit:chromium:each', 'unit:node'], command: 'node tools/coverage.mjs'},
];

/** Coverage comes from Chromium and Node; the other browsers would be slower for nothing. */
function unit(browser, share = '') {
  const name = ['unit', browser, share].filter(Boolean).join(':');
  const env = {BROWSERS: browser, TESTS: share, ...(share === 'each' && {COVERAGE: coverage})};
  return {name, command: 'wtr --static-logging', env, browser};
}

const selected = select(process.argv.slice(2).flatMap((argument) => argument.split(',')));
setup({browsers: selected.some(({browser}) => browser)});

const symbols = {passed: '✔', failed: '✖', skipped: '–'};

/** No step takes this long, even on a slow machine: what does, hangs. */
const timeLimit = 25 * 60_000;

const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    children.forEach(end);
    process.exit(1);
  });
}

const results = new Map();
const ends = new Map();
const queue = [...selected];
await Promise.all(
  Array.from({length: workers}, async () => {
    for (let step; (step = queue.shift());) {
      ends.set(step.name, check(step));
      await ends.get(step.name);
    }
  }),
);
summarize();

function select(names) {
  if (names.length === 0) return steps;
  const found = steps.filter(({name}) => names.some((one) => name === one || name.startsWith(`${one}:`)));
  const unknown = names.filter((one) => !steps.some(({name}) => name === one || name.startsWith(`${one}:`)));
  if (unknown.length > 0) {
    console.error(`No step named ${unknown.join(', ')}: ${steps.map(({name}) => name).join(', ')}`);
    process.exit(1);
  }
  const isNeeded = ({name}) => found.some(({needs = []}) => needs.includes(name));
  return steps.filter((step) => found.includes(step) || isNeeded(step));
}

async function check(step) {
  await Promise.all((step.needs ?? []).map((name) => ends.get(name)));
  const start = performance.now();
  const outcome = await run(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  results.set(step.name, {...outcome, seconds});
  tell(step.name, outcome);
  console.log(`\n${symbols[outcome.verdict]} ${step.name} ${outcome.verdict} in ${seconds} s`);
}

function tell(name, {output}) {
  process.stdout.write(`\n── ${name}\n${output}`);
}

async function run({command, env, browser, needs = []}) {
  const missing = needs.filter((name) => results.get(name)?.verdict !== 'passed');
  if (missing.length > 0) return {verdict: 'failed', output: `Not run, for want of ${missing.join(', ')}.\n`};
  if (browser && !isCI && !browserPath(browser)) {
    return {verdict: 'skipped', output: `This machine has no ${browser}.\n`};
  }
  const {code, output} = await execute(command, env);
  return {verdict: code === 0 ? 'passed' : 'failed', output};
}

/** Runs a command of the project's own and collects what it says, which is shown when it ends: steps run side by side. */
function execute(command, env) {
  const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  // In a process group of its own, so that ending it ends the browsers and servers that it started.
  const detached = process.platform !== 'win32';
  const child = spawn(command, {cwd: root, shell: true, detached, env: {...process.env, ...env, PATH}});
  children.add(child);
  let output = '';
  const collect = (chunk) => (output += chunk);
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const timer = setTimeout(() => {
    collect(`Ended after ${timeLimit / 60_000} minutes.\n`);
    end(child);
  }, timeLimit);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      children.delete(child);
      resolve({code, output});
    });
  });
}

function end(child) {
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
}

/** The counts that a test runner ended with: the web test runner's, or Node's. */
function counts(output) {
  const wtr = [...output.matchAll(/^(\d+) passed, (\d+) failed, \d+ skipped$/gm)].at(-1);
  if (wtr) return {passed: Number(wtr[1]), failed: Number(wtr[2])};
  const node = (kind) => Number([...output.matchAll(new RegExp(`^ℹ ${kind} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  return {passed: node('pass'), failed: node('fail') + node('cancelled')};
}

function summarize() {
  let passed = 0;
  let failed = 0;
  for (const {verdict, output} of results.values()) {
    const tests = counts(output);
    passed += tests.passed;
    failed += verdict === 'failed' ? Math.max(tests.failed, 1) : 0;
  }
  const named = (verdict) => [...results].filter(([, result]) => result.verdict === verdict).map(([name]) => name);
  for (const name of named('failed')) tell(name, results.get(name));
  const longest = [...results].sort(([, one], [, other]) => other.seconds - one.seconds);
  console.log('\nSteps:');
  for (const [name, {seconds}] of longest) console.log(`${seconds.padStart(7)} s  ${name}`);
  console.log();
  if (named('skipped').length > 0) console.log(`Skipped: ${named('skipped').join(', ')}`);
  if (named('failed').length > 0) console.log(`Failed: ${named('failed').join(', ')}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = named('failed').length > 0 ? 1 : 0;
}
