import assert from 'node:assert/strict';
import type {Browser} from 'playwright-core';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {secondOrganizationId} from '../../src/sandbox/index.js';
import {HostPage, launch} from './host-page.js';

/** A real browser and its HTTP cache, which does not tell tokens apart. */
describe('with an API whose responses may be cached', () => {
  let browser: Browser;
  let guest: HostPage;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  beforeEach(async () => (guest = await HostPage.open(browser, {isServed: true})));
  afterEach(() => guest.close());

  const table = (token: string, id: string) =>
    `<workos-users-table id="${id}" api-origin="${guest.apiOrigin}" token="${token}"></workos-users-table>`;
  const script = '<script type="module" src="/workos-elements/cdn/users-table.js"></script>';
  const rows = (id: string) => guest.page.locator(`#${id} tbody [part~=name]`);
  const sent = (method: string) =>
    guest.sandbox.requests.filter((request) => request.method === method && request.path.endsWith('/members'));

  /** Shows the members of one organization, then those of another below them. */
  async function showTwo() {
    const [one, two] = [
      await guest.sandbox.mintToken(),
      await guest.sandbox.mintToken({organizationId: secondOrganizationId}),
    ];
    await guest.show(table(one, 'one') + script);
    await rows('one').first().waitFor();
    await guest.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), table(two, 'two'));
    await rows('two').first().waitFor();
  }

  for (const headers of [
    {'cache-control': 'private, max-age=300'},
    {expires: new Date(Date.now() + 3_600_000).toUTCString()},
    {'last-modified': new Date(Date.now() - 90 * 86_400_000).toUTCString()},
  ] as Record<string, string>[]) {
    it(`shows each organization its own members, and what changes, with ${Object.keys(headers).join()}`, async () => {
      guest.sandbox.update({cacheHeaders: headers});
      await showTwo();
      const expected = guest.sandbox.members(secondOrganizationId).slice(0, 10);
      const names = await rows('two').allTextContents();
      assert.equal(names.length, expected.length);
      for (const [index, {firstName, email}] of expected.entries())
        assert.ok(names[index]!.includes(firstName ?? email));

      const [gone, ...rest] = guest.sandbox.members();
      await guest.see(gone!.email);
      guest.sandbox.setMembers(rest);
      await guest.page.evaluate(() => (document.querySelector('#one') as unknown as {refresh(): void}).refresh());
      await guest.page.getByText(gone!.email).waitFor({state: 'detached'});
      await guest.page.reload();
      await rows('one').first().waitFor();
      assert.equal(await guest.page.getByText(gone!.email).count(), 0);
    });
  }

  it('sends no more preflights than before to an API that forbids caching', async () => {
    await showTwo();
    const before = sent('OPTIONS').length;
    for (let load = 0; load < 3; load++) {
      const loaded = guest.page.waitForResponse((response) => response.url().includes('/members?'));
      await guest.page.evaluate(() => (document.querySelector('#one') as unknown as {refresh(): void}).refresh());
      await loaded;
    }
    assert.equal(sent('GET').length, 5);
    assert.equal(sent('OPTIONS').length - before, 0);
  });
});
