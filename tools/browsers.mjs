/** Where the browsers are that tests and benchmarks run in. Only Node built-ins: it is used before `npm ci`. */
import {existsSync} from 'node:fs';

const candidates = {
  chromium: [
    process.env.CHROME_PATH,
    '/usr/bin/chromium-headless-shell', // Without the parts for a window, it needs a third less time.
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

/** WebKitGTK is driven by a program of its own and needs a display. */
const companions = {chromium: [], firefox: [], webkit: ['WebKitWebDriver', 'xvfb-run', 'xauth']};

export const browserNames = Object.keys(candidates);

/** The program that starts a browser, or undefined where this machine has none. */
export function browserPath(name) {
  const path = candidates[name].find((candidate) => candidate && existsSync(candidate));
  return companions[name].every((companion) => existsSync(`/usr/bin/${companion}`)) ? path : undefined;
}

/** Milliseconds that a browser may take to start: the first start on a new and busy machine reads it from the disk. */
export const launchTimeout = 120_000;

/** As root, Chromium starts only without its sandbox; the rest keeps it from calling home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
