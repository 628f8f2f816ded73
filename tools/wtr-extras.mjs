/** Adds to the test runner: commands that work the same in every browser, and a reporter that prints test counts. */
import {relative} from 'node:path';

const mediaFeatures = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

/** DevTools sessions by page. A page runs many test files, so its session is opened only once. */
const devTools = new WeakMap();

/**
 * Tests run these commands with `executeServerCommand(name, payload)` from `@web/test-runner-commands`:
 *
 * - `x-press` presses one key or a chord, such as `Shift+Tab`.
 * - `x-wheel` turns the mouse wheel by `payload` pixels at the corner of the window. Returns false in WebKit.
 * - `x-viewport` sets `{width, height}`. Returns false if the window cannot be that small (WebKit below 450 px).
 * - `x-media` sets any of `{colorScheme, reducedMotion, forcedColors, contrast}` and resets the others. Returns false
 *   if the browser does not support it (all but Chromium). It stays set after the test file ends: reset it with `{}`.
 * - `x-properties` returns the environment variables `SEED` and `RUNS`, which configure property-based tests.
 */
export const extraCommands = () => ({
  name: 'extra-commands',
  async executeCommand({command, payload, session: {browser, id}}) {
    if (!command.startsWith('x-')) return undefined;
    if (command === 'x-properties') return {seed: process.env.SEED, runs: process.env.RUNS};
    const page = browser.type === 'webdriver' ? webkitPage(browser, id) : puppeteerPage(browser.getPage(id));
    if (command === 'x-press') await page.press(payload);
    else if (command === 'x-wheel') return page.wheel(payload);
    else if (command === 'x-viewport') return page.resize(payload);
    else if (command === 'x-media') return page.emulate(payload);
    else throw new Error(`Unknown command: ${command}`);
    return true;
  },
});

const webkitPage = (browser, id) => ({
  press: (chord) => browser.sendKeys(id, [chord]),
  resize: (size) => browser.setViewport(size),
  emulate: () => false,
  wheel: () => false,
});

const puppeteerPage = (page) => ({
  async press(chord) {
    // Puppeteer 24 over WebDriver BiDi (Firefox) does not know the key name `Space`, only the character. Can go when it does.
    const keys = chord.split('+').map((key) => (key === 'Space' ? ' ' : key));
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.reverse()) await page.keyboard.up(key);
  },
  async wheel(deltaY) {
    await page.mouse.move(8, 8);
    await page.mouse.wheel({deltaY});
    return true;
  },
  async resize(size) {
    await page.setViewport(size);
    return true;
  },
  async emulate(media) {
    const features = Object.entries(mediaFeatures)
      .filter(([key]) => media[key])
      .map(([key, name]) => ({name, value: media[key]}));
    if (!devTools.has(page)) devTools.set(page, await page.createCDPSession().catch(() => undefined));
    const session = devTools.get(page);
    if (!session) return false; // Firefox does not support the DevTools protocol.
    return session.send('Emulation.setEmulatedMedia', {media: '', features}).then(
      () => true,
      () => false,
    );
  },
});

/** Prints the slowest groups and files at the end, then `N passed, N failed, N skipped` for scripts to read. */
export const countReporter = () => {
  const runStart = performance.now();
  const starts = new Map();
  const times = new Map();
  return {
    start({sessions}) {
      sessions.on('session-status-updated', ({id, status}) => {
        if (status === 'INITIALIZING') starts.set(id, performance.now());
        // The first session starts before this reporter is notified.
        if (status === 'FINISHED') times.set(id, performance.now() - (starts.get(id) ?? runStart));
      });
    },
    onTestRunFinished({sessions}) {
      const tests = sessions.flatMap(({testResults}) => testsIn(testResults));
      const skipped = tests.filter((test) => test.skipped).length;
      const passed = tests.filter((test) => test.passed && !test.skipped).length;
      const broken = sessions.filter(({errors}) => errors?.length > 0).length; // Errors outside tests, as in imports.
      const failed = tests.length - passed - skipped + broken;
      const durations = sessions.map((session) => ({...session, time: times.get(session.id) ?? 0}));
      process.once('exit', () => {
        console.log(`\n${slowest(durations)}\n\n${passed} passed, ${failed} failed, ${skipped} skipped`);
      });
    },
  };
};

const testsIn = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(testsIn)];

const seconds = (milliseconds) => `${(milliseconds / 1_000).toFixed(1).padStart(7)} s`;

/**
 * The slowest groups and files: the time from opening to closing the page, and for files also that of the tests alone.
 */
function slowest(sessions) {
  const groups = [...new Set(sessions.map(({group}) => group.name))].map((name) => {
    const time = sessions.filter(({group}) => group.name === name).reduce((sum, session) => sum + session.time, 0);
    return {time, line: `${seconds(time)}  ${name}`};
  });
  const files = sessions.map(({testFile, browser, testResults, time}) => {
    const tests = testsIn(testResults);
    const within = tests.reduce((sum, {duration}) => sum + (duration ?? 0), 0);
    const path = relative(process.cwd(), testFile);
    return {time, line: `${seconds(time)} ${seconds(within)}  ${path} (${tests.length} tests, ${browser.name})`};
  });
  const longest = (items) => items.sort((one, other) => other.time - one.time).slice(0, 15);
  const lines = (items) => longest(items).map(({line}) => line);
  return ['Groups:', ...lines(groups), '', 'Files (total, tests only):', ...lines(files)].join('\n');
}
