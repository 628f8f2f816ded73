/**
 * Runs the tests in browsers: in Chromium, or in those that `BROWSERS` lists, such as `BROWSERS=firefox,webkit`.
 * `--group users-table` runs the tests of one widget, folder or suite. `TESTS=all` runs only the tests that cover all
 * widgets together, `TESTS=each` only the others. `GREP=text` runs only tests whose full title contains the text. `COVERAGE=quick` records coverage in Chromium for tools/coverage.mjs.
 * `COVERAGE=exact` takes twice as long, but does not miss lines that only a later test file runs.
 */
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {browserPath, chromiumArgs, launchTimeout} from './tools/browsers.mjs';
import {compileMessagesOrExit, watchMessages} from './tools/messages/generate.mjs';
import {groupsOf, testsIn} from './tools/test-files.mjs';
import {bundledTests} from './tools/wtr-bundle.mjs';
import {countingLauncher} from './tools/wtr-coverage.mjs';
import {countReporter, extraCommands} from './tools/wtr-extras.mjs';
import {WebKitLauncher} from './tools/wtr-webkit.mjs';

const launchers = {
  // One process for all pages, which compiles shared code only once.
  chromium() {
    const args = [...chromiumArgs, '--process-per-site'];
    // For code that V8 takes from its compilation cache, it counts whole functions, not blocks.
    if (process.env.COVERAGE === 'exact') args.push('--js-flags=--no-compilation-cache');
    const options = {launchOptions: {executablePath: browserPath('chromium'), args, timeout: launchTimeout}};
    return process.env.COVERAGE ? countingLauncher(options, bundle.scripts) : chromeLauncher(options);
  },
  // Over WebDriver BiDi, which needs no separate driver. One page loads all test files, so its history must hold them
  // all.
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

compileMessagesOrExit();
if (process.argv.includes('--watch')) watchMessages(({message}) => console.error(message));

const browsers = (process.env.BROWSERS || 'chromium').split(',');
const tests = testsIn(browsers, process.env.TESTS);
// Chromium uses Lit's development build, whose warnings appear in the log. The tests of `all` widgets and other
// browsers use the production build, as pages do.
const bundle = process.argv.includes('--watch')
  ? undefined
  : await bundledTests(tests, browsers.includes('chromium') && process.env.TESTS !== 'all');

/**
 * Lets the browser cache the bundle: it does not change during a run, and the next run has another port, so other URLs.
 */
async function keepInCache(context, next) {
  await next();
  if (context.method === 'GET' && context.status === 200) context.set('cache-control', 'max-age=3600');
}

/** Serves unbundled modules in watch mode, so that the runner knows which tests depend on a changed file. */
const modules = {
  nodeResolve: {exportConditions: ['development', 'browser']},
  // esbuild reads from the tsconfig that decorators are the legacy ones, and how to compile class fields for them.
  plugins: [extraCommands(), esbuildPlugin({ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json'})],
};

export default {
  // `--group NAME` runs one of them; `--files` replaces them all.
  groups: process.argv.includes('--files') ? [] : groupsOf(tests),
  browsers: browsers.map((name) => launchers[name]()),
  // One page at a time: hidden tabs throttle timers and have no focus or key events.
  concurrentBrowsers: 1,
  concurrency: 1,
  // In milliseconds. Files with property-based tests are slow on a busy machine; each of their tests has its own
  // timeout.
  testsFinishTimeout: 600_000,
  // In milliseconds. An axe check of a whole screen takes several seconds in WebKit on a busy machine.
  testFramework: {config: {timeout: '10000'}},
  ...(bundle ? {plugins: [extraCommands(), bundle.plugin], middleware: [keepInCache]} : modules),
  filterBrowserLogs: ({args: [first]}) => !String(first).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), countReporter()],
};
