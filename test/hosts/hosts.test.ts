import type {Browser} from 'playwright-core';
import assert from 'node:assert/strict';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import type {UsersTable} from '../../src/index.js';
import {secondOrganizationId} from '../../src/sandbox/seed/organizations.js';
import {HostPage, launch} from '../e2e/host-page.js';
import {example} from '../e2e/readme.js';
import {until} from '../helpers/wait.js';
import {type Framework, frameworks} from './frameworks.js';
import {hosts, run, tryTo} from './programs.js';

/** All frameworks, or the one in the environment variable `FRAMEWORK`. */
const chosen = frameworks.filter(({name}) => !process.env.FRAMEWORK || name === process.env.FRAMEWORK);

/** Builds an app in each framework with the packed package, shows it once, and runs the same tests in each. */
for (const framework of chosen) {
  describe(`in an app built with ${framework.name}`, () => {
    let browser: Browser;
    let host: HostPage;
    let page: string;
    /** Console errors and warnings of the framework and the elements. */
    const complaints: string[] = [];
    let compiled: ReturnType<typeof tryTo>;

    before(async () => {
      writeFileSync(join(hosts, framework.name, framework.readme), example(framework.name));
      if (framework.first) await run(...framework.first);
      await run('vite/bin/vite.js', 'build', framework.name, '--logLevel', 'warn');
      compiled = tryTo(...framework.compiler);
      browser = await launch();
      host = await HostPage.open(browser);
      host.page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      for (const path of ['/tokens/main', '/api/widget-token']) {
        host.route(path, async () => Response.json({token: await host.sandbox.mintToken()}));
      }
      const other = {organizationId: secondOrganizationId};
      host.route('/tokens/other', async () => Response.json({token: await host.sandbox.mintToken(other)}));
      const built = join(hosts, framework.name, 'dist');
      host.serve('/assets/', join(built, 'assets'));
      const scripts = readFileSync(join(built, 'index.html'), 'utf8').match(/<script[^]*?<\/script>/g)!;
      page = `<div id="app"></div><app-members></app-members>${scripts.join('')}`;
      await host.show(page);
    });
    after(async () => {
      await host.close();
      await browser.close();
    });
    afterEach(() => assert.deepEqual([...host.errors.splice(0), ...complaints.splice(0)], []));

    const table = () => host.page.locator('workos-users-table');
    const members = () => table().locator('tbody [part~=row]');
    const press = (name: string) => host.page.getByRole('button', {name}).click();
    const changes = () => host.sandbox.requests.filter(({method}) => method !== 'GET' && method !== 'OPTIONS');

    async function remove(name: string) {
      const row = members().filter({hasText: name});
      await row.getByRole('button', {name: /^Actions/}).click();
      await host.page.getByRole('menuitem', {name: 'Remove user'}).click();
      await host.page.getByRole('dialog').getByRole('button', {name: 'Remove user'}).click();
    }

    /** Makes the app render again, waits for that, and returns how often it has rendered. */
    async function rerender() {
      const [, times] = /Renders: (\d+)/.exec(await host.page.locator('body').innerText())!;
      await press('Re-render');
      await host.see(`Renders: ${Number(times) + 1}`);
      return Number(times) + 1;
    }

    it('accepts a token function and calls it', async () => {
      await host.see('Amara Okafor');
      const given = await table().evaluate((element: UsersTable) => [
        typeof element.token,
        element.hasAttribute('token'),
      ]);
      assert.deepEqual(given, ['function', false]);
    });

    it('accepts HTML attributes', async () => {
      await table().getByRole('columnheader', {name: 'Role'}).waitFor();
      assert.equal(await table().getByRole('columnheader', {name: 'Last active'}).count(), 0);
      assert.equal(await table().getByRole('button', {name: 'Invite users'}).count(), 0);
    });

    it('accepts a property', async () => {
      assert.equal(await members().count(), 5);
      assert.equal(await table().evaluate((element: UsersTable) => element.pageSize), 5);
    });

    it('sets a boolean property and resets it', async () => {
      assert.equal(await table().getByRole('searchbox').count(), 0);
      await press('Show the search');
      await table().getByRole('searchbox').waitFor();
    });

    it('delivers an event to the app', () => host.see('Last event: ready'));

    it('shows slotted content and its updates', async () => {
      const times = await rerender();
      await table()
        .getByRole('button', {name: `Export ${times}`})
        .waitFor();
    });

    it('gives the app a reference to the element', async () => {
      const count = host.sandbox.requests.length;
      await press('Refresh');
      await until(() => host.sandbox.requests.length > count, 'another request');
    });

    it('sends nothing if the app cancels a change', async () => {
      await remove('Mei-Ling Chen');
      await host.see('Last event: kept meiling.chen@juniper-vale.example');
      await host.page.getByRole('dialog').waitFor({state: 'hidden'});
      assert.deepEqual(changes(), []);
      assert.equal(await members().count(), 5);
    });

    it('sends a change that the app allows and delivers its event', async () => {
      await press('Allow removal');
      await remove('Mei-Ling Chen');
      await host.see('Last event: removed meiling.chen@juniper-vale.example');
      assert.equal(changes().length, 1);
      // The next test needs the list without her.
      await members().filter({hasText: 'Mei-Ling Chen'}).waitFor({state: 'detached'});
    });

    it('keeps its state when the app renders again', async () => {
      await table().getByRole('button', {name: 'Next'}).click();
      await table().getByText('Page 2', {exact: true}).waitFor();
      // The rows of the first page stay until the next page is loaded.
      await members().filter({hasText: 'Amara Okafor'}).waitFor({state: 'detached'});
      const element = await table().elementHandle();
      const count = host.sandbox.requests.length;
      await rerender();
      await table().getByText('Page 2', {exact: true}).waitFor();
      assert.ok(await table().evaluate((now, then) => now === then, element));
      assert.equal(host.sandbox.requests.length, count);
    });

    it('accepts another token and drops the data of the previous one', async () => {
      await table().getByText('Page 2', {exact: true}).waitFor();
      const before = await members().locator('[part~=email]').allInnerTexts();
      await press('Change the token');
      await host.see('@halden-labs.example');
      const now = await members().locator('[part~=email]').allInnerTexts();
      assert.deepEqual(
        now.filter((email) => before.includes(email)),
        [],
      );
      await table().getByText('Page 1', {exact: true}).waitFor();
    });

    it('is removed without errors', async () => {
      await press('Remove the table');
      await table().waitFor({state: 'detached'});
      await rerender();
    });

    it('works as the example in docs/frameworks.md shows', async () => {
      await host.show(page, '/?readme');
      await host.see('Amara Okafor');
      assert.equal(await table().evaluate((element: UsersTable) => element.pageSize), 20);
      const [heard] = await Promise.all([host.page.waitForEvent('console'), remove('Tomás Herrera')]);
      assert.match(heard.text(), /^user_/);
    });

    it('has types: the compiler accepts the app and reports each wrong use, and nothing else', async () => {
      const {output} = await compiled;
      const found = [...output.matchAll(framework.error)].map(([, file, line]) => `${basename(file!)}:${line}`);
      const refused = wrongUses(framework);
      assert.ok(refused.length > 4);
      assert.deepEqual([...new Set(found)].sort(), refused.sort(), output);
    });
  });
}

/** The lines that must not compile. Each follows a comment with `Refused:` and the reason. */
function wrongUses({name}: Framework) {
  const files = readdirSync(join(hosts, name)).filter((file) => /^wrong\./i.test(file));
  return files.flatMap((file) =>
    readFileSync(join(hosts, name, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => (text.includes('Refused: ') ? [`${file}:${index + 2}`] : [])),
  );
}
