import assert from 'node:assert/strict';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {createSandbox, type Sandbox} from '../../src/sandbox/index.js';
import {serveSandbox, type SandboxServer} from '../../src/sandbox/node.js';
import {browserPath, launchTimeout} from '../../tools/browsers.mjs';
import {HostServer} from './host-server.js';

declare global {
  interface Window {
    /** What a widget contained when its page came back, before any response. */
    restored: {readonly isKept: boolean; readonly text: string} | undefined;
  }
}

const firefox = browserPath('firefox');
/** Looks again in each frame. Without it Puppeteer only observes the page, and misses what changes in a shadow root. */
const visible = {visible: true};

/** Leaves a page and goes back to it in Firefox: Chromium has no back/forward cache without a window. */
describe('a page from the back/forward cache', {skip: !firefox && 'Firefox is missing'}, () => {
  let browser: Browser;
  let page: Page;
  let host: HostServer;
  let sandbox: Sandbox;
  let api: SandboxServer;
  let isSignedIn: boolean;
  before(async () => {
    browser = await puppeteer.launch({browser: 'firefox', executablePath: firefox!, timeout: launchTimeout});
  });
  after(() => browser.close());
  beforeEach(async () => {
    sandbox = createSandbox({members: 20});
    [page, host, api] = await Promise.all([browser.newPage(), HostServer.start(), serveSandbox(sandbox)]);
    isSignedIn = true;
    host.route('/token', async () =>
      isSignedIn ? Response.json({token: await sandbox.mintToken()}) : new Response(null, {status: 401}),
    );
    host.route('/other', () => new Response('Goodbye', {headers: {'content-type': 'text/html'}}));
  });
  afterEach(async () => {
    host.close();
    await api.close();
    await page.close();
  });

  async function show(tag: string, sight: string) {
    host.setPage(`<${tag} token-endpoint="/token" api-origin="${api.url}"></${tag}>
      <script type="module" src="/workos-elements/cdn/${tag.slice(7)}.js"></script>
      <script>
        addEventListener('pageshow', ({persisted}) => {
          const root = document.querySelector('${tag}').shadowRoot;
          const values = [...(root?.querySelectorAll('input, textarea') ?? [])].map(({value}) => value);
          window.restored = {isKept: persisted, text: root?.textContent + values.join()};
        });
      </script>`);
    await page.goto(host.origin);
    await see(sight);
  }

  /** Waits until a text can be seen. */
  const see = (text: string) => page.waitForSelector(`::-p-text(${text})`, visible);
  const press = async (label: string) => (await see(label))!.click();
  const field = (selector: string) => page.waitForSelector(`>>> dialog ${selector}`, visible);

  async function leaveAndReturn() {
    await page.goto(`${host.origin}/other`);
    await page.evaluate(() => void setTimeout(() => history.back()));
    await page.waitForFunction(() => window.restored?.isKept);
    return page.evaluate(() => window.restored!.text);
  }

  const names = () => page.evaluate(() => document.querySelector('[api-origin]')!.shadowRoot!.textContent);

  it('shows no data of a user who has signed out', async () => {
    await show('workos-users-table', 'Priya Raghunathan');
    await press('Invite users');
    await (await field('textarea'))!.type('ada@example.com');
    isSignedIn = false;
    sandbox.fail({kind: 'unauthorized', match: 'GET', times: 100});
    const text = await leaveAndReturn();
    assert.ok(!text.includes('Priya'), text);
    await see('You’re signed out');
    assert.ok(!(await names()).includes('Priya'));
    assert.equal(await page.$('>>> dialog'), null);
  });

  it('shows the data again once the server has answered, with what was typed', async () => {
    await show('workos-users-table', 'Priya Raghunathan');
    await press('Invite users');
    await (await field('textarea'))!.type('ada@example.com');
    const text = await leaveAndReturn();
    assert.ok(!text.includes('Priya'), text);
    await see('Priya Raghunathan');
    const value = await (await field('textarea'))!.evaluate((area) => (area as HTMLTextAreaElement).value);
    assert.equal(value, 'ada@example.com');
  });

  it('drops the secret of a new API key, and says so', async () => {
    await show('workos-api-keys', 'Status page');
    await press('Create API key');
    await (await field('#name'))!.type('Deploy');
    await page.keyboard.press('Enter');
    await see('Save your API key');
    const secret = await (await field('#secret'))!.evaluate((input) => (input as HTMLInputElement).value);
    assert.match(secret, /^sk_/);
    const text = await leaveAndReturn();
    assert.ok(!text.includes(secret.slice(0, 12)), 'the secret');
    await see('The key is no longer shown');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('[api-origin]')!.shadowRoot!.querySelector('dialog'));
  });
});
