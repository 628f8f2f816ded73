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

export const nodeTests = files.filter(isForNode);
export const browserTests = files.filter((path) => !isForNode(path));

/** For `wtr --group NAME`: a group for each widget, each suite, and each other folder. */
export const browserGroups = [...new Set(browserTests.map(groupOf))].map((name) => ({
  name,
  files: browserTests.filter((path) => groupOf(path) === name),
}));

function groupOf(path) {
  const [first, second] = path.replace(/^test\//, '').split('/');
  const isGrouped = first === 'widgets' || first === 'suites';
  return (isGrouped ? second : first).replace(/\.test\.ts$/, '');
}
