import type {Browser} from 'playwright-core';
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import type {UsersTable} from '../../src/index.js';
import {secondOrganizationId} from '../../src/sandbox/seed/organizations.js';
import {HostPage, launch} from '../e2e/host-page.js';
import {example} from '../e2e/readme.js';
import {root} from '../e2e/support.js';
import {until} from '../helpers/wait.js';
import {type Framework, frameworks} from './frameworks.js';

/** One framework alone, to look for what is wrong in it. */
const chosen = frameworks.filter(({name}) => !process.env.FRAMEWORK || name === process.env.FRAMEWORK);

const hosts = join(root, 'hosts');

/** One app in each framework, built with the packed package and shown once, and one list of what must hold in each. */
for (const framework of chosen) {
  describe(`in an app of ${framework.name}`, () => {
    let browser: Browser;
    let host: HostPage;
    let page: string;
    /** Errors and warnings, of the framework and of the elements. */
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

    /** Has the app draw everything again, and waits until it has. */
    async function drawAgain() {
      const [, times] = /Drawn: (\d+)/.exec(await host.page.locator('body').innerText())!;
      await press('Draw again');
      await host.see(`Drawn: ${Number(times) + 1}`);
      return Number(times) + 1;
    }

    it('takes a function for a token, and calls it', async () => {
      await host.see('Amara Okafor');
      const given = await table().evaluate((element: UsersTable) => [
        typeof element.token,
        element.hasAttribute('token'),
      ]);
      assert.deepEqual(given, ['function', false]);
    });

    it('takes attributes as HTML has them', async () => {
      await table().getByRole('columnheader', {name: 'Role'}).waitFor();
      assert.equal(await table().getByRole('columnheader', {name: 'Last active'}).count(), 0);
      assert.equal(await table().getByRole('button', {name: 'Invite users'}).count(), 0);
    });

    it('takes a property', async () => {
      assert.equal(await members().count(), 5);
      assert.equal(await table().evaluate((element: UsersTable) => element.pageSize), 5);
    });

    it('takes a boolean property, and takes it back', async () => {
      assert.equal(await table().getByRole('searchbox').count(), 0);
      await press('Show the search');
      await table().getByRole('searchbox').waitFor();
    });

    it('tells the app of an event', () => host.see('Heard: ready'));

    it('shows what is put into a slot, and what becomes of it', async () => {
      const times = await drawAgain();
      await table()
        .getByRole('button', {name: `Export ${times}`})
        .waitFor();
    });

    it('hands the app the element itself', async () => {
      const count = host.sandbox.requests.length;
      await press('Load again');
      await until(() => host.sandbox.requests.length > count, 'another request');
    });

    it('sends nothing where the app cancels a change', async () => {
      await remove('Mei-Ling Chen');
      await host.see('Heard: kept meiling.chen@juniper-vale.example');
      await host.page.getByRole('dialog').waitFor({state: 'hidden'});
      assert.deepEqual(changes(), []);
      assert.equal(await members().count(), 5);
    });

    it('makes a change that the app lets pass, and tells of it', async () => {
      await press('Let members go');
      await remove('Mei-Ling Chen');
      await host.see('Heard: removed meiling.chen@juniper-vale.example');
      assert.equal(changes().length, 1);
      // The next page is to follow the list without her.
      await members().filter({hasText: 'Mei-Ling Chen'}).waitFor({state: 'detached'});
    });

    it('keeps what it shows when the app is drawn again', async () => {
      await table().getByRole('button', {name: 'Next'}).click();
      await table().getByText('Page 2', {exact: true}).waitFor();
      // Until the next page is there, the rows of the first one stay.
      await members().filter({hasText: 'Amara Okafor'}).waitFor({state: 'detached'});
      const element = await table().elementHandle();
      const count = host.sandbox.requests.length;
      await drawAgain();
      await table().getByText('Page 2', {exact: true}).waitFor();
      assert.ok(await table().evaluate((now, then) => now === then, element));
      assert.equal(host.sandbox.requests.length, count);
    });

    it('takes another token, and shows nothing more of what was for the one before', async () => {
      await table().getByText('Page 2', {exact: true}).waitFor();
      const before = await members().locator('[part~=email]').allInnerTexts();
      await press('Take another token');
      await host.see('@halden-labs.example');
      const now = await members().locator('[part~=email]').allInnerTexts();
      assert.deepEqual(
        now.filter((email) => before.includes(email)),
        [],
      );
      await table().getByText('Page 1', {exact: true}).waitFor();
    });

    it('goes away without a trace', async () => {
      await press('Take away');
      await table().waitFor({state: 'detached'});
      await drawAgain();
    });

    it('is used as the README shows', async () => {
      await host.show(page, '/?readme');
      await host.see('Amara Okafor');
      assert.equal(await table().evaluate((element: UsersTable) => element.pageSize), 20);
      const [heard] = await Promise.all([host.page.waitForEvent('console'), remove('Tomás Herrera')]);
      assert.match(heard.text(), /^user_/);
    });

    it('is typed: the compiler takes the app and refuses each wrong use, and nothing else', async () => {
      const {output} = await compiled;
      const found = [...output.matchAll(framework.error)].map(([, file, line]) => `${basename(file!)}:${line}`);
      const refused = wrongUses(framework);
      assert.ok(refused.length > 4);
      assert.deepEqual([...new Set(found)].sort(), refused.sort(), output);
    });
  });
}

/** The lines that must not compile: each after a comment that says what is refused, and why. */
function wrongUses({name}: Framework) {
  const files = readdirSync(join(hosts, name)).filter((file) => /^wrong\./i.test(file));
  return files.flatMap((file) =>
    readFileSync(join(hosts, name, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => (text.includes('Refused: ') ? [`${file}:${index + 2}`] : [])),
  );
}

async function run(program: string, ...args: readonly string[]) {
  const {status, output} = await tryTo(program, ...args);
  assert.equal(status, 0, output);
}

/** Runs a program that is installed in `hosts/`. */
async function tryTo(program: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join('node_modules', program), ...args], {cwd: hosts});
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [status] = (await once(child, 'close')) as [number | null];
  return {status, output: stripVTControlCharacters(output)};
}
