import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, describe, it} from 'node:test';
import {build} from 'vite';
import {catalog} from '../../src/session/catalog.js';

/** A folder in which the built package is installed, as a bundler sees it. */
describe('a bundler that is given one class', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  after(() => rmSync(folder, {recursive: true}));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');

  async function bundle(source: string) {
    const entry = join(folder, 'app.js');
    writeFileSync(entry, source.replaceAll('workos-elements', resolve('dist')));
    const results = await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {write: false, minify: false, lib: {entry, formats: ['es'], fileName: 'app'}},
    });
    const {output} = (Array.isArray(results) ? results[0] : results) as {output: {code?: string; isEntry?: boolean}[]};
    return output.find(({isEntry}) => isEntry)!.code!;
  }

  const tagsIn = (code: string) => catalog.map(({tag}) => tag).filter((tag) => code.includes(`"${tag}"`));

  it('brings no other, and registers none', async () => {
    const code = await bundle(`export {SsoConfig} from 'workos-elements/index.js';`);
    assert.deepEqual(tagsIn(code), ['workos-sso-config']);
    assert.doesNotMatch(code, /customElements\.define/);
  });

  it('brings one that it is told to register', async () => {
    const code = await bundle(`import 'workos-elements/define/domain-verification.js';`);
    assert.deepEqual(tagsIn(code), ['workos-domain-verification']);
    assert.match(code, /customElements\.define/);
  });

  it('brings nothing for types and errors alone', async () => {
    const code = await bundle(`export {ApiError} from 'workos-elements/index.js';`);
    assert.deepEqual(tagsIn(code), []);
    assert.doesNotMatch(code, /LitElement/);
  });
});
