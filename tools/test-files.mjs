/** Which tests run where: one that imports `node:test` needs no browser and runs in Node, once; any other in each browser. */
import {readdirSync, readFileSync} from 'node:fs';
import {root} from './entries.mjs';

/** These have steps of their own, and need the build. */
const ownFolders = /^test\/(node|e2e|hosts)\//;

const files = readdirSync(`${root}test`, {recursive: true})
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && !ownFolders.test(path))
  .sort();

const isForNode = (path) => readFileSync(`${root}${path}`, 'utf8').includes(" from 'node:test';");

/** Axe and random input look at what is the same in every engine: the elements that are rendered, and our own logic. */
const isForOneEngine = (path) => path.startsWith('test/properties/') || path.endsWith('/accessibility.test.ts');

/** Tests that every widget shares. They run without coverage, since the other tests cover nearly all lines. */
const isOfAll = (path) => /^test\/(suites|flows|properties)\//.test(path) || path.endsWith('/accessibility.test.ts');

export const nodeTests = files.filter(isForNode);
const browserTests = files.filter((path) => !isForNode(path));

/** What these browsers run: the tests of `all` widgets, those of `each`, or both. */
export function testsIn(browsers, share) {
  const tests = browsers.includes('chromium') ? browserTests : browserTests.filter((path) => !isForOneEngine(path));
  return share ? tests.filter((path) => isOfAll(path) === (share === 'all')) : tests;
}

/** Where the runs of tests in Chromium and in Node leave what they counted, for tools/coverage.mjs. */
export const counts = {chromium: `${root}coverage/chromium.json`, node: `${root}coverage/node`};

/** For `wtr --group NAME`: a group for each widget, each suite, and each other folder. */
export const groupsOf = (tests) =>
  [...new Set(tests.map(groupOf))].map((name) => ({name, files: tests.filter((path) => groupOf(path) === name)}));

function groupOf(path) {
  const [first, second] = path.replace(/^test\//, '').split('/');
  const isGrouped = first === 'widgets' || first === 'suites';
  return (isGrouped ? second : first).replace(/\.test\.ts$/, '');
}
