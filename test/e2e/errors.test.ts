import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {HostPage, launch} from './host-page.js';
import {root} from './support.js';

const plain = 'Can’t reach the service.';
const told = 'Your role doesn’t allow this.';
const members = 'GET /_widgets/UserManagement/members';

const catalog = JSON.parse(readFileSync(join(root, 'src/messages/catalogs/de.json'), 'utf8')) as Record<
  string,
  {readonly message: string}
>;
const german = (key: string) => catalog[key]!.message;

/** What a widget shows if the code that renders errors cannot be loaded. */
describe('an error whose code cannot be loaded', () => {
  let browser: Browser;
  let host: HostPage;
  /** Lets the code load from now on. */
  let mend: () => Promise<void>;

  before(async () => (browser = await launch()));
  after(() => browser.close());
  beforeEach(async () => {
    host = await HostPage.open(browser);
    await host.page.route('**/alert.js*', (route) => route.abort());
    mend = () => host.page.unroute('**/alert.js*');
  });
  afterEach(() => host.close());

  const fail = () => host.sandbox.fail({kind: 'status', status: 403, match: members});
  const alerts = () => host.page.getByRole('alert');
  const retry = () => alerts().getByRole('button');

  async function show(tag = 'users-table', attributes = '') {
    const token = await host.sandbox.mintToken();
    await host.show(
      `<workos-${tag} token="${token}" ${attributes}></workos-${tag}>
      <script type="module" src="/workos-elements/cdn/${tag}.js"></script>`,
    );
  }

  async function seeOneAlert(words: string) {
    await alerts().getByText(words).waitFor();
    assert.equal(await alerts().count(), 1);
  }

  it('is told in short in place of the data, and in full after a retry', async () => {
    fail();
    await show();
    await seeOneAlert(plain);
    await mend();
    await retry().click();
    await seeOneAlert(told);
  });

  it('is told in short until a retry can load it', async () => {
    fail();
    await show();
    await seeOneAlert(plain);
    const again = host.page.waitForRequest('**/alert.js*');
    await retry().click();
    await again;
    await seeOneAlert(plain);
    await mend();
    await retry().click();
    await seeOneAlert(told);
  });

  it('is told in full once the browser is online', async () => {
    fail();
    await show();
    await seeOneAlert(plain);
    await mend();
    await host.page.context().setOffline(true);
    await host.page.context().setOffline(false);
    await seeOneAlert(told);
  });

  it('is told in short above the data that was loaded before, and in full after a retry', async () => {
    await show();
    await host.see('Amara Okafor');
    host.sandbox.fail({kind: 'status', status: 400, match: members});
    await host.page.locator('workos-users-table').evaluate((el: HTMLElement & {refresh(): void}) => el.refresh());
    await seeOneAlert(plain);
    assert.ok(await host.page.getByText('Amara Okafor').first().isVisible());
    await mend();
    await retry().click();
    await seeOneAlert('What you see may be out of date.');
  });

  it('is told in the language of the page', async () => {
    fail();
    await show('users-table', 'lang="de"');
    await seeOneAlert(german('common.unreachable'));
    await mend();
    await alerts()
      .getByRole('button', {name: german('common.retry')})
      .click();
    await seeOneAlert(german('errors.forbidden.title'));
  });

  it('leaves the slot for errors to the page', async () => {
    fail();
    await host.show(
      `<workos-users-table token="${await host.sandbox.mintToken()}"><b slot="error">Own error</b></workos-users-table>
      <script type="module" src="/workos-elements/cdn/users-table.js"></script>`,
    );
    await host.see('Own error');
    assert.equal(await alerts().count(), 0);
  });
});
