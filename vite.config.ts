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
import {compileMessagesOrExit, watchMessages} from './tools/messages/generate.mjs';

const target = 'es2022';

/** The published modules import the package's dependencies; everything else is bundled. */
const external = [
  ...Object.keys(manifest.dependencies).map((name) => new RegExp(`^(${name}|@${name})(/|$)`)),
  /^node:/,
  ...builtinModules,
];

const here = import.meta.dirname;
const pages = readdirSync(`${here}/demo`, {encoding: 'utf8', recursive: true}).filter((name) => name.endsWith('.html'));

const sources = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]));

/** Removes white space and comments from templates and style sheets, which JavaScript minifiers leave alone. */
const minifiedTemplates: Plugin = {
  ...(minifyLiterals({include: ['src/**/*.ts'], failOnError: true}) as unknown as Plugin),
  enforce: 'pre',
};

/**
 * Turns compiled decorators, such as `decorate([property({type: Number})], X.prototype, "pageSize", void 0)`, into what they
 * do: `X.createProperty("pageSize", {type: Number})`. That saves 130 bytes (brotli) of every first view. Lines stay where
 * they are, so source maps stay correct.
 */
const plainProperties: Plugin = {
  name: 'plain-properties',
  enforce: 'post',
  transform: {
    filter: {id: /\/src\/widgets\/.*\.ts$/, code: 'decorate'},
    handler: (code) => ({
      code: code.replace(
        /\b_?decorate\(\[property\(([^]*?)\)\], (\w+)\.prototype, "(\w+)", void 0\)/g,
        (_, options: string, name: string, property: string) =>
          `${name}.createProperty("${property}"${options && `, ${options}`})`,
      ),
      map: null,
    }),
  },
};

/** For bundlers and Node: not minified, with source maps. */
const lib: UserConfig = {
  plugins: [minifiedTemplates, plainProperties],
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

/** Bundles the sandbox with its server framework, so that it works without further installs. */
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
 * For script tags: one self-contained file for each tag. Each file is built in a separate pass, since a common pass
 * would move shared modules to chunks that delay the first view. Chunks that are loaded later import from the entry, so
 * the entry may export more than its source does.
 */
const cdn: UserConfig = {
  plugins: [minifiedTemplates, plainProperties],
  build: {
    target,
    outDir: 'cdn',
    emptyOutDir: false,
    sourcemap: true,
    lib: {entry: {}, formats: ['es']},
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true, // In library mode, `build.minify` keeps the white space of ES modules.
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: {groups: [{name: scriptChunkOf}], includeDependenciesRecursively: false},
      },
    },
  },
};

/** Shows a catalog that is not correct in the console of the demo server. */
const watchedMessages: Plugin = {
  name: 'watched-messages',
  configureServer: ({config}) => watchMessages(({message}) => config.logger.error(message)),
};

const demo: UserConfig = {
  plugins: [watchedMessages],
  root: `${here}/demo`,
  base: './',
  appType: 'mpa', // Unknown paths return 404 instead of the start page.
  server: {fs: {allow: [here]}},
  build: {
    target,
    outDir: `${here}/dist-demo`,
    emptyOutDir: true,
    rolldownOptions: {input: pages.map((page) => `${here}/demo/${page}`)},
  },
  // No hash: the URL of a service worker must not change between builds. Its scope is the folder it is served from.
  worker: {rolldownOptions: {output: {entryFileNames: '[name].js'}}},
};

compileMessagesOrExit();

const outputs: Record<string, UserConfig> = {lib, sandbox, cdn, demo};

export default defineConfig(({mode}) => outputs[mode] ?? demo);
