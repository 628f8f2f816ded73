/**
 * The tests in a real browser: Chromium, or those that `BROWSERS=firefox,webkit` names. `--group users-table` runs the
 * tests of one widget, folder or suite; `TESTS=all` only what holds for all widgets alike, `TESTS=each` only the rest.
 * `COVERAGE=quick` counts what is run in Chromium, for tools/coverage.mjs; `COVERAGE=exact` takes twice as long and misses
 * no line that only a later file of tests has run.
 */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {browserPath, chromiumArgs, launchTimeout} from './tools/browsers.mjs';
import {groupsOf, testsIn} from './tools/test-files.mjs';
import {bundledTests} from './tools/wtr-bundle.mjs';
import {countingLauncher} from './tools/wtr-coverage.mjs';
import {countReporter, extraCommands} from './tools/wtr-extras.mjs';
import {WebKitLauncher} from './tools/wtr-webkit.mjs';

const launchers = {
  // One process serves all pages, so that it compiles the code they share once.
  chromium() {
    const args = [...chromiumArgs, '--process-per-site'];
    // What V8 has compiled for a page before, it counts for the next by functions alone, not by lines.
    if (process.env.COVERAGE === 'exact') args.push('--js-flags=--no-compilation-cache');
    const options = {launchOptions: {executablePath: browserPath('chromium'), args, timeout: launchTimeout}};
    return process.env.COVERAGE ? countingLauncher(options, bundle.scripts) : chromeLauncher(options);
  },
  // By WebDriver BiDi: no driver program is needed. One page serves every file, and its history is to have room for that.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: browserPath('firefox'),
        timeout: launchTimeout,
        extraPrefsFirefox: {'browser.sessionhistory.max_entries': 1_000},
      },
    }),
  webkit: () => new WebKitLauncher(browserPath('webkit')),
};

const browsers = (process.env.BROWSERS || 'chromium').split(',');
const tests = testsIn(browsers, process.env.TESTS);
// With Lit's development build in Chromium, whose warnings show in the log. Its share of `all` needs no second look at them,
// and other browsers get what pages have.
const bundle = process.argv.includes('--watch')
  ? undefined
  : await bundledTests(tests, browsers.includes('chromium') && process.env.TESTS !== 'all');

/** The bundle is the same for the whole run, and the port, and so the address, another one in the next. */
async function keepInCache(context, next) {
  await next();
  if (context.method === 'GET' && context.status === 200) context.set('cache-control', 'max-age=3600');
}

/** Served module by module, so that what depends on a changed file is known. */
const modules = {
  nodeResolve: {exportConditions: ['development', 'browser']},
  // The tsconfig tells esbuild that decorators are the older kind, which fields depend on.
  plugins: [extraCommands(), esbuildPlugin({ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json'})],
};

export default {
  // By `--group NAME` one runs alone; what `--files` names runs instead of them.
  groups: process.argv.includes('--files') ? [] : groupsOf(tests),
  browsers: browsers.map((name) => launchers[name]()),
  // Hidden tabs throttle timers and lose focus and keys, so one page at a time.
  concurrentBrowsers: 1,
  concurrency: 1,
  // A file of property-based tests takes a while on a busy machine; each test in it has a limit of its own.
  testsFinishTimeout: 600_000,
  // A whole screen in axe takes WebKit seconds on a busy machine.
  testFramework: {config: {timeout: '10000'}},
  ...(bundle ? {plugins: [extraCommands(), bundle.plugin], middleware: [keepInCache]} : modules),
  filterBrowserLogs: ({args: [first]}) => !String(first).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), countReporter()],
};
