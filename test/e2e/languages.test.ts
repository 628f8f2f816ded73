import type {Browser} from 'playwright-core';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {HostPage, launch} from './host-page.js';
import {root} from './support.js';

const folder = 'cdn/users-table';
const firstView = `${folder}/de-users-table.js`;
const dialogs = `${folder}/de-users-table-dialogs.js`;

/** Records in `seenTexts` what the widget has shown in any frame. */
const recorder = `<script type="module">
  window.seenTexts = new Set();
  const record = () => {
    for (const element of document.querySelector('workos-users-table').shadowRoot?.children ?? []) {
      seenTexts.add(element.innerText);
    }
    requestAnimationFrame(record);
  };
  record();
</script>`;

describe('a German page', () => {
  let browser: Browser;
  let host: HostPage;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  beforeEach(async () => (host = await HostPage.open(browser)));
  afterEach(() => host.close());

  async function show() {
    const token = await host.sandbox.mintToken();
    await host.show(
      `<script type="module" src="/workos-elements/cdn/users-table.js"></script>${recorder}
      <workos-users-table lang="de" token="${token}"></workos-users-table>`,
    );
  }

  /** Holds a file back until `release` is called. `requested` resolves when the page requests it. */
  function hold(file: string) {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const requested = new Promise<void>((resolve) => {
      host.route(`/workos-elements/${file}`, async () => {
        resolve();
        await released;
        return new Response(readFileSync(join(root, file)), {headers: {'content-type': 'text/javascript'}});
      });
    });
    return {requested, release};
  }

  const invite = () => host.page.getByRole('button', {name: 'Personen einladen'});
  const seenTexts = async () =>
    (await host.page.evaluate(() => [...(window as unknown as {seenTexts: Set<string>}).seenTexts])).join('\n');

  it('loads one small file besides the widget', async () => {
    await show();
    await host.see('Amara Okafor');
    assert.deepEqual(host.files, ['cdn/users-table.js', firstView]);
    assert.deepEqual(host.warnings, []);
  });

  it('loads that file in parallel with the data, and shows no English meanwhile', async () => {
    const {requested, release} = hold(firstView);
    await show();
    await requested;
    await host.page.waitForFunction(() =>
      document.querySelector('workos-users-table')!.shadowRoot!.querySelector('.later'),
    );
    await assert.doesNotReject(async () => {
      while (host.sandbox.requests.filter(({status}) => status).length < 2) await host.page.waitForTimeout(20);
    });
    assert.equal(await host.page.locator('workos-users-table:state(loading)').count(), 1);
    release();
    await invite().waitFor();
    assert.doesNotMatch(await seenTexts(), /Invite users|Members|Amara Okafor.*Last active/s);
  });

  it('opens a dialog only when its messages have loaded', async () => {
    const {requested, release} = hold(dialogs);
    await show();
    await invite().click();
    await requested;
    assert.equal(await host.page.getByRole('dialog').count(), 0);
    release();
    await host.page.getByRole('dialog', {name: 'Personen einladen'}).waitFor();
    assert.doesNotMatch(await seenTexts(), /Email addresses|Send invitation/);
  });

  it('stays in English if the file fails to load, and the console says so', async () => {
    host.route(`/workos-elements/${firstView}`, () => new Response(null, {status: 404}));
    await show();
    await host.page.getByRole('button', {name: 'Invite users'}).waitFor();
    assert.deepEqual(host.warnings, ['[workos-elements] Could not load lang="de".']);
  });
});
