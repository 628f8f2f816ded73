/** Assigns test files to runners: files that import `node:test` run once, in Node; all others run in every browser. */
import {readdirSync, readFileSync} from 'node:fs';
import {root} from './entries.mjs';

/** These folders need the build output and run in separate steps. */
const ownFolders = /^test\/(node|e2e|hosts)\//;

const files = readdirSync(`${root}test`, {recursive: true})
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && !ownFolders.test(path))
  .sort();

const isForNode = (path) => readFileSync(`${root}${path}`, 'utf8').includes(" from 'node:test';");

/**
 * Tests that one engine covers: axe checks, random input, lists of addresses and translated text exercise rendered elements
 * and logic, not the engine.
 */
const isForOneEngine = (path) =>
  path.startsWith('test/properties/') ||
  path === 'test/dialogs/addresses.test.ts' ||
  path.endsWith('/accessibility.test.ts') ||
  /^test\/suites\/(un)?translated\.test\.ts$/.test(path);

/** Tests that run on all widgets. They record no coverage, since the other tests cover nearly all lines. */
const isOfAll = (path) => /^test\/(suites|flows|properties)\//.test(path) || path.endsWith('/accessibility.test.ts');

export const nodeTests = files.filter(isForNode);
const browserTests = files.filter((path) => !isForNode(path));

/**
 * The test files for these browsers: tests of `all` widgets together, of `each` widget, or both if `share` is empty.
 */
export function testsIn(browsers, share) {
  const tests = browsers.includes('chromium') ? browserTests : browserTests.filter((path) => !isForOneEngine(path));
  return share ? tests.filter((path) => isOfAll(path) === (share === 'all')) : tests;
}

/** Where the test runs in Chromium and in Node store coverage data, for tools/coverage.mjs. */
export const counts = {chromium: `${root}coverage/chromium.json`, node: `${root}coverage/node`};

/** Groups for `wtr --group NAME`: one for each widget, each suite, and each other folder. */
export const groupsOf = (tests) =>
  [...new Set(tests.map(groupOf))].map((name) => ({name, files: tests.filter((path) => groupOf(path) === name)}));

function groupOf(path) {
  const [first, second] = path.replace(/^test\//, '').split('/');
  const isGrouped = first === 'widgets' || first === 'suites';
  return (isGrouped ? second : first).replace(/\.test\.ts$/, '');
}
