/** Finds the browsers for tests and benchmarks. Imports only Node built-ins, since it is used before `npm ci`. */
import {existsSync} from 'node:fs';

const candidates = {
  chromium: [
    process.env.CHROME_PATH,
    '/usr/bin/chromium-headless-shell', // First, since it has no window system code and takes a third less time.
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  webkit: ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
};

/** The programs that a browser needs besides itself. WebKitGTK needs a separate WebDriver server and a display. */
const companions = {chromium: [], firefox: [], webkit: ['WebKitWebDriver', 'xvfb-run', 'xauth']};

export const browserNames = Object.keys(candidates);

/** The path of a browser's executable, or undefined if the browser is not installed. */
export function browserPath(name) {
  const path = candidates[name].find((candidate) => candidate && existsSync(candidate));
  return companions[name].every((companion) => existsSync(`/usr/bin/${companion}`)) ? path : undefined;
}

/**
 * The start timeout of a browser, in milliseconds. The first start on a busy machine has to read it from a cold disk.
 */
export const launchTimeout = 120_000;

/** As root, Chromium starts only with `--no-sandbox`. Most other flags prevent network requests in the background. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
