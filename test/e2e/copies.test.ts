import type {Browser, Locator} from 'playwright-core';
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {mainFlow} from '../suites/hostile/flows.js';
import {type Control, type Step, table} from '../flows/table.js';
import {HostPage, launch} from './host-page.js';
import {root} from './support.js';

/** Two complete copies of the built files, each with its own Lit. */
const copies = ['/workos-elements/cdn/', '/other/'] as const;
/** In milliseconds. */
const patience = 30_000;

declare global {
  interface Window {
    heard: string[];
  }
}

describe('two copies of the files for script tags on one page', () => {
  let browser: Browser;
  let host: HostPage;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  beforeEach(async () => {
    host = await HostPage.open(browser);
    host.serve(copies[1], join(root, 'cdn'));
    host.page.setDefaultTimeout(patience);
  });
  afterEach(async () => {
    assert.deepEqual(host.errors, []);
    await host.close();
  });

  const nameOf = (tag: string) => tag.replace('workos-', '');
  const script = (copy: number, name: string) => `<script type="module" src="${copies[copy]}${name}.js"></script>`;
  const find = ([role, name]: Control): Locator => host.page.getByRole(role as 'button', {name, exact: true}).first();

  async function steps(list: readonly Step[] = []) {
    for (const step of list) {
      if ('press' in step) await find(step.press).click();
      else if ('write' in step) await find(step.into).fill(step.write);
      else if ('choose' in step) await find(step.of).selectOption({label: step.choose});
      else if ('find' in step) await find(step.find).waitFor();
      else await host.see(step.see);
    }
  }

  for (const row of table) {
    const {tag, ready} = row;
    for (const later of ['its own file', 'the file of all tags']) {
      it(`<${tag}> of the first copy keeps working when ${later} loads from the second`, async () => {
        const token = await host.sandbox.mintToken();
        const again = script(1, later === 'its own file' ? nameOf(tag) : 'workos-elements');
        await host.show(`${script(0, nameOf(tag))}<${tag} token="${token}"></${tag}>`);
        await host.see(ready);
        await host.page.evaluate((markup) => {
          window.heard = [];
          const {src} = Object.assign(document.createElement('div'), {innerHTML: markup}).querySelector('script')!;
          const code = Object.assign(document.createElement('script'), {type: 'module', src});
          document.head.append(code);
          return new Promise((resolve, reject) => Object.assign(code, {onload: resolve, onerror: reject}));
        }, again);
        const flow = mainFlow(row);
        const {sends} = flow;
        if (sends)
          await host.page.evaluate((name) => addEventListener(name, () => window.heard.push(name)), sends.event);
        await steps(flow.open);
        await steps(flow.fill);
        if (sends) {
          await find(sends.press).click();
          if (sends.successMessage) await host.see(sends.successMessage);
          await host.page.waitForFunction(() => window.heard.length > 0);
        }
        // The file of all tags loads the file of a tag only if the tag is not defined.
        assert.equal(host.warnings.length, later === 'its own file' ? 1 : 0, host.warnings.join('\n'));
        if (host.warnings[0]) assert.match(host.warnings[0], /two copies of workos-elements, [\d.]+ and/);
      });
    }
  }

  for (const {tag, ready} of table.filter(({tag}) => tag !== 'workos-widgets')) {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const [tagName, around] = [nameOf(tag), 'widgets'];
      const position = order[0] ? 'last' : 'first';
      it(`<workos-widgets> of one copy gives its token to <${tag}> of the other, loaded ${position}`, async () => {
        const token = await host.sandbox.mintToken();
        const files = [script(0, tagName), script(1, around)];
        await host.show(
          order.map((index) => files[index]).join('') +
            `<workos-widgets token="${token}"><section><${tag}></${tag}></section></workos-widgets>`,
        );
        await host.see(ready);
        const newer = await host.sandbox.mintToken({claims: {jti: 'newer'}});
        await host.page.evaluate(
          (token) => document.querySelector('workos-widgets')!.setAttribute('token', token),
          newer,
        );
        await host.page.evaluate((tag) => document.querySelector(tag)!.refresh(), tag as 'workos-users-table');
        await host.see(ready);
        assert.ok(host.warnings.length <= 1, host.warnings.join('\n'));
      });
    }
  }

  it('are warned about, but one copy that is loaded twice is not', async () => {
    const token = await host.sandbox.mintToken();
    const tag = 'workos-users-table';
    await host.show(`${script(0, nameOf(tag)).repeat(2)}<${tag} token="${token}"></${tag}>`);
    await host.see('Priya Raghunathan');
    assert.deepEqual(host.warnings, []);
  });
});
