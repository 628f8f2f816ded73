import type {Browser, Page} from 'playwright-core';
import {type Visit, press, pauseMs, visit} from './browser.js';
import {type Memory, measureLeak, mountAndRemove, renew} from './leaks.js';
import {type BenchServer, type PageName, compress} from './server.js';

const slowCpu = 4;
/** The conditions of a first visit, by measurement. */
const loads = {
  firstRow: {},
  firstRowSlow: {cpu: slowCpu},
  firstRow4G: {isSlow4G: true},
};
/** A name that fills more than one page of search results. */
const searchedName = 'chen';
const manyRows = 1_000;
const manyWidgets = 20;
export const addresses = 2_000;
export const mounts = 50;
export const renewals = 200;
/** How long to watch for further requests after the first row, in milliseconds. */
const idle = 4_000;

/** Durations in milliseconds, by measurement. */
export type Times = Readonly<Record<string, number>>;

export class Measures {
  readonly #browser: Browser;
  readonly #laboratory: BenchServer;

  constructor(browser: Browser, laboratory: BenchServer) {
    this.#browser = browser;
    this.#laboratory = laboratory;
  }

  #visit<Result>(conditions: {cpu?: number; isSlow4G?: boolean}, use: (visit: Visit) => Promise<Result>) {
    return visit(this.#browser, {...conditions, script: this.#laboratory.probe}, use);
  }

