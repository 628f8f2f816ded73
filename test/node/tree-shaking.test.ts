import {build as esbuild} from 'esbuild';
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join, relative} from 'node:path';
import {after, describe, it} from 'node:test';
import {type Rolldown, build, parseAst} from 'vite';
import {root, tags} from '../../tools/entries.mjs';

const {body} = parseAst(readFileSync(join(root, 'dist/index.js'), 'utf8'));
const imports = new Map(
  body.flatMap((statement) =>
    statement.type === 'ImportDeclaration'
      ? statement.specifiers.map(({local}) => [local.name, join('dist', statement.source.value)] as const)
      : [],
  ),
);
/** For each name that `workos-elements` exports, the file it comes from, such as `dist/chunks/widgets.js`. */
const homes = new Map(
  body.flatMap((statement) =>
    statement.type === 'ExportNamedDeclaration'
      ? statement.specifiers.flatMap(({exported}) =>
          exported.type === 'Identifier'
            ? [[exported.name, imports.get(exported.name) ?? 'dist/index.js'] as const]
            : [],
        )
      : [],
  ),
);
const isWidget = (path: string) => tags.includes(basename(path, '.js'));

/** Bundlers. Each returns the modules in the initial load of a page, as paths relative to the project root. */
const bundlers: Readonly<Record<string, (entry: string) => Promise<readonly string[]>>> = {
  async Vite(entry) {
    const result = await build({
      root: dirname(entry),
      configFile: false,
      logLevel: 'error',
      build: {write: false, minify: false, lib: {entry, formats: ['es'], fileName: 'app'}},
    });
    const [{output}] = [result].flat() as [Rolldown.RolldownOutput];
    const chunks = output.filter((one) => one.type === 'chunk');
    const files = new Set(chunks.filter(({isEntry}) => isEntry));
    for (const {imports} of files) for (const one of chunks) if (imports.includes(one.fileName)) files.add(one);
    return [...files].flatMap(({modules}) =>
      Object.entries(modules)
        .filter(([, {renderedLength}]) => renderedLength > 0)
        .map(([path]) => relative(root, path)),
    );
  },
  // Without splitting: with it, esbuild makes every entry load chunks that another export needs only later.
  async esbuild(entry) {
    const {metafile} = await esbuild({
      entryPoints: [entry],
      absWorkingDir: root,
      outfile: 'app.js',
      bundle: true,
      format: 'esm',
      write: false,
      metafile: true,
    });
    const {inputs} = metafile.outputs['app.js']!;
    return Object.entries(inputs).flatMap(([path, {bytesInOutput}]) => (bytesInOutput > 0 ? path : []));
  },
};

/** Whether an export loads elements on demand. Without splitting, its bundle contains them. */
const isLoader = (name: string, bundler: string) => bundler === 'esbuild' && ['WorkOSWidget', 'widgets'].includes(name);

for (const [bundler, bundle] of Object.entries(bundlers)) {
  describe(`with ${bundler}, a bundle`, () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bundle-')));
    after(() => rmSync(folder, {recursive: true}));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/workos-elements'), 'dir');

    /** The modules in the bundle of this source. */
    async function modulesFor(source: string) {
      const entry = join(folder, 'app.js');
      writeFileSync(entry, source);
      return bundle(entry);
    }

    for (const [name, home] of homes) {
      if (isLoader(name, bundler)) continue;
      it(`of ${name} contains no other element and registers none`, async () => {
        const modules = await modulesFor(`export {${name}} from 'workos-elements';`);
        assert.ok(modules.includes(home));
        const foreign = modules.filter((path) => isWidget(path) && path !== home);
        assert.deepEqual(foreign, []);
        assert.deepEqual(
          modules.filter((path) => path.startsWith('dist/define/')),
          [],
        );
        const hasLit = modules.some((path) => path.includes('node_modules/lit'));
        assert.equal(hasLit, isWidget(home) || name === 'WidgetElement');
      });
    }

    for (const tag of tags) {
      if (isLoader(tag, bundler)) continue;
      it(`that registers ${tag} contains no other element`, async () => {
        const modules = await modulesFor(`import 'workos-elements/define/${tag}';`);
        const elements = [...new Set(homes.values())].filter((path) => isWidget(path) && modules.includes(path));
        assert.deepEqual(
          elements.map((path) => path.split('/').at(-1)),
          [`${tag}.js`],
        );
        assert.ok(modules.includes('dist/chunks/define.js'));
      });
    }
  });
}
