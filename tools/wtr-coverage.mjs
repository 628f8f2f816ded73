/**
 * Records the coverage of `src/` in Chromium. V8's raw counts are stored and tools/coverage.mjs merges them at the end:
 * to map them to lines after each test file would take longer than the tests.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {chromeLauncher} from '@web/test-runner-chrome';
import {counts} from './test-files.mjs';

/** A Chromium launcher that records the coverage of these scripts, given by URL path. */
export function countingLauncher(options, scripts) {
  const sessions = new WeakMap();
  const runs = [];
  const isCounted = ({url, functions}) =>
    scripts.has(pathOf(url)) && functions.some(({ranges}) => ranges.some(({count}) => count > 0));

  const launcher = chromeLauncher({
    ...options,
    async createPage({context}) {
      const page = await context.newPage();
      const session = await page.createCDPSession();
      await session.send('Profiler.enable');
      await session.send('Profiler.startPreciseCoverage', {callCount: true, detailed: true});
      sessions.set(page, session);
      return page;
    },
  });
  const stopSession = launcher.stopSession.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  return Object.assign(launcher, {
    async stopSession(id) {
      const {result} = await sessions.get(launcher.getPage(id)).send('Profiler.takePreciseCoverage');
      for (const script of result.filter(isCounted)) runs.push({url: pathOf(script.url), functions: script.functions});
      return stopSession(id);
    },
    async stop() {
      mkdirSync(dirname(counts.chromium), {recursive: true});
      writeFileSync(counts.chromium, JSON.stringify({runs, scripts: Object.fromEntries(scripts)}));
      await stop();
    },
  });
}

const pathOf = (url) => (url.startsWith('http') ? new URL(url).pathname : url);