  /** The time from the start of the navigation to the first row, with an empty cache. */
  async firstRow(name: PageName): Promise<Times> {
    const times: Record<string, number> = {};
    for (const [condition, settings] of Object.entries(loads)) {
      times[condition] = await this.#visit(settings, async ({page}) => {
        await page.goto(this.#laboratory.page(name), {waitUntil: 'commit'});
        return page.evaluate(() => window.probe.firstRow);
      });
    }
    return times;
  }

  /**
   * Measures each interaction on a fresh page, as for most users. In a loop, the code would already be optimized. Menus
   * and dialogs have pages of their own, since opening a menu makes the widget load its dialogs.
   */
  async menu(name: PageName): Promise<Times> {
    return {...(await this.#menu(name, 'menu', 1)), ...(await this.#menu(name, 'slowMenu', slowCpu))};
  }

  #menu(name: PageName, label: string, cpu: number, rows?: number): Promise<Times> {
    return this.#visit({cpu}, async ({page}) => {
      await this.#open(page, name, rows);
      const open = async (index: number) => {
        const opened = page.evaluate(() => window.probe.paintedAfter('click', 'menu'));
        await press(page, page.locator('[aria-label^="Actions for"]').nth(index));
        return opened;
      };
      const first = await open(2);
      await page.keyboard.press('Escape');
      await page.evaluate(() => window.probe.painted('noMenu'));
      await page.waitForTimeout(pauseMs);
      return {[label]: first, [`${label}Again`]: await open(3)};
    });
  }

  async dialog(name: PageName): Promise<Times> {
    return {...(await this.#dialog(name, 'dialog', 1)), ...(await this.#dialog(name, 'slowDialog', slowCpu))};
  }

  #dialog(name: PageName, label: string, cpu: number): Promise<Times> {
    return this.#visit({cpu}, async ({page}) => {
      await this.#open(page, name);
      const open = async () => {
        const opened = page.evaluate(() => window.probe.paintedAfter('click', 'dialog'));
        await press(page, page.getByRole('button', {name: 'Invite users'}));
        return opened;
      };
      const first = await open();
      await page.keyboard.press('Escape');
      await page.evaluate(() => window.probe.painted('noDialog'));
      await page.waitForTimeout(pauseMs);
      return {[label]: first, [`${label}Again`]: await open()};
    });
  }

  /** From the end of the response, so that neither the network nor the delay before a search counts. */
  rows(name: PageName): Promise<Times> {
    return this.#visit({cpu: slowCpu}, async ({page}) => {
      await this.#open(page, name);
      const shown = await page.evaluate(() => window.probe.firstRowText());
      const turned = page.evaluate((text) => window.probe.paintedAfterResponse('otherRows', text), shown);
      await press(page, page.getByRole('button', {name: 'Next'}));
      const nextPage = await turned;
      await page.waitForTimeout(pauseMs);
      await page.getByRole('searchbox').focus();
      await page.waitForTimeout(pauseMs);
      const found = page.evaluate((text) => window.probe.paintedAfterResponse('matches', text), searchedName);
      await page.keyboard.type(searchedName, {delay: 50});
      return {nextPage, search: await found};
    });
  }

  /** A page with 1,000 rows: from the end of the response to the rows, and a menu. */
  async manyRows(name: PageName): Promise<Times> {
    const painted = await this.#painted(name, {rows: manyRows});
    return {...painted, ...(await this.#menu(name, 'manyRowsMenu', slowCpu, manyRows))};
  }

  /** From the start of the navigation until all of many widgets show their rows. */
  async manyWidgets(name: PageName): Promise<Times> {
    return this.#visit({cpu: slowCpu}, async ({page}) => {
      await page.goto(this.#laboratory.page(name, {widgets: manyWidgets}), {waitUntil: 'commit'});
      const isPainted = (count: number) => window.probe.painted('rows', count);
      return {manyWidgets: await page.evaluate(isPainted, manyWidgets * 10)};
    });
  }

  #painted(name: PageName, {rows}: {rows: number}): Promise<Times> {
    return this.#visit({cpu: slowCpu}, async ({page}) => {
      await page.goto(this.#laboratory.page(name, {rows}), {waitUntil: 'commit'});
      return {manyRows: await page.evaluate((count) => window.probe.paintedAfterResponse('rows', count), rows)};
    });
  }

  /** The number of nodes on a page with 1,000 rows. */
  nodes(name: PageName): Promise<number> {
    return this.#visit({}, async ({page}) => {
      await page.goto(this.#laboratory.page(name, {rows: manyRows}), {waitUntil: 'commit'});
      await page.evaluate((count) => window.probe.painted('rows', count), manyRows);
      return page.evaluate(() => window.probe.nodes());
    });
  }

  /** How long a change of a long list of addresses takes until the invitation dialog has rendered; the slowest kind of list. */
  longList(): Promise<number> {
    return this.#visit({}, async ({page}) => {
      await this.#open(page, 'widget');
      await press(page, page.getByRole('button', {name: 'Invite users'}));
      const lists = [
        manyAddresses(' ', (index) => `user.${index}@example.com`),
        manyAddresses('\n', (index) => `user.${index}@example.com`),
        manyAddresses(', ', (index) => `Last, First <user.${index}@example.com>`),
      ];
      const field = page.getByRole('textbox', {name: 'Email addresses'});
      const times: number[] = [];
      for (const list of lists) {
        const change = (text: string) =>
          field.evaluate(async (element: HTMLTextAreaElement, text) => {
            const start = performance.now();
            element.value = text;
            element.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
            const {host} = element.getRootNode() as ShadowRoot;
            await (host as HTMLElementTagNameMap['workos-users-table']).updateComplete;
            return performance.now() - start;
          }, text);
        await change(list);
        await page.getByRole('button', {name: `Send ${addresses.toLocaleString('en')} invitations`}).waitFor();
        times.push(await change(`${list},`));
      }
      return Math.max(...times);
    });
  }

  /** The size and number of requests before the first row, and the number of requests after it. */
  traffic(name: PageName) {
    return this.#visit({}, async ({page}) => {
      const {api} = this.#laboratory;
      const responses: Promise<{isApi: boolean; isPage: boolean; bytes: number; compressed: number}>[] = [];
      page.on('response', (response) => {
        const request = response.request();
        if (request.url().startsWith('data:')) return;
        const size = async () => ({
          isApi: request.url().startsWith(api),
          isPage: request.isNavigationRequest(),
          bytes: (await request.sizes()).responseBodySize,
          compressed: compress(await response.body()).length,
        });
        responses.push(size());
      });
      await page.goto(this.#laboratory.page(name), {waitUntil: 'commit'});
      const firstRow = await page.evaluate(() => window.probe.firstRow);
      const known = responses.length;
      const all = await page.waitForTimeout(idle).then(() => Promise.all(responses));
      const requests = await page.evaluate((origin) => window.probe.requests(origin), api);
      const first = requests.filter(({start}) => start < firstRow);
      const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
      return {
        code: sum(all.slice(0, known).flatMap(({isApi, isPage, bytes}) => (isApi || isPage ? [] : bytes))),
        page: sum(all.flatMap(({isPage, bytes}) => (isPage ? bytes : []))),
        responseBytes: sum(all.flatMap(({isApi, bytes}) => (isApi ? bytes : []))),
        compressedResponseBytes: sum(all.flatMap(({isApi, compressed}) => (isApi ? compressed : []))),
        requests: first.length,
        /** Whether the last request started before any request ended. */
        isOneDeep: Math.max(...first.map(({start}) => start)) < Math.min(...first.map(({end}) => end)),
        later: requests.length - first.length,
      };
    });
  }

  /**
   * What a page still holds after a widget was mounted and removed repeatedly, and after its token was renewed
   * repeatedly.
   */
  leaks(tag: string): Promise<{mounts: Memory; renewals: Memory}> {
    return this.#visit({}, async ({page, devtools}) => {
      const {api, tokens} = this.#laboratory;
      await page.goto(this.#laboratory.page('leaks'));
      const supply = {tag, api, tokens};
      // Renewals first: they make the widget show all its views, whose templates stay in memory.
      const renewed = await measureLeak(page, devtools, () => renew(page, supply, renewals));
      const mounted = await measureLeak(page, devtools, () => mountAndRemove(page, supply, mounts));
      return {mounts: mounted, renewals: renewed};
    });
  }

  async #open(page: Page, name: PageName, rows?: number) {
    await page.goto(this.#laboratory.page(name, {rows}));
    await page.evaluate(() => window.probe.firstRow);
    await page.locator('option').nth(1).waitFor({state: 'attached'}); // The roles have loaded too.
    await page.waitForTimeout(2 * pauseMs);
  }
}

function manyAddresses(separator: string, address: (index: number) => string) {
  return Array.from({length: addresses}, (_, index) => address(index)).join(separator);
}
