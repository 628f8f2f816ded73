import {type Browser, type CDPSession, type Locator, type Page, chromium} from 'playwright-core';
import {browserPath, chromiumArgs, launchTimeout} from '../tools/browsers.mjs';

/** The preset “Slow 4G” of Chromium's DevTools: throughput in bytes per second, latency in milliseconds. */
const slow4G = {
  offline: false,
  downloadThroughput: ((1.6 * 1000 * 1000) / 8) * 0.9,
  uploadThroughput: ((750 * 1000) / 8) * 0.9,
  latency: 150 * 3.75,
};

/** Frames follow each other at once, so that waiting for the next one hides no work. */
const frameArgs = ['--disable-frame-rate-limit'];

export interface Conditions {
  /** The CPU slowdown factor; by default 1, no slowdown. */
  readonly cpu?: number;
  readonly isSlow4G?: boolean;
  /** Runs before the page's own scripts. */
  readonly script: string;
}

export interface Visit {
  readonly page: Page;
  readonly devtools: CDPSession;
}

export function launch(): Promise<Browser> {
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('Chromium is not installed: run `node tools/setup.mjs --browsers`');
  return chromium.launch({executablePath, args: [...chromiumArgs, ...frameArgs], timeout: launchTimeout});
}

/** Opens a page in a new browser context, which has an empty cache, and closes the context after `use`. */
export async function visit<Result>(
  browser: Browser,
  {cpu = 1, isSlow4G = false, script}: Conditions,
  use: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({viewport: {width: 1280, height: 1000}});
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.addInitScript(script);
    if (isSlow4G) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', slow4G);
    }
    if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', {rate: cpu});
    return await use({page, devtools});
  } finally {
    await context.close();
  }
}

/** Clicks a control like a user does: moves the pointer onto it and waits before pressing. */
export async function press(page: Page, control: Locator) {
  const box = await control.boundingBox();
  if (!box) throw new Error(`${String(control)} is not visible.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(pauseMs);
  await page.mouse.down();
  await page.mouse.up();
}

/** The pause before a click and between two measurements on a page, in milliseconds. */
export const pauseMs = 250;
