/**
 * `npm test`: runs all checks. `npm test -- lint,size` runs only the named steps and the steps they need; `unit` stands
 * for all steps whose names start with `unit:`. A failed step does not stop the others; its output is repeated at the
 * end of the log. The last line is `N passed, N failed`: the tests counted by the runners, plus one failure for each
 * step that failed for another reason.
 */
import {spawn} from 'node:child_process';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {browserPath} from './browsers.mjs';
import {setup} from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCI = process.env.CI === 'true';

/** How many steps run at once. A browser is often idle, and two of them keep two cores busy. */
const workers = 2;

/** Exact counts if the coverage step is requested by name; otherwise a faster count, which may be too low. */
const coverage = process.argv.includes('coverage') ? 'exact' : 'quick';

/**
 * In starting order: quick steps first, for early feedback, then the longest, so that no long step runs alone at
 * the end.
 */
const steps = [
  {name: 'types', command: 'tsc --noEmit'},
  {name: 'lint', command: 'eslint . --max-warnings=0'},
  {name: 'format', command: 'prettier --check . --log-level=warn'},
  {name: 'spelling', command: 'cspell --no-progress --quiet .'},
  {name: 'templates', command: 'lit-analyzer src/ui src/dialogs src/widgets --strict --maxWarnings 0 --noColor'},
  {name: 'schema', command: 'node tools/generated.mjs --check schema'},
  {name: 'marks', command: 'node tools/generated.mjs --check marks'},
  {name: 'manifest', command: 'node tools/generated.mjs --check manifest'},
  {name: 'parts', command: 'node tools/generated.mjs --check parts'},
  {name: 'readme', command: 'node tools/generated.mjs --check readme'},
  {name: 'build', command: 'node tools/build.mjs all'},
  {name: 'e2e', needs: ['build'], command: 'node tools/node-tests.mjs e2e', browser: 'chromium'},
  unit('chromium', 'all'),
  unit('firefox'),
  unit('webkit'),
  unit('chromium', 'each'),
  {name: 'hosts', needs: ['build'], command: 'node tools/hosts.mjs', browser: 'chromium'},
  {name: 'node', needs: ['build'], command: 'node tools/node-tests.mjs node'},
  {name: 'unit:node', command: 'node tools/node-tests.mjs unit', env: {COVERAGE: coverage}},
  {name: 'size', needs: ['build'], command: 'node tools/size.mjs'},
  {name: 'package', needs: ['build'], command: 'node tools/package.mjs'},
  {name: 'coverage', needs: ['unit:chromium:each', 'unit:node'], command: 'node tools/coverage.mjs'},
];

/** Only Chromium and Node measure coverage: in other browsers it would cost time and add nothing. */
function unit(browser, share = '') {
  const name = ['unit', browser, share].filter(Boolean).join(':');
  const env = {BROWSERS: browser, TESTS: share, ...(share === 'each' && {COVERAGE: coverage})};
  return {name, command: 'wtr --static-logging', env, browser};
}

const selected = select(process.argv.slice(2).flatMap((argument) => argument.split(',')));
setup({browsers: selected.some(({browser}) => browser)});

const symbols = {passed: '✔', failed: '✖', skipped: '–'};

/** In milliseconds. Even a slow machine finishes every step in less time, so a step that takes longer hangs. */
const timeLimit = 25 * 60_000;

const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    children.forEach(kill);
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
    console.error(`Unknown step: ${unknown.join(', ')}. The steps are ${steps.map(({name}) => name).join(', ')}.`);
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
  printOutput(step.name, outcome);
  console.log(`\n${symbols[outcome.verdict]} ${step.name} ${outcome.verdict} in ${seconds} s`);
}

function printOutput(name, {output}) {
  process.stdout.write(`\n── ${name}\n${output}`);
}

async function run({command, env, browser, needs = []}) {
  const missing = needs.filter((name) => results.get(name)?.verdict !== 'passed');
  if (missing.length > 0)
    return {verdict: 'failed', output: `Not run because these steps did not pass: ${missing.join(', ')}\n`};
  if (browser && !isCI && !browserPath(browser)) {
    return {verdict: 'skipped', output: `${browser} is not installed.\n`};
  }
  const {code, output} = await execute(command, env);
  return {verdict: code === 0 ? 'passed' : 'failed', output};
}

/** Runs a command and collects its output, to be printed when it exits: the output of parallel steps would mix. */
function execute(command, env) {
  const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  // A separate process group, so that killing it also kills the browsers and servers that the command started.
  const detached = process.platform !== 'win32';
  const child = spawn(command, {cwd: root, shell: true, detached, env: {...process.env, ...env, PATH}});
  children.add(child);
  let output = '';
  const collect = (chunk) => (output += chunk);
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const timer = setTimeout(() => {
    collect(`Timed out after ${timeLimit / 60_000} minutes.\n`);
    kill(child);
  }, timeLimit);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      children.delete(child);
      resolve({code, output});
    });
  });
}

function kill(child) {
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
}

/** Reads the test counts at the end of the output of Web Test Runner or of Node's test runner. */
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
  for (const name of named('failed')) printOutput(name, results.get(name));
  const longest = [...results].sort(([, one], [, other]) => other.seconds - one.seconds);
  console.log('\nSteps:');
  for (const [name, {seconds}] of longest) console.log(`${seconds.padStart(7)} s  ${name}`);
  console.log();
  if (named('skipped').length > 0) console.log(`Skipped: ${named('skipped').join(', ')}`);
  if (named('failed').length > 0) console.log(`Failed: ${named('failed').join(', ')}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = named('failed').length > 0 ? 1 : 0;
}
