/**
 * Merges the coverage of the tests in Chromium and in Node, writes a report of both to `coverage/`, and fails where
 * fewer lines are covered than they should be.
 */
import {readFileSync} from 'node:fs';
import libCoverage from 'istanbul-lib-coverage';
import libReport from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import {root} from './entries.mjs';

const leastPercent = 90;

const coverageMap = libCoverage.createCoverageMap();
for (const runner of ['chromium', 'node']) {
  coverageMap.merge(JSON.parse(readFileSync(`${root}coverage/${runner}/coverage-final.json`, 'utf8')));
}

const isOurs = (path) => path.startsWith(`${root}src/`) && !/src\/define\/|schema\.d\.ts$/.test(path);
coverageMap.filter(isOurs);

const context = libReport.createContext({dir: `${root}coverage`, coverageMap});
for (const name of ['text', 'lcovonly']) reports.create(name).execute(context);

const {pct} = coverageMap.getCoverageSummary().lines;
console.log(`${pct} % of lines are covered; at least ${leastPercent} % must be.`);
process.exitCode = pct >= leastPercent ? 0 : 1;
