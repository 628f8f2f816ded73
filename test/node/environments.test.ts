import {build} from 'esbuild';
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {root} from '../../tools/entries.mjs';

/** What a page's own tests may do: the buttons to press, by a part of their name, and the titles of the dialogs. */
const widgets: readonly {
  readonly tag: string;
  readonly press?: readonly string[];
  readonly dialogs: readonly string[];
}[] = [
  {
    tag: 'workos-users-table',
    press: ['Invite', 'Actions for Jonas Lindqvist', 'Edit roles', 'Actions for Mei-Ling Chen', 'Remove user'],
    dialogs: ['Invite users', 'Edit roles', 'Remove user?'],
  },
  {tag: 'workos-sso-config', dialogs: []},
  {
    tag: 'workos-domain-verification',
    press: ['Actions for juniper-vale.example', 'Remove domain'],
    dialogs: ['Remove domain?'],
  },
  {tag: 'workos-directory-sync', dialogs: []},
  {tag: 'workos-audit-log-streaming', dialogs: []},
  {tag: 'workos-api-keys', press: ['Create API key'], dialogs: ['Create API key']},
  {tag: 'workos-user-api-keys', press: ['Create API key'], dialogs: ['Create API key']},
  {tag: 'workos-widgets', dialogs: []},
];

interface Report {
  readonly faults: readonly string[];
  readonly report: Readonly<Record<string, {readonly ready: number; readonly dialogs: readonly string[]}>>;
}

const script = fileURLToPath(new URL('environment.mjs', import.meta.url));

function run(engine: string, entry: string): Report {
  const input = JSON.stringify({engine, script: entry, widgets});
  return JSON.parse(execFileSync(process.execPath, [script], {encoding: 'utf8', input})) as Report;
}

describe('the tests of a page in a simulated browser', () => {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, {recursive: true});
  const folder = mkdtempSync(join(cache, 'environments-'));
  const bundle = join(folder, 'define.js');
  before(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: ['dist/define.js'],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      logLevel: 'warning',
    });
  });
  after(() => rmSync(folder, {recursive: true}));

  for (const engine of ['jsdom', 'happy-dom']) {
    for (const [how, entry] of [
      ['as Node resolves the package', join(root, 'dist/define.js')],
      ['as bundlers resolve it', bundle],
    ] as const) {
      it(`show every widget, menus and dialogs in ${engine}, ${how}`, () => {
        const {faults, report} = run(engine, entry);
        assert.deepEqual(faults, []);
        const expected = widgets.map(({tag, dialogs}) => [tag, {ready: 1, dialogs}]);
        assert.deepEqual(report, Object.fromEntries(expected));
      });
    }
  }
});
