import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {HostPage, launch} from './host-page.js';

/** In a frame that may not open tabs, `window.open` returns null, and links to new tabs do nothing. */
describe('the Admin Portal button', () => {
  for (const permissions of ['', 'allow-forms', 'allow-popups']) {
    const isAllowed = permissions === 'allow-popups';
    const outcome = isAllowed ? 'opens although it may not submit forms' : 'offers its address and claims no more';
    it(`${outcome} in a frame with sandbox="allow-scripts allow-same-origin ${permissions}"`, async () => {
      const browser = await launch();
      const guest = await HostPage.open(browser);
      try {
        await openInFrame(guest, permissions, isAllowed);
      } finally {
        await browser.close();
        await guest.close();
      }
    });
  }

  async function openInFrame(guest: HostPage, permissions: string, isAllowed: boolean) {
    const {page, sandbox} = guest;
    const context = page.context();
    const token = await sandbox.mintToken();
    const content = `<!doctype html><html lang="en"><title>A frame</title><body>
      <script>heard = []; addEventListener('workos-portal-opened', ({type}) => heard.push(type));</script>
      <workos-sso-config token="${token}"></workos-sso-config>
      <script type="module" src="/workos-elements/cdn/sso-config.js"></script>`;
    guest.route('/frame', () => new Response(content, {headers: {'content-type': 'text/html; charset=utf-8'}}));
    await context.route('https://api.workos.com/portal/**', (route) => route.fulfill({body: 'The portal'}));
    const width = 'style="inline-size: 320px; block-size: 600px"';
    await guest.show(
      `<iframe src="/frame" sandbox="allow-scripts allow-same-origin ${permissions}" ${width}></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    const opening = isAllowed ? context.waitForEvent('page') : undefined;
    await frame
      .getByRole('button', {name: /^Manage/})
      .first()
      .click();
    const heard = () => page.frames()[1]!.evaluate(() => (window as unknown as {heard: string[]}).heard);
    if (opening) {
      await (await opening).getByText('The portal').waitFor();
      assert.deepEqual(await heard(), ['workos-portal-opened']);
      return;
    }
    const field = frame.getByRole('textbox', {name: /^Or copy this address/});
    await field.waitFor();
    await frame.getByRole('button', {name: 'Open the Admin Portal'}).click();
    assert.equal(await field.evaluate((one) => one.matches(':focus')), true);
    assert.match(await field.inputValue(), /\/portal\/launch\?.*apiToken=/);
    assert.equal(await page.frames()[1]!.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.deepEqual(await heard(), []);
    assert.equal(context.pages().length, 1);
  }
});
