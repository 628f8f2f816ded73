import type {Browser} from 'playwright-core';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {WidgetTag} from '../../src/session/catalog.js';
import {HostPage, launch} from './host-page.js';
import {root} from './support.js';

const script = (name: string) => `<script type="module" src="/workos-elements/cdn/${name}"></script>`;

/** The requests that each tag sends before it shows its data. */
const tags: Readonly<Record<WidgetTag, readonly string[]>> = {
  'workos-users-table': ['UserManagement/members', 'UserManagement/roles-and-config'],
  'workos-sso-config': ['admin-portal/sso-connections'],
  'workos-domain-verification': ['admin-portal/organization-domains'],
  'workos-directory-sync': ['directory-sync/directories'],
  'workos-audit-log-streaming': ['admin-portal/audit-log-stream'],
  'workos-api-keys': ['ApiKeys/organization-api-keys'],
  'workos-user-api-keys': ['UserApiKeys/api-keys'],
  'workos-user-sessions': ['UserProfile/sessions'],
  'workos-user-profile': ['UserProfile/me'],
};

describe('the files for script tags', () => {
  let browser: Browser;
  let host: HostPage;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  beforeEach(async () => (host = await HostPage.open(browser)));
  afterEach(async () => {
    assert.deepEqual(host.errors, []);
    assert.deepEqual(host.strangers, [], 'no requests to other origins');
    await host.close();
  });

  const markup = async (...names: readonly string[]) => {
    const token = await host.sandbox.mintToken();
    return names.map((name) => `<${name} token="${token}"></${name}>`).join('');
  };
  const asked = () => host.sandbox.requests.filter(({method}) => method !== 'OPTIONS').map(({path}) => path);
  const seeRows = (tag: string) => host.page.locator(`${tag} [part~=row], ${tag} [part~=item]`).first().waitFor();

  for (const [tag, requests] of Object.entries(tags)) {
    it(`<${tag}> loads one file and sends all its requests at once (${requests.length})`, async () => {
      await host.show(script(`${tag.replace('workos-', '')}.js`) + (await markup(tag)));
      await seeRows(tag);
      assert.deepEqual(asked().sort(), requests.map((path) => `/_widgets/${path}`).sort());
      const first = host.files.filter((file) => !file.includes('/marks'));
      assert.equal(first.length, 1, `one file before the first data: ${first.join()}`);
    });
  }

  it('tell Chromium in their first line to compile them in the background', () => {
    for (const tag of Object.keys(tags)) {
      const file = readFileSync(join(root, 'cdn', `${tag.replace('workos-', '')}.js`), 'utf8');
      assert.match(file, /^\/\/# allFunctionsCalledOnLoad\n/, tag);
    }
  });

  it('all tags with one token send no request twice and load shared files once', async () => {
    await host.show(script('workos-elements.js') + (await markup(...Object.keys(tags))));
    for (const tag of Object.keys(tags)) await seeRows(tag);
    const wanted = Object.values(tags).flatMap((requests) => requests.map((path) => `/_widgets/${path}`));
    assert.deepEqual(asked().sort(), wanted.sort());
    assert.deepEqual(host.files, [...new Set(host.files)]);
    assert.deepEqual(host.warnings, []);
  });

  it('all tags share one request to their token endpoint', async () => {
    let count = 0;
    host.route('/api/widget-token', async () => {
      count++;
      return Response.json({token: await host.sandbox.mintToken()});
    });
    const all = Object.keys(tags).map((tag) => `<${tag} token-endpoint="/api/widget-token"></${tag}>`);
    await host.show(script('workos-elements.js') + all.join(''));
    for (const tag of Object.keys(tags)) await seeRows(tag);
    assert.equal(count, 1);
  });

  const copies: readonly [title: string, ...files: string[]][] = [
    ['one file twice', 'users-table.js', 'users-table.js'],
    ['two copies of one file', 'users-table.js', 'users-table.js?other'],
    ['one tag alone, then all', 'users-table.js', 'workos-elements.js'],
    ['all, then one tag alone', 'workos-elements.js', 'users-table.js'],
    ['the element around other tags, and two of these', 'widgets.js', 'users-table.js', 'sso-config.js'],
  ];
  for (const [title, ...files] of copies) {
    it(`may be loaded together: ${title}`, async () => {
      await host.show(files.map(script).join('') + (await markup('workos-users-table')));
      await host.see('Amara Okafor');
      assert.ok(host.warnings.length <= 1, host.warnings.join('\n'));
      if (title === 'two copies of one file')
        assert.match(host.warnings[0]!, /two copies of workos-elements, [\d.]+ and/);
    });
  }
});
