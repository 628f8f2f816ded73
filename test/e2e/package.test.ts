import type {Browser} from 'playwright-core';
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {HostPage, launch} from './host-page.js';
import {root} from './support.js';

/** What is published, packed and unpacked, beside what it depends on, and nothing else of this project. */
describe('the packed package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const modules = join(folder, 'node_modules');
  let browser: Browser;

  before(async () => {
    const pack = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
    execFileSync('npm', pack, {cwd: root, shell: process.platform === 'win32'});
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    mkdirSync(join(modules, 'workos-elements'), {recursive: true});
    execFileSync('tar', ['-xzf', tarball, '-C', 'node_modules/workos-elements', '--strip-components=1'], {cwd: folder});
    for (const name of ['lit', 'lit-html', 'lit-element', '@lit', 'jose']) {
      symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir');
    }
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, {recursive: true});
  });

  async function visit(head: string) {
    const host = await HostPage.open(browser);
    host.serve('/node_modules/', modules);
    const token = await host.sandbox.mintToken();
    await host.show(`${head}<workos-sso-config token="${token}"></workos-sso-config>`);
    await host.see('Okta SAML');
    assert.deepEqual(host.errors, []);
    assert.deepEqual(host.warnings, []);
    await host.close();
  }

  it('works by an import map, without a bundler', async () => {
    const at = (path: string) => `/node_modules/${path}`;
    const imports = {
      'workos-elements/define/sso-config': at('workos-elements/dist/define/sso-config.js'),
      lit: at('lit/index.js'),
      'lit/': at('lit/'),
      'lit-html': at('lit-html/lit-html.js'),
      'lit-html/': at('lit-html/'),
      'lit-element/lit-element.js': at('lit-element/lit-element.js'),
      '@lit/reactive-element': at('@lit/reactive-element/reactive-element.js'),
      '@lit/reactive-element/': at('@lit/reactive-element/'),
      '@lit/task': at('@lit/task/index.js'),
      jose: at('jose/dist/webapi/index.js'),
    };
    await visit(
      `<script type="importmap">${JSON.stringify({imports})}</script>
      <script type="module">import 'workos-elements/define/sso-config';</script>`,
    );
  });

  it('works by a script tag', () =>
    visit('<script type="module" src="/node_modules/workos-elements/cdn/sso-config.js"></script>'));

  it('is imported by Node, each entry of it', () => {
    const entries = ['', '/define', '/define/users-table', '/messages/de', '/server', '/sandbox', '/sandbox/node'];
    const source = entries.map((entry) => `await import('workos-elements${entry}');`).join('');
    execFileSync(process.execPath, ['--input-type=module', '--eval', source], {cwd: folder});
  });
});
