import type {Browser} from 'playwright-core';
import {build as esbuild} from 'esbuild';
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import ts from 'typescript';
import {build} from 'vite';
import {type ExportedEntry, exportedEntries} from '../../tools/entries.mjs';
import {closure, importsOf} from '../../tools/imports.mjs';
import {HostPage, launch} from './host-page.js';
import {root} from './support.js';

const packageName = 'workos-elements';
const specifierOf = ({name}: ExportedEntry) => name.replace('.', packageName);
const isScript = ({targets}: ExportedEntry) => !!targets.default?.endsWith('.js');

/** Packs the package and installs the tarball with npm in an empty project. */
describe('the packed package in an empty project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  const modules = join(folder, 'node_modules');
  const installed = join(modules, packageName);
  let entries: readonly ExportedEntry[];
  let browser: Browser;

  before(async () => {
    write('package.json', JSON.stringify({private: true, type: 'module'}));
    npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    npm(folder, 'install', `./${tarball}`, '--prefer-offline', '--no-audit', '--no-fund');
    entries = exportedEntries(filesIn(installed));
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, {recursive: true});
  });

  function npm(cwd: string, ...args: string[]) {
    execFileSync('npm', [...args, '--loglevel=error'], {cwd, shell: process.platform === 'win32'});
  }

  function write(name: string, text: string) {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  }

  /** Opens a page with this markup, and uses a view, a dialog and another view, which load every kind of chunk. */
  async function visit(head: string, serve: Readonly<Record<string, string>>) {
    const host = await HostPage.open(browser);
    try {
      for (const [prefix, path] of Object.entries(serve)) host.serve(prefix, path);
      const token = await host.sandbox.mintToken();
      await host.show(`${head}<workos-widgets token="${token}"></workos-widgets>`);
      await host.see('Amara Okafor');
      await host.page.getByRole('button', {name: 'Invite users'}).click();
      await host.page.getByRole('dialog').waitFor();
      await host.page.keyboard.press('Escape');
      await host.page.getByRole('tab', {name: 'Single sign-on'}).click();
      await host.see('Okta SAML');
      assert.deepEqual([...host.errors, ...host.warnings, ...host.strangers], []);
    } finally {
      await host.close();
    }
  }

  it('installs its dependencies and no framework', () => {
    const isThere = (name: string) => existsSync(join(modules, name));
    assert.ok(isThere('lit'));
    assert.deepEqual(peers().filter(isThere), []);
  });

  it('works in a page built with Vite', async () => {
    write('index.html', `<html lang="en"><title>A page</title><script type="module" src="./main.js"></script></html>`);
    write('main.js', `import '${packageName}/define';`);
    const outDir = join(folder, 'vite');
    await build({root: folder, configFile: false, logLevel: 'error', build: {outDir}});
    const scripts = readFileSync(join(outDir, 'index.html'), 'utf8').match(/<script[^]*?<\/script>/g)!;
    await visit(scripts.join(''), {'/assets/': join(outDir, 'assets')});
  });

  it('works in a page built with esbuild', async () => {
    const main = write('main.js', `import '${packageName}/define';`);
    const outdir = join(folder, 'esbuild');
    const {warnings} = await esbuild({
      entryPoints: [main],
      outdir,
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      logLevel: 'silent',
    });
    assert.deepEqual(warnings, []);
    await visit('<script type="module" src="/assets/main.js"></script>', {'/assets/': outdir});
  });

  it('works with an import map of every browser entry, without a bundler', async () => {
    const imports = importMap(modules, entries);
    const names = entries.filter((entry) => isScript(entry) && !needsNode(entry)).map(specifierOf);
    assert.ok(names.length > 10);
    await visit(
      `<script type="importmap">${JSON.stringify({imports})}</script>
      <script type="module">${names.map((name) => `import '${name}';`).join('')}</script>`,
      {'/node_modules/': modules},
    );
  });

  it('works with a script tag', () =>
    visit(`<script type="module" src="/node_modules/${packageName}/cdn/workos-elements.js"></script>`, {
      '/node_modules/': modules,
    }));

  it('lets Node import every entry and nothing else', () => {
    const source = [
      `import {existsSync} from 'node:fs';`,
      `import assert from 'node:assert/strict';`,
      `const at = (name) => new URL(import.meta.resolve(name));`,
      ...entries
        .filter(({targets}) => targets.default)
        .map((entry) => `assert.ok(existsSync(at('${specifierOf(entry)}')), '${specifierOf(entry)}');`),
      ...entries.filter(isScript).map((entry) => `await import('${specifierOf(entry)}');`),
      ...['define/define', 'define/loaders', 'dist/index.js', 'session/session'].map(
        (path) => `assert.throws(() => at('${packageName}/${path}'), {code: 'ERR_PACKAGE_PATH_NOT_EXPORTED'});`,
      ),
    ];
    execFileSync(process.execPath, [write('node.js', source.join('\n'))], {cwd: folder});
  });

  const resolutions = {
    'with bundler resolution': {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
    'with Node resolution': {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
    },
  };
  for (const [title, resolution] of Object.entries(resolutions)) {
    it(`has types for each entry, ${title}`, async () => {
      const typed = entries.filter(({targets}) => targets.types && !isForFramework(targets.types));
      const names = await Promise.all(typed.map(valuesOf));
      const source = [
        `type Known<Value> = 0 extends 1 & Value ? never : unknown;`,
        ...typed.map((entry, index) => `import * as entry${index} from '${specifierOf(entry)}';`),
        ...names.flatMap((all, index) =>
          all.map((name) => `use<Known<typeof entry${index}.${name}>>(entry${index}.${name});`),
        ),
        `function use<Value>(value: Value) { console.log(value); }`,
        `document.createElement('workos-users-table').pageSize = 20;`,
        `// @ts-expect-error: A page size is a number.`,
        `document.createElement('workos-users-table').pageSize = 'many';`,
        `document.body.addEventListener('workos-user-removed', ({detail}) => use<string>(detail.member.id));`,
      ];
      const program = ts.createProgram([write('types.ts', source.join('\n'))], {
        ...resolution,
        target: ts.ScriptTarget.ES2022,
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        types: [],
      });
      const problems = ts.getPreEmitDiagnostics(program).map(({file, messageText}) => {
        const where = file ? file.fileName.slice(folder.length) : '';
        return `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      });
      assert.deepEqual(problems, []);
    });
  }

  /** The names of the values that an entry exports at run time. */
  async function valuesOf(entry: ExportedEntry) {
    return isScript(entry) ? Object.keys((await import(join(installed, entry.targets.default!))) as object) : [];
  }

  function peers() {
    const {peerDependencies = {}} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      peerDependencies?: object;
    };
    return Object.keys(peerDependencies);
  }

  /** Whether types import a framework. This project installs no frameworks. */
  function isForFramework(path: string) {
    const text = readFileSync(join(installed, path), 'utf8');
    return peers().some((name) => new RegExp(`['"]${name}['"/]`).test(text));
  }

  const needsNode = ({targets}: ExportedEntry) =>
    [...closure([join(installed, targets.default!)])].some((path) =>
      importsOf(path).now.some((specifier) => specifier.startsWith('node:')),
    );
});

const filesIn = (folder: string) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((path) => path.replaceAll('\\', '/'));

/** An import map of the browser exports of all packages in a folder. */
function importMap(modules: string, entries: readonly ExportedEntry[]) {
  const at = (name: string, target: string) => `/node_modules/${name}/${target.replace('./', '')}`;
  const own = entries.filter(isScript).map((entry) => [specifierOf(entry), at(packageName, entry.targets.default!)]);
  const packages = filesIn(modules)
    .filter((path) => /^(@[^/]+\/)?[^/@]+\/package\.json$/.test(path) && !path.startsWith(packageName))
    .map((path) => path.replace('/package.json', ''));
  const others = packages.flatMap((name) => {
    const {exports = {}} = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as {exports?: object};
    return Object.entries(exports).flatMap(([entry, value]) => {
      const target = browserTarget(value);
      return target ? [[entry.replace('.', name), at(name, target)]] : [];
    });
  });
  return Object.fromEntries([...others, ...own]) as Record<string, string>;
}

/** The target that a browser gets from a conditional export. */
function browserTarget(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  for (const [condition, next] of Object.entries(value ?? {})) {
    const target = ['browser', 'import', 'default'].includes(condition) ? browserTarget(next) : undefined;
    if (target) return target;
  }
  return undefined;
}
