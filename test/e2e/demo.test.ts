import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {type Demo, DemoHost} from './support.js';

describe('the demo', () => {
  let host: DemoHost;
  let demo: Demo;

  before(async () => (host = await DemoHost.start()));
  after(() => host.stop());
  beforeEach(async () => (demo = await host.visit()));
  afterEach(() => demo.leave());

  it('keeps every kind of setting in the URL through a reload', async () => {
    await demo.open();
    await demo.control('Width').selectOption('480');
    await demo.control('Scheme').selectOption('dark');
    await demo.control('Language').selectOption('de');
    await demo.control('page-size').fill('5');
    await demo.control('page-size').press('Enter');
    await demo.control('readonly').check();
    await demo.control('toolbar').check();
    await demo.control('Latency').fill('100');
    await demo.control('Latency').press('Enter');
    await demo.control('widgets:sso:manage').check();
    await demo.tab('Theme').click();
    await demo.control('Radius').fill('1em');
    await demo.page.waitForURL(/--workos-radius=1em/);

    await demo.page.reload();
    assert.equal(await demo.control('Radius').inputValue(), '1em');
    await demo.tab('Controls').click();
    assert.equal(await demo.control('Width').inputValue(), '480');
    assert.equal(await demo.control('Scheme').inputValue(), 'dark');
    assert.equal(await demo.control('Language').inputValue(), 'de');
    assert.equal(await demo.control('page-size').inputValue(), '5');
    assert.equal(await demo.control('Latency').inputValue(), '100');
    assert.ok(await demo.control('readonly').isChecked());
    assert.ok(await demo.control('toolbar').isChecked());
    assert.ok(await demo.control('widgets:sso:manage').isChecked());

    await demo.see(demo.canvas.getByText('Priya Raghunathan'));
    assert.equal(await demo.rows().count(), 5);
    const page = await demo.canvas.locator('html').evaluate((root: HTMLElement) => {
      const {colorScheme} = getComputedStyle(root);
      return {lang: root.lang, colorScheme, width: innerWidth, radius: root.style.getPropertyValue('--workos-radius')};
    });
    assert.deepEqual(page, {lang: 'de', colorScheme: 'dark', width: 480, radius: '1em'});
    assert.ok(await demo.canvas.getByRole('button', {name: 'Export as CSV'}).isVisible());
  });

  it('goes back and forward through stories and settings, not through canvas loads', async () => {
    await demo.open();
    await demo.story('Empty').click();
    await demo.see(demo.canvas.getByText('No members yet'));
    await demo.story('German').click();
    await demo.see(demo.canvas.getByText('Personen einladen'));
    await demo.control('readonly').check();
    await demo.canvas.getByText('Personen einladen').waitFor({state: 'detached'});

    await demo.page.goBack();
    await demo.see(demo.canvas.getByText('Personen einladen'));
    assert.equal(await demo.control('readonly').isChecked(), false);
    await demo.page.goBack();
    await demo.see(demo.canvas.getByText('No members yet'));
    assert.equal(await demo.story('Empty').getAttribute('aria-current'), 'page');
    await demo.page.goBack();
    await demo.see(demo.canvas.getByText('Priya Raghunathan'));
    await demo.page.goForward();
    await demo.see(demo.canvas.getByText('No members yet'));
  });

  it('applies page settings and attributes in place, and reloads the canvas for another token', async () => {
    await demo.open('panel=log');
    await demo.log().filter({hasText: 'workos-ready'}).waitFor();
    await demo.control('Direction').selectOption('rtl');
    await demo.control('Language').selectOption('ar');
    await demo.see(demo.canvas.getByText('دعوة مستخدمين'));
    await demo.tab('Controls').click();
    await demo.control('invite-hidden').check();
    await demo.canvas.getByText('دعوة مستخدمين').waitFor({state: 'detached'});
    await demo.tab('Log').click();
    assert.equal(await demo.log().filter({hasText: 'Canvas:'}).count(), 1);
    await demo.tab('Controls').click();
    await demo.page.getByRole('combobox', {name: 'Token', exact: true}).selectOption('forged');
    await demo.tab('Log').click();
    await demo.log().filter({hasText: 'workos-token-expired'}).waitFor();
    assert.equal(await demo.log().filter({hasText: 'Canvas:'}).count(), 2);
  });

  it('logs events and requests, newest first, without a token', async () => {
    await demo.open('panel=log&story=error', 'The service has a problem');
    const failed = demo.log().filter({hasText: 'workos-error'});
    await failed.waitFor();
    const lines = await demo.log().allInnerTexts();
    assert.match(lines[0]!, /workos-error/);
    assert.match(lines.at(-1)!, /Canvas: Error/);
    assert.match(lines.at(-2)!, /GET \/api\/widget-token\s+200\s+\d+ ms/);
    assert.equal(
      lines.filter((line) => /GET \/_widgets\/UserManagement\/members\?limit=10\s+500/.test(line)).length,
      3,
    );
    await failed.locator('summary').click();
    const detail = JSON.parse(await failed.locator('pre').innerText()) as {error: {code: string; status: number}};
    assert.equal(detail.error.code, 'server');
    assert.equal(detail.error.status, 500);
    assert.doesNotMatch(await demo.page.locator('demo-event-log').innerText(), /eyJ/);
    assert.equal((await demo.tab('Log').innerText()).replace(/\s/g, ''), `Log${lines.length}`);
    await demo.page.getByRole('button', {name: 'Clear'}).click();
    assert.equal(await demo.log().count(), 0);
  });

  it('cancels changes only while that is checked', async () => {
    await demo.open('panel=log');
    const remove = async () => {
      await demo.canvas.getByRole('button', {name: 'Actions for Lucas Moreau'}).click();
      await demo.canvas.getByRole('menuitem', {name: 'Remove user'}).click();
      await demo.canvas
        .getByRole('dialog')
        .or(demo.canvas.getByRole('alertdialog'))
        .getByRole('button', {name: /^Remove/})
        .click();
    };
    await demo.control('Cancel cancelable events').check();
    await remove();
    await demo.log().filter({hasText: 'workos-user-remove'}).filter({hasText: 'Cancelled'}).waitFor();
    await demo.control('Cancel cancelable events').uncheck();
    await demo.page.getByRole('button', {name: 'Reload'}).click();
    await demo.log().filter({hasText: 'workos-ready'}).nth(1).waitFor(); // Until then, the old canvas may be shown.
    await remove();
    await demo.log().filter({hasText: 'workos-user-removed'}).waitFor();
    await demo.canvas.locator('tbody').getByText('Lucas Moreau').waitFor({state: 'detached'});

    await demo.tab('Controls').click();
    await demo.page.getByRole('button', {name: 'Reset data'}).click();
    await demo.canvas.locator('tbody').getByText('Lucas Moreau').waitFor();
  });

  it('fails the chosen request the chosen number of times', async () => {
    await demo.open(
      'panel=log&fault=status&operation=GET+%2F_widgets%2FUserManagement%2Froles-and-config&times=1&status=503',
    );
    await demo.log().filter({hasText: 'roles-and-config'}).filter({hasText: '503'}).waitFor();
    await demo.log().filter({hasText: 'roles-and-config'}).filter({hasText: '200'}).waitFor();
  });

  it('shows the HTML of the canvas and copies it with the keyboard', async () => {
    await demo.open('panel=html&attr-page-size=5&attr-readonly=true&slot-toolbar=true&--workos-radius=0&lang=de');
    const copy = demo.page.getByRole('button', {name: 'Copy'});
    await copy.focus();
    await demo.page.keyboard.press('Enter');
    await demo.page.getByRole('status').filter({hasText: 'Copied.'}).waitFor();
    assert.equal(
      await demo.page.evaluate(() => navigator.clipboard.readText()),
      `<script type="module" src="cdn/users-table.js"></script>
<style>
  :root {
    --workos-radius: 0;
  }
</style>

<workos-users-table
  lang="de"
  page-size="5"
  readonly
  token-endpoint="/api/widget-token"
>
  <button slot="toolbar" type="button">Export as CSV</button>
</workos-users-table>
`,
    );
  });

  it('keeps working after the browser stops its service worker', async () => {
    await demo.open();
    const devTools = await demo.page.context().newCDPSession(demo.page);
    await devTools.send('ServiceWorker.enable');
    await devTools.send('ServiceWorker.stopAllWorkers');
    await demo.canvas.getByRole('button', {name: 'Next'}).click();
    await demo.see(demo.canvas.getByText('Page 2', {exact: true}));
    await demo.rows().nth(9).waitFor();
  });
});
