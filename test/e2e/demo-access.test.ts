import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {type Demo, DemoHost, assertAccessible} from './support.js';

describe('accessibility of the demo', () => {
  let host: DemoHost;
  let demo: Demo;

  before(async () => (host = await DemoHost.start()));
  after(() => host.stop());
  beforeEach(async () => (demo = await host.visit()));
  afterEach(() => demo.leave());

  it('works with the keyboard alone', async () => {
    await demo.open();
    await demo.page.keyboard.press('Tab');
    assert.equal(await demo.focused(), 'Skip to the canvas');
    await demo.page.keyboard.press('Enter');
    assert.equal(await demo.focused(), 'MAIN');
    await demo.page.keyboard.press('Tab');
    assert.equal(await demo.focused(), 'Width');

    await demo.story('One member').focus();
    await demo.page.keyboard.press('Enter');
    await demo.rows().nth(1).waitFor({state: 'detached'});

    await demo.tab('Controls').focus();
    await demo.page.keyboard.press('ArrowRight');
    assert.equal(await demo.focused(), 'Theme');
    assert.equal(await demo.tab('Theme').getAttribute('aria-selected'), 'true');
    await demo.page.keyboard.press('End');
    assert.equal(await demo.focused(), 'HTML');
    await demo.page.keyboard.press('ArrowRight');
    assert.equal(await demo.focused(), 'Controls');

    const handle = demo.page.getByRole('separator', {name: 'Width of the canvas'});
    await handle.focus();
    await demo.page.keyboard.press('Home');
    assert.equal(await handle.getAttribute('aria-valuenow'), '280');
    await demo.page.keyboard.press('ArrowRight');
    assert.equal(await handle.getAttribute('aria-valuenow'), '290');
    await demo.page.waitForURL(/width=290/);
    assert.equal(await demo.control('Width').inputValue(), '290');
    await demo.page.keyboard.press('End');
    assert.equal(await demo.control('Width').inputValue(), '0');
  });

  it('lets the mouse resize the canvas', async () => {
    await demo.open('width=480');
    const handle = demo.page.getByRole('separator', {name: 'Width of the canvas'});
    const {x, y, width, height} = (await handle.boundingBox())!;
    await demo.page.mouse.move(x + width / 2, y + height / 2);
    await demo.page.mouse.down();
    await demo.page.mouse.move(x + width / 2 - 50, y + height / 2, {steps: 5});
    await demo.page.mouse.up();
    await demo.page.waitForURL(/width=380/); // The canvas is centered, so both sides shrink.
    assert.equal(await demo.page.locator('demo-canvas-frame iframe').evaluate((frame) => frame.clientWidth), 380);
  });

  it('has no accessibility violation in any panel', async () => {
    await demo.open();
    await assertAccessible(demo.page);
    await demo.screenshot('light');
    for (const name of ['Theme', 'Log', 'HTML']) {
      await demo.tab(name).click();
      await assertAccessible(demo.page, {isShell: true});
      await demo.screenshot(`light-${name.toLowerCase()}`);
    }
  });

  it('has enough contrast in every panel in the dark scheme', async () => {
    await demo.page.emulateMedia({colorScheme: 'dark'});
    await demo.open();
    await assertAccessible(demo.page, {only: ['color-contrast']});
    await demo.screenshot('dark');
    for (const name of ['Theme', 'Log', 'HTML']) {
      await demo.tab(name).click();
      await assertAccessible(demo.page, {isShell: true, only: ['color-contrast']});
      await demo.screenshot(`dark-${name.toLowerCase()}`);
    }
  });

  it('fits a window of 320 px, where the stories open over the page', async () => {
    await demo.page.setViewportSize({width: 320, height: 640});
    await demo.open();
    for (const name of ['Controls', 'Theme', 'Log', 'HTML']) {
      await demo.tab(name).click();
      assert.equal(await demo.overflow(), 0, name);
    }
    await demo.screenshot('320');
    const {stories} = demo;
    assert.equal(await stories.isVisible(), false);
    await demo.page.getByRole('button', {name: 'Stories'}).click();
    await stories.waitFor();
    await demo.screenshot('320-stories');
    await demo.page.keyboard.press('Escape');
    await stories.waitFor({state: 'hidden'});
    await demo.page.getByRole('button', {name: 'Stories'}).click();
    await demo.story('Empty').click();
    await stories.waitFor({state: 'hidden'});
    await demo.see(demo.canvas.getByText('No members yet'));
    await assertAccessible(demo.page);
  });

  it('works from right to left', async () => {
    await demo.open('story=arabic', 'دعوة مستخدمين');
    await demo.page.evaluate(() => (document.documentElement.dir = 'rtl'));
    assert.equal(await demo.overflow(), 0);
    const canvas = (await demo.page.locator('demo-canvas-frame').boundingBox())!;
    assert.ok((await demo.story('Default').boundingBox())!.x > canvas.x);
    await demo.tab('Controls').focus();
    await demo.page.keyboard.press('ArrowLeft');
    assert.equal(await demo.focused(), 'Theme');
    await demo.screenshot('rtl');
  });

  it('shows the canvas alone at its own URL', async () => {
    for (const [story, sight] of [
      ['other-organization', 'Åse Berg'],
      ['error', 'The service has a problem'],
      ['arabic', 'دعوة مستخدمين'],
    ]) {
      await demo.open(`story=${story}`, sight, {isAlone: true});
      // Headings belong to the embedding page, and this page has none.
      await assertAccessible(demo.page, {except: ['page-has-heading-one']});
    }
  });
});
