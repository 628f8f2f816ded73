/**
 * `vite` serves the demo. `vite build --mode <name>` builds one of the outputs below; `tools/build.mjs` runs them all.
 */
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import {readdirSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import manifest from './package.json' with {type: 'json'};
import {libraryChunkOf, libraryFileOf, scriptChunkOf} from './tools/chunks.js';
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

/**
 * In place of the compiler's own function for decorators, which serves classes, methods and metadata too: 80 bytes of every
 * first view (brotli). Ours decorate properties alone.
 */
const smallDecorate: Plugin = {
  name: 'small-decorate',
  transform: {
    filter: {id: /\/helpers\/(esm\/)?decorate\.js$/},
    handler: () => `export default function decorate(decorators, prototype, name) {
      for (const decorate of decorators) decorate(prototype, name);
    }`,
  },
};

/** For bundlers and Node: readable, and with its maps. */
const lib: UserConfig = {
  plugins: [minifiedTemplates, smallDecorate],
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    lib: {entry: sources(libraryEntries), formats: ['es']},
    rolldownOptions: {
      external,
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: libraryFileOf,
        codeSplitting: {groups: [{name: libraryChunkOf}], includeDependenciesRecursively: false},
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
  plugins: [minifiedTemplates, smallDecorate],
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
        codeSplitting: {groups: [{name: scriptChunkOf}], includeDependenciesRecursively: false},
      },
    },
  },
};

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
