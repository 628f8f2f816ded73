import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {HostPage, launch} from './host-page.js';
import {type Demo, DemoHost} from './support.js';

/** Opens the Admin Portal and returns from it in a real browser, with its popup rules. */
describe('the Admin Portal', () => {
  let host: DemoHost;
  let demo: Demo;
  before(async () => (host = await DemoHost.start()));
  after(() => host.stop());

  const cases: readonly [widget: string, sight: string, press: RegExp, task: string, counted: string][] = [
    ['sso-config', 'Okta SAML', /^Continue setup/, 'Finish setup', 'Connected'],
    ['domain-verification', 'juniper-vale.example', /^Add domain/, 'Add domain', 'new.example'],
  ];
  for (const [widget, sight, press, task, counted] of cases) {
    it(`opens from ${widget} without its secret in the URL, and the widget shows what changed there`, async () => {
      demo = await host.visit();
      await demo.open(`widget=${widget}&story=default`, sight, {isAlone: true});
      const {page} = demo;
      const found = page.locator('[part~=item]', {hasText: counted});
      const before = await found.count();
      const opened = page.context().waitForEvent('page');
      await page.getByRole('button', {name: press}).first().click();
      const portal = await opened;
      await portal.waitForURL(/\/portal\/launch$/);
      assert.equal(new URL(portal.url()).search, '');
      assert.equal(await portal.evaluate(() => window.opener === null), true);
      const field = portal.getByRole('textbox');
      if (await field.count()) await field.first().fill('new.example');
      await portal.getByRole('button', {name: task}).first().click();
      await portal.waitForLoadState();
      await portal.close();
      await page.bringToFront();
      await demo.see(found.nth(before));
      await demo.leave();
    });
  }

  it('reports that its code failed to load, closes the tab, and opens on the next click', async () => {
    const browser = await launch();
    let guest: HostPage | undefined;
    try {
      guest = await HostPage.open(browser);
      await openAfterFailure(guest);
    } finally {
      await browser.close();
      await guest?.close();
    }
  });

  async function openAfterFailure(guest: HostPage) {
    const {page, sandbox} = guest;
    const token = await sandbox.mintToken();
    await page.context().route('https://api.workos.com/portal/**', (route) => route.fulfill({body: 'The portal'}));
    await page.route('**/portal-link.js*', (route) => route.abort(), {times: 1});
    await guest.show(
      `<workos-sso-config token="${token}"></workos-sso-config>
      <script type="module" src="/workos-elements/cdn/sso-config.js"></script>`,
    );
    await guest.see('Okta SAML');
    const button = page.getByRole('button', {name: /^Manage/}).first();
    const opened = page.context().waitForEvent('page');
    await button.click();
    const tab = await opened;
    await guest.see('Can’t reach the service');
    assert.equal(tab.isClosed(), true);
    const next = page.context().waitForEvent('page');
    await button.click();
    await (await next).getByText('The portal').waitFor();
  }
});
