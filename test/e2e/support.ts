import {type Browser, type Locator, type Page, chromium} from 'playwright-core';
import {AxeBuilder} from '@axe-core/playwright';
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {browserPath, chromiumArgs, launchTimeout} from '../../tools/browsers.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The default timeout in milliseconds; longer than a busy machine needs. */
const patience = 30_000;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the built demo from a subfolder, as a static file host may, so that paths relative to the root fail. Reads all
 * files at the start, so that a build in the meantime changes nothing.
 */
export async function serveFiles() {
  const folder = '/some/folder/';
  const files = readFiles(join(root, 'dist-demo'));
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.startsWith(folder) ? pathname.slice(folder.length) || 'index.html' : '';
    const content = files.get(name);
    if (content) response.writeHead(200, {'content-type': types[extname(name)] ?? 'text/plain'}).end(content);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${folder}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function readFiles(folder: string) {
  assert.ok(existsSync(folder), 'dist-demo is missing; run `npm run build:demo`');
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]));
}

interface Audit {
  /** Rules to skip. */
  readonly except?: string[];
  /** Rules to check. Default: all. */
  readonly only?: string[];
  /** Whether to skip the canvas, which another audit covers. */
  readonly isShell?: boolean;
}

/** Fails on any axe violation in the page and its frames. */
export async function assertAccessible(page: Page, {except = [], only, isShell = false}: Audit = {}) {
  const audit = new AxeBuilder({page}).disableRules(except);
  if (only) audit.withRules(only);
  if (isShell) audit.exclude({fromShadowDom: ['demo-app', 'demo-canvas-frame']});
  const {violations} = await audit.analyze();
  const found = violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`);
  assert.deepEqual(found, []);
}

/** A server for the built demo, and a browser. */
export class DemoHost {
  readonly #files: Awaited<ReturnType<typeof serveFiles>>;
  readonly #browser: Browser;

  private constructor(files: Awaited<ReturnType<typeof serveFiles>>, browser: Browser) {
    this.#files = files;
    this.#browser = browser;
  }

  static async start() {
    const browser = await launch(); // First: a server would keep the process alive if this failed.
    return new DemoHost(await serveFiles(), browser);
  }

  async stop() {
    await this.#browser.close();
    this.#files.close();
  }

  /** Opens a page in a new browser context. */
  async visit() {
    const context = await this.#browser.newContext({
      viewport: {width: 1440, height: 900},
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    return new Demo(await context.newPage(), this.#files.address);
  }
}

export function launch(): Promise<Browser> {
  const executablePath = browserPath('chromium')!;
  return chromium.launch({executablePath, args: [...chromiumArgs], timeout: launchTimeout});
}

/** The demo in a page, with ways to find its parts. */
export class Demo {
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
    page.setDefaultTimeout(patience);
  }

  async leave() {
    await this.page.context().close();
  }

  /** Opens the demo, or its canvas alone, and waits for some text in the canvas. */
  async open(query = '', sight = 'Priya Raghunathan', {isAlone = false} = {}) {
    await (isAlone ? this.openCanvas(query) : this.page.goto(`${this.#address}?${query}`));
    await this.see((isAlone ? this.page : this.canvas).getByText(sight));
  }

  /** Opens the canvas alone. */
  openCanvas(query: string) {
    return this.page.goto(`${this.#address}canvas.html?${query}`);
  }

  get canvas() {
    return this.page.frameLocator('demo-canvas-frame iframe');
  }

  get stories() {
    return this.page.getByRole('navigation', {name: 'Stories'});
  }

  /** A story of the users table, which the demo shows first. */
  story(name: string) {
    return this.stories.getByRole('link', {name, exact: true}).and(this.page.locator('[href*="widget=users-table&"]'));
  }

  control(label: string) {
    return this.page.getByLabel(label, {exact: true});
  }

  tab(name: string) {
    return this.page.getByRole('tab', {name});
  }

  rows() {
    return this.canvas.locator('tbody [part~=row]');
  }

  log() {
    return this.page.locator('demo-event-log li');
  }

  /** Waits until an element is visible. Takes a screenshot if it is not. */
  async see(sight: Locator) {
    try {
      await sight.first().waitFor();
    } catch (cause) {
      await this.#picture('failed');
      throw cause;
    }
  }

  /** The text or label of the focused button, select or input, otherwise the tag of the focused element. */
  focused() {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const root = element?.getRootNode() as ShadowRoot;
      const label = element?.id ? root.querySelector(`label[for="${element.id}"]`) : null;
      const text = (label ?? element)?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
      return element?.matches('button, select, input') ? text : element?.tagName;
    });
  }

  /** How many pixels the page is wider than its window. */
  overflow() {
    return this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  }

  /** With `SCREENSHOTS=1`, saves a screenshot for manual review, outside version control. */
  async screenshot(name: string) {
    if (process.env.SCREENSHOTS) await this.#picture(name);
  }

  #picture(name: string) {
    return this.page.screenshot({path: join(root, 'screenshots', `demo-${name}.png`)});
  }
}
