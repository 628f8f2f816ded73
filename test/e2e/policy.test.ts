import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {table} from '../flows/table.js';
import {type AnyBrowser, type AnyPage, type Policy, browsers, startPolicyServer} from './policy-page.js';

const policies: Readonly<Record<string, Policy>> = {
  'the page’s own files and Trusted Types': (api) =>
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src ${api};
    require-trusted-types-for 'script'; trusted-types lit-html`.replace(/\s+/g, ' '),
  'nonces only': (api, nonce) =>
    `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:; connect-src ${api};
    base-uri 'none'; object-src 'none'`.replace(/\s+/g, ' '),
};

for (const [name, start] of Object.entries(browsers)) {
  describe(`a strict policy in ${name}`, () => {
    let server: Awaited<ReturnType<typeof startPolicyServer>>;
    let browser: AnyBrowser;
    let page: AnyPage;
    before(async () => {
      browser = await start(); // First: a server would keep the process alive if this failed.
      server = await startPolicyServer();
      page = await browser.newPage();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    /** Opens a page with a policy. */
    async function visit(policy: Policy, scripts: readonly string[]) {
      await page.bringToFront(); // The last flow may have opened a tab in front of it.
      await page.goto(server.add({policy, scripts}));
    }

    /** Replaces the widget and resets the data. */
    async function put(tag: string) {
      server.sandbox.reset();
      const widget = {tag, token: await server.sandbox.mintToken(), api: server.api};
      await page.bringToFront();
      await page.evaluate(({tag, token, api}) => {
        const element = document.createElement(tag);
        element.setAttribute('token', token);
        element.setAttribute('api-origin', api);
        document.body.replaceChildren(element);
      }, widget);
    }

    for (const [allowed, policy] of Object.entries(policies)) {
      for (const {tag, flows} of table) {
        for (const script of [`${tag.replace('workos-', '')}.js`, 'workos-elements.js']) {
          it(`allows everything that <${tag}> of ${script} does, with ${allowed}`, async () => {
            await visit(policy, [script]);
            for (const {title} of script === 'workos-elements.js' ? flows.slice(0, 1) : flows) {
              await put(tag);
              await page.evaluate((tag) => window.awaitReady(tag), tag);
              await page.evaluate(([tag, title]) => window.playFlow(tag, title), [tag, title] as const);
              assert.deepEqual(await page.evaluate(() => window.faults), [], title);
            }
          });
        }
      }

      it(`refuses style attributes and images of other origins, with ${allowed}`, {timeout: 30_000}, async () => {
        await visit(policy, ['sso-config.js']);
        await page.evaluate(async () => {
          document.body.setAttribute('style', 'color: red');
          new Image().src = 'https://elsewhere.example/pixel.png';
          while (window.faults.length < 2) await new Promise((resolve) => setTimeout(resolve, 15));
        });
        const faults = await page.evaluate(() => window.faults);
        assert.match(faults.join('\n'), /refused by style-src-attr/);
        assert.match(faults.join('\n'), /refused by img-src/);
      });
    }
  });
}
