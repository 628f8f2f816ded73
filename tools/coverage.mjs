/**
 * Adds up what the tests in Chromium and in Node have run, writes a report of both to `coverage/report/`, and fails where
 * fewer lines are covered than they should be.
 */
import {readFileSync} from 'node:fs';
import {CoverageReport} from 'monocart-coverage-reports';
import {root} from './entries.mjs';
import {counts} from './test-files.mjs';

const leastPercent = 90;

const report = new CoverageReport({
  name: 'Coverage of src/',
  logging: 'error',
  outputDir: `${root}coverage/report`,
  baseDir: root,
  entryFilter: ({url}) => /\/(bundle|node-tests)\//.test(url), // Not the packages that tests in Node import.
  sourceFilter: (path) => path.startsWith('src/') && !/^src\/define\/|schema\.d\.ts$/.test(path),
  reports: ['console-details', 'lcovonly'],
});
const {runs, scripts} = JSON.parse(readFileSync(counts.chromium, 'utf8'));
await report.add(runs.map((script) => ({...script, ...scripts[script.url]})));
await report.addFromDir(counts.node);
const {summary} = await report.generate();

const {pct} = summary.lines;
console.log(`${pct} % of lines are covered; at least ${leastPercent} % must be.`);
process.exitCode = pct >= leastPercent ? 0 : 1;
