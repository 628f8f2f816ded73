import type {Browser} from 'playwright-core';
import {build} from 'esbuild';
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {SandboxSettings} from '../../src/sandbox/index.js';
import {widgetTags} from '../helpers/tags.js';
import {renderOnServer} from '../node/render.js';
import {HostPage, launch} from './host-page.js';
import type {} from './hydration-watch.js';
import {memberCount, table} from '../flows/table.js';
import {root} from './support.js';

const tags = [...widgetTags, 'workos-widgets'];

/** Lit's development builds on both sides: they warn about hydration mismatches. */
const conditions = ['development'];

/** Markup of any tag. `TOKEN` stands for a token with all scopes, `OTHER` for one with an unrelated scope. */
const ways: Readonly<Record<string, (tag: string) => string>> = {
  'with a token': (tag) => `<${tag} token="TOKEN"></${tag}>`,
  'with a token endpoint': (tag) => `<${tag} token-endpoint="/api/widget-token"></${tag}>`,
  'without a token': (tag) => `<${tag}></${tag}>`,
  'with an invalid token': (tag) => `<${tag} token="nothing"></${tag}>`,
  'with a token for other widgets': (tag) => `<${tag} token="OTHER"></${tag}>`,
  'in German, whose messages load later': (tag) => `<${tag} token="TOKEN" lang="de"></${tag}>`,
  'in a language whose messages are loaded': (tag) => `<${tag} token="TOKEN" lang="eo"></${tag}>`,
  'in Arabic, from right to left': (tag) => `<${tag} token="TOKEN" lang="ar" dir="rtl"></${tag}>`,
  'with its state in the URL': (tag) => `<${tag} token="TOKEN" url-sync="u" hash-sync></${tag}>`,
  'with further attributes': (tag) => `<${tag} token="TOKEN" readonly page-size="3" search="a"></${tag}>`,
  'with content in each slot': (tag) =>
    `<${tag} token="TOKEN">${['loading', 'error', 'empty', 'toolbar'].map((name) => `<b slot="${name}">Own</b>`).join('')}</${tag}>`,
  'inside <workos-widgets>': (tag) => `<workos-widgets token="TOKEN"><h2>Own</h2><${tag}></${tag}></workos-widgets>`,
};
/** A fifth of the 0.1 that Core Web Vitals rate as good for a whole page. */
const mostShift = 0.02;
const address = '/?u-q=a&u-role=admin#sso-config';

describe('server-rendered markup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hydration-'));
  let browser: Browser;
  let markup: Readonly<Record<string, string>>;

  before(async () => {
    const texts = tags.flatMap((tag) => Object.entries(ways).map(([way, write]) => [`${tag} ${way}`, write(tag)]));
    ({markup} = renderOnServer(Object.fromEntries(texts) as Record<string, string>, {conditions}));
    const contents = `
      import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
      import german from './dist/messages/de/index.js';
      import {setMessages} from './dist/index.js';
      setMessages('eo', german);
      await import('./dist/define.js');`;
    await build({
      stdin: {contents, resolveDir: root},
      outfile: join(folder, 'main.js'),
      bundle: true,
      format: 'esm',
      conditions,
    });
    await build({
      entryPoints: [join(root, 'test/e2e/hydration-watch.ts')],
      outfile: join(folder, 'watch.js'),
      bundle: true,
    });
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, {recursive: true});
  });

  interface Visit {
    readonly host: HostPage;
    /** Releases the responses of the API. */
    readonly answer: () => void;
  }

  /** Shows server-rendered markup and hydrates it. Fails on warnings and errors of the page. */
  async function visit(
    text: string,
    use: (visit: Visit) => Promise<void>,
    {width = 1280, ...settings}: Partial<SandboxSettings> & {width?: number} = {},
  ) {
    const host = await HostPage.open(browser);
    try {
      const said: string[] = [];
      host.page.on('console', (message) => {
        const isOurs =
          message.text().startsWith('Lit is in dev mode') || message.text().startsWith('[workos-elements]');
        if (!isOurs && ['warning', 'error'].includes(message.type())) said.push(message.text());
      });
      let answer!: () => void;
      const isAnswering = new Promise<void>((resolve) => (answer = resolve));
      await host.page.route('https://api.workos.com/**', async (route) => {
        await isAnswering;
        await route.fallback();
      });
      await host.page.clock.setFixedTime(new Date()); // Relative times must be equal in all elements.
      await host.page.addInitScript({path: join(folder, 'watch.js')});
      await host.page.setViewportSize({width, height: 800});
      host.sandbox.update(settings);
      host.serve('/app/', folder);
      const token = await host.sandbox.mintToken();
      host.route('/api/widget-token', () => Response.json({token}));
      const body = text
        .replaceAll('TOKEN', token)
        .replaceAll('OTHER', await host.sandbox.mintToken({scopes: ['widgets:something-else']}));
      await host.show(`${body}<script type="module" src="/app/main.js"></script>`, address);
      await use({host, answer});
      assert.deepEqual([...said, ...host.errors], []);
    } finally {
      await host.close();
    }
  }

  for (const way of Object.keys(ways)) {
    it(`hydrates unchanged and ends up like client-rendered markup, ${way}`, () =>
      visit(tags.map((tag) => markup[`${tag} ${way}`]).join(''), async ({host: {page}, answer}) => {
        const count = await page.evaluate((tags) => document.querySelectorAll(tags).length, tags.join());
        await page.waitForFunction((count) => window.watch.hydrated.length === count, count).catch(() => {});
        const hydrated = await page.evaluate(() => window.watch.hydrated);
        assert.equal(hydrated.length, count);
        assert.deepEqual(
          hydrated.filter(({isSame}) => !isSame),
          [],
        );
        answer();
        await page.evaluate(() => window.watch.addTwins());
        await page.waitForFunction(() => window.watch.differences().length === 0).catch(() => {});
        assert.deepEqual(await page.evaluate(() => window.watch.differences()), []);
      }));
  }

  for (const {tag, sandbox, ready} of table) {
    for (const width of [1280, 320]) {
      it(`of <${tag}> shifts the layout by at most ${mostShift} when data arrives, in a window of ${width} px`, () =>
        visit(
          `<h1>A page</h1>${markup[`${tag} with a token`]}`,
          async ({host, answer}) => {
            await host.page.waitForFunction(() => window.watch.hydrated.length > 0);
            answer();
            await host.see(ready);
            const shifts = await host.page.evaluate(() => window.watch.shiftsTillNow());
            const sum = shifts.reduce((sum, {value}) => sum + value, 0);
            assert.ok(sum <= mostShift, `${sum}: ${JSON.stringify(shifts, null, 1)}`);
          },
          {width, members: memberCount, ...sandbox},
        ));
    }
  }

  it('is reported if it shifts the layout', () =>
    visit('<h1>A page</h1><p>Below</p>', async ({host: {page}}) => {
      await page.evaluate(() => document.querySelector('h1')!.style.setProperty('margin-block-end', '400px'));
      const shifts = await page.evaluate(() => window.watch.shiftsTillNow());
      assert.ok(shifts.some(({value, moved}) => value > 0 && moved.some((one) => one.startsWith('P:'))));
    }));
});
