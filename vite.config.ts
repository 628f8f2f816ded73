/**
 * `vite` serves the demo. `vite build --mode <name>` builds one of the outputs below; `tools/build.mjs` runs them all.
 */
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import {readdirSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {defineConfig, type Plugin, type Rolldown, type UserConfig} from 'vite';
import manifest from './package.json' with {type: 'json'};
import {libraryEntries, sandboxEntries} from './tools/entries.mjs';

const target = 'es2022';

/** A published module imports what the package depends on; everything else is built in. */
const external = [
  ...Object.keys(manifest.dependencies).map((name) => new RegExp(`^(${name}|@${name})(/|$)`)),
  /^node:/,
  ...builtinModules,
];

const here = import.meta.dirname;
const pages = readdirSync(`${here}/demo`, {encoding: 'utf8', recursive: true}).filter((name) => name.endsWith('.html'));

const sources = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]));

/** Takes white space and comments out of templates and style sheets, where no minifier of JavaScript looks. */
const minifiedTemplates: Plugin = {
  ...(minifyLiterals({include: ['src/**/*.ts'], failOnError: true}) as unknown as Plugin),
  enforce: 'pre',
};

/** For bundlers and Node: each source file is one module, readable and with its map. */
const lib: UserConfig = {
  plugins: [minifiedTemplates],
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    lib: {entry: sources(libraryEntries), formats: ['es']},
    rolldownOptions: {
      external,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's helper for decorators would keep its version in its path.
        entryFileNames: ({name}) => `${name.replace(/^_virtual\/.*\//, 'helpers/')}.js`,
      },
    },
  },
};

/** The sandbox brings its server framework along, so that nobody has to install one. */
const sandbox: UserConfig = {
  build: {
    ...lib.build,
    license: {fileName: 'sandbox/licenses.md'},
    lib: {entry: sources(sandboxEntries), formats: ['es']},
    rolldownOptions: {
      external,
      output: {entryFileNames: '[name].js', chunkFileNames: 'sandbox/chunks/[name].js'},
    },
  },
};

/**
 * For a script tag: one self-contained file for each tag. Each is built in a pass of its own, or the modules they share
 * would move to chunks that the first view has to wait for. What is loaded later imports from the entry, which is why
 * the entry may have more exports than its source.
 */
const cdn: UserConfig = {
  plugins: [minifiedTemplates],
  build: {
    target,
    outDir: 'cdn',
    emptyOutDir: false,
    sourcemap: true,
    lib: {entry: {}, formats: ['es']},
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true, // In library mode Vite itself would keep the white space of ES modules.
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: {groups: [{name: chunkOf, debugName: 'shared'}], includeDependenciesRecursively: false},
      },
    },
  },
};

/**
 * What several tags share and the entry does without: a chunk for all tags, one for lists, one for tables, and one for
 * tags with menus and dialogs. Left to itself, the bundler makes a chunk for each set of tags, and a first view waits for
 * ten small files, which compress badly.
 */
function chunkOf(id: string, modules: ModuleInfos) {
  const roots = rootsOf(id, modules);
  const tags = roots.filter((root) => root.startsWith(`${here}/src/define/`));
  if (tags.length < 2 || roots.some((root) => modules.getModuleInfo(root)?.isEntry)) return null;
  const usersOf = (path: string) => rootsOf(`${here}/src/${path}`, modules);
  const areAllFor = (path: string) => tags.every((tag) => usersOf(path).includes(tag));
  if (areAllFor('styles/table.styles.ts')) return tags.length > 2 ? 'table' : null; // Two tags list API keys.
  const isForDialogs = roots.length > tags.length;
  if (areAllFor('styles/list.styles.ts')) return isForDialogs ? 'shared' : 'list';
  return areAllFor('controllers/row-menu.ts') ? 'actions' : 'shared';
}

/** The modules that lead to this one by static imports, and are loaded as such: entries, and those loaded later. */
function rootsOf(id: string, modules: ModuleInfos) {
  const found = new Set([id]);
  for (const one of found) for (const importer of modules.getModuleInfo(one)?.importers ?? []) found.add(importer);
  return [...found].filter((one) => {
    const info = modules.getModuleInfo(one);
    return info && (info.isEntry || info.dynamicImporters.length > 0);
  });
}

type ModuleInfos = Parameters<Rolldown.CodeSplittingNameFunction>[1];

const demo: UserConfig = {
  root: `${here}/demo`,
  base: './',
  appType: 'mpa', // Unknown paths are errors, not the first page.
  server: {fs: {allow: [here]}},
  build: {
    target,
    outDir: `${here}/dist-demo`,
    emptyOutDir: true,
    rolldownOptions: {input: pages.map((page) => `${here}/demo/${page}`)},
  },
  // A service worker answers for the folder that it lies in, and keeps its address from build to build.
  worker: {rolldownOptions: {output: {entryFileNames: '[name].js'}}},
};

const outputs: Record<string, UserConfig> = {lib, sandbox, cdn, demo};

export default defineConfig(({mode}) => outputs[mode] ?? demo);
