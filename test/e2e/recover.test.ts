import type {Browser} from 'playwright-core';
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {HostPage, launch} from './host-page.js';

/** The code that handles failed requests is loaded with the first failure, so that may fail too. */
describe('a failed request', () => {
  let browser: Browser;
  let host: HostPage;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  beforeEach(async () => (host = await HostPage.open(browser)));
  afterEach(() => host.close());

  const show = async () =>
    host.show(
      `<workos-users-table token="${await host.sandbox.mintToken()}"></workos-users-table>
      <script type="module" src="/workos-elements/cdn/users-table.js"></script>`,
    );

  it('is a network error if the code for it fails to load, which is loaded again with the next failure', async () => {
    host.sandbox.fail({kind: 'status', status: 404, match: 'GET members'});
    await host.page.route('**/recover.js*', (route) => route.abort());
    await show();
    await host.see('Can’t reach the service');
    await host.page.unroute('**/recover.js*');
    await host.page.getByRole('button', {name: 'Try again'}).click();
    await host.see('This no longer exists.');
    assert.deepEqual(host.errors, []);
  });

  it('needs no more code than the first view if nothing fails', async () => {
    await show();
    await host.page.locator('[part~=row]').nth(1).waitFor();
    assert.deepEqual(
      host.files.filter((path) => path.includes('recover')),
      [],
    );
  });
});
