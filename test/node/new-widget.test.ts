import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {browserPath} from '../../tools/browsers.mjs';

const left = new Set(['.git', 'node_modules', 'dist', 'dist-demo', 'cdn', 'coverage', 'screenshots']);
const isCopied = (path: string) => {
  const parts = relative('.', path).split(/[\\/]/);
  return !left.has(parts[0]!) && !(parts[0] === 'hosts' && left.has(parts[2]!));
};

describe('npm run new-widget', () => {
  let copy: string;
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'new-widget-'));
    cpSync('.', copy, {recursive: true, filter: isCopied});
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
    run('tools/new-widget.mjs', ['user-notes']);
  });
  after(() => rmSync(copy, {recursive: true}));

  function execute(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const {NODE_TEST_CONTEXT: _, ...own} = process.env; // Otherwise, a test runner below reports to this one.
    const options = {cwd: copy, encoding: 'utf8', env: {...own, ...env}} as const;
    const {status, stdout, stderr} = spawnSync(process.execPath, [script, ...args], options);
    return {status, output: stdout + stderr};
  }

  function run(script: string, args: readonly string[], env?: Readonly<Record<string, string>>) {
    const {status, output} = execute(script, args, env);
    assert.equal(status, 0, output);
    return output;
  }

  const bin = (name: string) => `node_modules/${name}`;

  it('adds a widget that compiles', () => {
    run(bin('typescript/bin/tsc'), ['--noEmit']);
  });

  it('adds code that passes the linters', () => {
    const folders = ['src/widgets/user-notes', 'src/define', 'src/session', 'src/sandbox', 'test/widgets/user-notes'];
    const files = [
      'src/api/user-notes.ts',
      'src/index.ts',
      'demo/stories',
      'test/flows',
      'test/sandbox/user-notes.test.ts',
    ];
    run(bin('eslint/bin/eslint.js'), ['--max-warnings=0', ...folders, ...files]);
    run(bin('prettier/bin/prettier.cjs'), ['--check', '--log-level=warn', ...folders, ...files]);
  });

  it('documents the widget in the manifest and the reference', () => {
    run('tools/generated.mjs', ['--check', 'manifest', 'parts', 'readme', 'schema']);
    for (const file of ['custom-elements.json', 'README.md', 'docs/reference.md']) {
      assert.match(readFileSync(join(copy, file), 'utf8'), /workos-user-notes/, file);
    }
  });

  it('adds a widget within the size limit', () => {
    run('tools/build.mjs', ['lib']);
    assert.match(run('tools/size.mjs', ['user-notes']), /✔ user-notes/);
  });

  it('adds a sandbox route with tests', () => {
    assert.match(run('tools/node-tests.mjs', ['unit', 'user-notes']), /^ℹ pass [1-9]/m);
  });

  it('adds a widget that passes its tests and every suite in Chromium', {skip: !browserPath('chromium')}, () => {
    const env = {BROWSERS: 'chromium', GREP: 'workos-user-notes', COVERAGE: ''};
    const own = run(bin('@web/test-runner/dist/bin.js'), ['--static-logging', '--group', 'user-notes'], env);
    assert.match(own, /^[1-9]\d* passed, 0 failed/m);
    const suites = run(bin('@web/test-runner/dist/bin.js'), ['--static-logging'], {...env, TESTS: 'all'});
    const passed = Number(/^(\d+) passed, 0 failed/m.exec(suites)?.[1]);
    assert.ok(passed > 50, suites);
  });

  it('compiles with another language, which npm run new-language adds', () => {
    run('tools/new-language.mjs', ['pl']);
    assert.match(readFileSync(join(copy, 'src/messages/languages/user-notes.ts'), 'utf8'), /'pl-Latn': /);
    assert.match(readFileSync(join(copy, 'demo/settings/setting-fields.ts'), 'utf8'), /pl: '/);
    assert.match(execute('tools/new-language.mjs', ['pl']).output, /exists already/);
    assert.match(execute('tools/new-language.mjs', ['no tag']).output, /Give a language tag/);
  });

  it('refuses a name that is taken or too short, and changes nothing', () => {
    assert.match(execute('tools/new-widget.mjs', ['user-notes']).output, /exists already/);
    assert.match(execute('tools/new-widget.mjs', ['notes']).output, /at least two words/);
    assert.equal(existsSync(join(copy, 'src/widgets/notes')), false);
  });
});
