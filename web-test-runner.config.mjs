/**
 * The tests in a real browser: Chromium, or those that `BROWSERS=firefox,webkit` names. `--group users-table` runs the tests of one widget, folder or suite.
 */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {browserPath, chromiumArgs} from './tools/browsers.mjs';
import {browserGroups} from './tools/test-files.mjs';
import {countReporter, extraCommands} from './tools/wtr-extras.mjs';
import {WebKitLauncher} from './tools/wtr-webkit.mjs';

const launchers = {
  chromium: () => chromeLauncher({launchOptions: {executablePath: browserPath('chromium'), args: chromiumArgs}}),
  // By WebDriver BiDi: no driver program is needed. One page serves every file, and its history is to have room for that.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: browserPath('firefox'),
        extraPrefsFirefox: {'browser.sessionhistory.max_entries': 1_000},
      },
    }),
  webkit: () => new WebKitLauncher(browserPath('webkit')),
};

const isWatching = process.argv.includes('--watch');

/**
 * Lets a browser keep modules for the whole run. Otherwise each test file asks for some 300 of them anew, which takes
 * longer than its tests. The port, and so the address, is another one in the next run.
 */
async function keepInCache(context, next) {
  await next();
  if (context.method === 'GET' && context.status === 200) context.set('cache-control', 'max-age=3600');
}

export default {
  // By `--group NAME` one runs alone; what `--files` names runs instead of them.
  groups: process.argv.includes('--files') ? [] : browserGroups,
  browsers: (process.env.BROWSERS || 'chromium').split(',').map((name) => launchers[name]()),
  // Hidden tabs throttle timers and lose focus and keys, so one page at a time.
  concurrentBrowsers: 1,
  concurrency: 1,
  // A file of property-based tests takes a while on a busy machine; each test in it has a limit of its own.
  testsFinishTimeout: 600_000,
  // A whole screen in axe takes WebKit seconds on a busy machine.
  testFramework: {config: {timeout: '10000'}},
  // Lit's development build, whose warnings then show in the log.
  nodeResolve: {exportConditions: ['development', 'browser']},
  plugins: [
    extraCommands(),
    // The tsconfig tells esbuild that decorators are the older kind, which fields depend on.
    esbuildPlugin({ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json'}),
  ],
  middleware: isWatching ? [] : [keepInCache],
  filterBrowserLogs: ({args: [first]}) => !String(first).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), countReporter()],
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/define/**', 'src/**/schema.d.ts'],
    // Read by tools/coverage.mjs, together with that of the tests in Node.
    reporters: ['json'],
    reportDir: 'coverage/chromium',
  },
};
