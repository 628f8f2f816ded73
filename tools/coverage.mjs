/**
 * Merges the coverage of the tests in Chromium and in Node, writes a report to `coverage/report/`, and fails if line
 * coverage is below the minimum.
 */
import {readFileSync} from 'node:fs';
import {CoverageReport} from 'monocart-coverage-reports';
import {root} from './entries.mjs';
import {counts} from './test-files.mjs';

const minPercent = 88;

const report = new CoverageReport({
  name: 'Coverage of src/',
  logging: 'error',
  outputDir: `${root}coverage/report`,
  baseDir: root,
  entryFilter: ({url}) => /\/(bundle|node-tests)\//.test(url), // Excludes npm packages that Node tests import.
  sourceFilter: (path) => path.startsWith('src/') && !/^src\/define\/|schema\.d\.ts$/.test(path),
  reports: ['console-details', 'lcovonly'],
});
const {runs, scripts} = JSON.parse(readFileSync(counts.chromium, 'utf8'));
await report.add(runs.map((script) => ({...script, ...scripts[script.url]})));
await report.addFromDir(counts.node);
const {summary} = await report.generate();

const {pct} = summary.lines;
console.log(`Line coverage is ${pct} %; the minimum is ${minPercent} %.`);
process.exitCode = pct >= minPercent ? 0 : 1;
