import type {Browser, Locator} from 'playwright-core';
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {type Plugin, build} from 'vite';
import {defaultOrganizationId, defaultUserId} from '../../src/sandbox/index.js';
import {HostPage, Project, launch} from './host-page.js';
import {example} from './readme.js';

const {resolve} = createRequire(import.meta.url);

/** A module of the package, by the name that its `exports` give it. */
const packageModule = (name: string) => pathToFileURL(resolve(name)).href;

describe('the examples of the README and the guides, as written', () => {
  let browser: Browser;
  let host: HostPage;
  const projects: Project[] = [];
  before(async () => (browser = await launch()));
  after(() => browser.close());
  beforeEach(async () => {
    host = await HostPage.open(browser);
    host.route('/api/widget-token', async () => Response.json({token: await host.sandbox.mintToken()}));
  });
  afterEach(async () => {
    assert.deepEqual(host.errors, []);
    assert.deepEqual(host.warnings, []);
    await host.close();
    projects.splice(0).forEach((project) => project.remove());
  });

  const withToken = async (html: string) => html.replaceAll('eyJ…', await host.sandbox.mintToken());

  /** Makes a module independent of its folder, which does not have the package. */
  const withPackage = (source: string) =>
    source.replace(/'(workos-elements[^']*)'/g, (_, name: string) => `'${packageModule(name)}'`);

  /** Bundles a module as in a project with the package installed, and shows a page with it. */
  async function showBundled(source: string, markup = '') {
    const project = new Project();
    projects.push(project);
    const lib = {entry: project.write('app.js', source), formats: ['es' as const], fileName: 'app'};
    const plugin: Plugin = {
      name: 'package-exports',
      enforce: 'pre',
      resolveId: (id) => (/^workos-elements(\/|$)/.test(id) ? resolve(id) : undefined),
    };
    const results = await build({
      root: project.folder,
      configFile: false,
      logLevel: 'warn',
      plugins: [plugin],
      build: {lib, write: false},
    });
    const {output} = (Array.isArray(results) ? results[0] : results) as {output: {fileName: string; code?: string}[]};
    for (const {fileName, code} of output) {
      if (code === undefined) continue;
      host.route(`/${fileName}`, () => new Response(code, {headers: {'content-type': 'text/javascript'}}));
    }
    await host.show(`${markup}<script type="module" src="/${output[0]!.fileName}"></script>`);
  }

  async function removeMember(row: Locator) {
    await row.getByRole('button', {name: /^Actions/}).click();
    await host.page.getByRole('menuitem', {name: 'Remove user'}).click();
    await host.page.getByRole('dialog').getByRole('button', {name: 'Remove user'}).click();
  }

  it('plain HTML with a script tag', async () => {
    await host.show(await withToken(example('script')));
    await host.see('Amara Okafor');
  });

  it('a script that loads each tag', async () => {
    await host.show(await withToken(example('autoload')));
    await host.see('Okta SAML');
    await host.see('juniper-vale.example');
  });

  it('npm', async () => {
    await showBundled(example('npm'));
    await host.see('Amara Okafor');
  });

  it('a token endpoint', async () => {
    await host.show(example('endpoint'));
    await host.see('Amara Okafor');
  });

  it('a token function', async () => {
    await host.show((await withToken(example('script'))).replace(/ token="[^"]+"/, ''));
    await host.page.addScriptTag({type: 'module', content: example('function')});
    await host.see('Amara Okafor');
  });

  it('one token with many scopes, in tabs', async () => {
    await host.show(example('widgets'));
    await host.page.getByRole('tab', {name: 'Members'}).waitFor();
    await host.see('Amara Okafor');
  });

  it('one token with many scopes, in the layout of the page', async () => {
    await host.show(example('layout'));
    await host.see('Okta SAML');
    await host.see('Verbunden');
    await host.page.locator('workos-directory-sync [part~=item]').first().waitFor();
  });

  it('from code', async () => {
    const said: string[] = [];
    host.page.on('console', (message) => said.push(message.text()));
    await showBundled(example('code'));
    await host.see('Amara Okafor');
    assert.deepEqual(said, ['The data is shown.']);
  });

  it('a back end', async () => {
    const project = new Project();
    projects.push(project);
    const user = {id: defaultUserId, organizationId: defaultOrganizationId};
    const source = `${example('server')}\nfunction userOfSession() { return ${JSON.stringify(user)}; }\n`;
    const path = project.write('route.js', withPackage(source));
    const {fetch} = globalThis;
    process.env.WORKOS_API_KEY = 'sk_test_sandbox';
    globalThis.fetch = (input, init) =>
      String(input instanceof Request ? input.url : input).startsWith('https://api.workos.com/')
        ? host.sandbox.fetch(input, init)
        : fetch(input, init);
    try {
      const {GET} = (await import(pathToFileURL(path).href)) as {GET: (request: Request) => Promise<Response>};
      host.route('/api/widget-token', () => GET(new Request('http://localhost/api/widget-token')));
      await host.show(example('endpoint'));
      await host.see('Amara Okafor');
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('server rendering', async () => {
    const project = new Project();
    projects.push(project);
    const source = `${withPackage(example('ssr'))}\nprocess.stdout.write(markup);\n`;
    const markup = execFileSync(process.execPath, [project.write('page.js', source)], {encoding: 'utf8'});
    assert.match(markup, /<template shadowroot(mode)?="open"/);
    await showBundled(example('hydrate'), markup);
    await host.see('Amara Okafor');
  });

  it('theming', async () => {
    await host.show(`<style>${example('theme')}</style>${await withToken(example('script'))}`);
    await host.see('Amara Okafor');
    const button = host.page.getByRole('button', {name: 'Invite users'});
    assert.equal(await button.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgb(109, 40, 217)');
  });

  it('languages', async () => {
    const markup = '<workos-users-table token="eyJ…"></workos-users-table>';
    await showBundled(
      example('languages'),
      await withToken(`${markup}<div lang="de_AT">${markup}</div><div lang="de">${markup}</div>`),
    );
    for (const label of ['Add teammates', 'Team erweitern', 'Personen einladen']) {
      await host.page.getByRole('button', {name: label}).waitFor();
    }
    await host.page.getByText('1. Seite', {exact: true}).waitFor();
    await host.page.getByText('Seite 1', {exact: true}).waitFor();
  });

  it('the sandbox in a page', async () => {
    await showBundled(example('sandbox'));
    await host.see('Amara Okafor');
    await removeMember(host.page.locator('workos-users-table [part~=row]', {hasText: '@'}).nth(1));
    await host.see('The last admin must stay.');
    assert.deepEqual(host.sandbox.requests, [], 'the page has its own sandbox');
  });

  it('the sandbox in Node', () => {
    const project = new Project();
    projects.push(project);
    const source = `${withPackage(example('sandbox-node'))}\nconsole.log(token);\n`;
    const output = execFileSync(process.execPath, [project.write('test.js', source)], {encoding: 'utf8'});
    assert.match(output, /^http:\/\/127\.0\.0\.1:\d+\neyJ\S+\n$/);
  });

  it('events', async () => {
    await host.show(await withToken(example('script')));
    await host.see('Amara Okafor');
    await host.page.addScriptTag({type: 'module', content: example('events')});
    const members = host.sandbox.members().length;
    const row = host.page.locator('workos-users-table [part~=row]', {hasText: '@juniper-vale.example'}).nth(1);
    await removeMember(row);
    await host.page.getByRole('dialog').waitFor({state: 'hidden'});
    assert.equal(host.sandbox.members().length, members, 'the page has cancelled the removal');
  });
});
