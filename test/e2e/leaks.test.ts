import type {Browser, Page} from 'playwright-core';
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Memory, measureLeak, mountAndRemove, renew} from '../../bench/leaks.js';
import {createSandbox} from '../../src/sandbox/index.js';
import {serveSandbox} from '../../src/sandbox/node.js';
import {table} from '../flows/table.js';
import {HostPage, launch} from './host-page.js';

const mounts = 50;
const renewals = 200;
/** The most bytes that one round may leave behind. The smallest widget takes ten times as much. */
const mostHeap = 4 * 1024;

describe('a page without its former widgets', () => {
  const sandbox = createSandbox();
  let api: Awaited<ReturnType<typeof serveSandbox>>;
  let tokens: readonly string[];
  let browser: Browser;

  before(async () => {
    browser = await launch();
    api = await serveSandbox(sandbox);
    tokens = await Promise.all(['1', '2', '3'].map((jti) => sandbox.mintToken({claims: {jti}, expiresIn: 86_400})));
  });
  after(async () => {
    await browser?.close();
    await api?.close();
  });

  async function visit(use: (host: HostPage) => Promise<void>) {
    const host = await HostPage.open(browser);
    try {
      await host.show('<script type="module" src="/workos-elements/cdn/workos-elements.js"></script>');
      await use(host);
      assert.deepEqual(host.errors, []);
    } finally {
      await host.close();
    }
  }

  /** Whether less is left than if each round leaked something. */
  const isFlat = ({nodes, listeners, heap}: Memory, rounds: number) =>
    nodes < rounds && listeners < rounds && heap < rounds * mostHeap;

  async function assertFlat(page: Page, rounds: number, run: () => Promise<void>) {
    const devtools = await page.context().newCDPSession(page);
    const held = await measureLeak(page, devtools, run, (held) => isFlat(held, rounds));
    assert.ok(isFlat(held, rounds), `${held.nodes} nodes, ${held.listeners} listeners, ${held.heap} bytes`);
  }

  // The others differ from one of these only in their columns or items. `npm run bench` measures all.
  const alike = ['user-api-keys', 'directory-sync', 'audit-log-streaming', 'user-sessions'].map(
    (name) => `workos-${name}`,
  );
  for (const {tag} of table.filter(({tag}) => !alike.includes(tag as string))) {
    it(`retains nothing of <${tag}> after ${renewals} tokens and ${mounts} mounts`, () =>
      visit(async ({page}) => {
        const supply = {tag, api: api.url, tokens};
        // In this order: the renewals render every template of a widget, and Lit caches templates.
        await assertFlat(page, renewals, () => renew(page, supply, renewals));
        await assertFlat(page, mounts, () => mountAndRemove(page, supply, mounts));
      }));
  }

  it('is reported if it retains removed widgets', () =>
    visit(async ({page}) => {
      await page.evaluate(() => {
        const kept: Node[] = [];
        const append = document.body.append.bind(document.body);
        document.body.append = (...nodes) => {
          kept.push(...(nodes as Node[]));
          append(...nodes);
        };
      });
      const {tag} = table[1]!;
      const supply = {tag, api: api.url, tokens};
      await assert.rejects(assertFlat(page, mounts, () => mountAndRemove(page, supply, mounts)));
    }));
});
