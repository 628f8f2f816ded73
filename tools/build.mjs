/** `node tools/build.mjs [lib|cdn|demo|all] …`: builds the named outputs, by default all. */
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {minify} from 'terser';
import {build} from 'vite';
import {writeEditorData} from './editor-data.mjs';
import {exportedEntries, root, sandboxEntries, scripts, translationOf} from './entries.mjs';
import {writeFrameworkTypes} from './framework-types.mjs';
import {closure} from './imports.mjs';
import {printScripts} from './size.mjs';

process.chdir(root);

const outputs = {
  async lib() {
    rmSync('dist', {recursive: true, force: true});
    await bundle('lib');
    // Still to be read, and with the annotations by which bundlers drop unused code.
    await shrink('dist', {mangle: false, format: {beautify: true, preserve_annotations: true}});
    if (sandboxEntries.length > 0) await bundle('sandbox');
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
    completeDeclarations();
    node('tools/generated.mjs', 'manifest');
    await writeFrameworkTypes();
    writeEditorData();
  },
  async cdn() {
    rmSync('cdn', {recursive: true, force: true});
    for (const [name, source] of Object.entries(scripts)) {
      const entry = {[name]: source};
      // A folder for each tag, since chunks of two tags may share a name. No hash: the URL has the package's version.
      const chunkFileNames = (chunk) => `${name}/${translationOf(chunk.facadeModuleId) ?? chunk.name}.js`;
      const rolldownOptions = {output: {chunkFileNames}};
      await bundle('cdn', {lib: {entry}, license: {fileName: `${name}.licenses.md`}, rolldownOptions});
    }
    await shrink('cdn');
    for (const name of Object.keys(scripts)) compileAhead(`cdn/${name}.js`);
    printScripts();
  },
  demo: () => bundle('demo'),
};

/**
 * Corrects the declarations that TypeScript emits:
 *
 * - It does not copy `.d.ts` files from `src/`.
 * - It imports template types from `lit-html`, a transitive dependency that strict package managers do not expose. We
 *   import them from `lit`.
 * - It emits declarations that no export refers to. Some of them import packages that are not among our dependencies,
 *   so these are removed.
 */
function completeDeclarations() {
  cpSync('src/api/schema.d.ts', 'dist/api/schema.d.ts');
  for (const path of readdirSync('dist', {recursive: true})) {
    if (!path.endsWith('.d.ts')) continue;
    const text = readFileSync(`dist/${path}`, 'utf8');
    if (text.includes('"lit-html"')) writeFileSync(`dist/${path}`, text.replaceAll('"lit-html"', '"lit"'));
  }
  const files = readdirSync('dist', {recursive: true}).map((path) => `dist/${path.replaceAll('\\', '/')}`);
  const exported = exportedEntries(files).flatMap(({targets}) => targets.types ?? []);
  const needed = closure(exported.filter((path) => files.includes(path)));
  for (const path of files) if (path.endsWith('.d.ts') && !needed.has(path)) rmSync(path);
}

/** Minifies again with Terser, which takes another 2 % off the output of the built-in minifier. */
async function shrink(folder, options) {
  const compress = {ecma: 2020, passes: 3, keep_fargs: false, pure_getters: true};
  for (const path of readdirSync(folder, {recursive: true})) {
    const file = join(folder, path);
    if (!path.endsWith('.js') || !existsSync(`${file}.map`)) continue; // The bundler's runtime helpers have no map.
    const sourceMap = {content: readFileSync(`${file}.map`, 'utf8'), url: `${basename(path)}.map`};
    const settings = {module: true, ecma: 2020, compress, sourceMap, ...options};
    const {code, map} = await minify(readFileSync(file, 'utf8'), settings);
    writeFileSync(file, code);
    writeFileSync(`${file}.map`, map);
  }
}

/**
 * Tells Chromium (since 136) to compile all functions of a script while it loads, in the background: nearly all of them
 * run before the first row, and compiling each at its first call takes 7 % longer until then. It must be the first line.
 * See https://v8.dev/blog/explicit-compile-hints.
 */
function compileAhead(file) {
  writeFileSync(file, `//# allFunctionsCalledOnLoad\n${readFileSync(file, 'utf8')}`);
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  writeFileSync(`${file}.map`, JSON.stringify({...map, mappings: `;${map.mappings}`}));
}

const bundle = (mode, options) => build({mode, build: options, logLevel: 'warn'});

function node(script, ...args) {
  const {status} = spawnSync(process.execPath, [join(root, script), ...args], {stdio: 'inherit'});
  if (status !== 0) throw new Error(`${script} failed; see its output above.`);
}

const named = process.argv.slice(2);
const all = named.length === 0 || named.includes('all');
try {
  for (const name of all ? Object.keys(outputs) : named) {
    if (!outputs[name])
      throw new Error(`Unknown output: ${name}. The outputs are ${Object.keys(outputs).join(', ')}, all.`);
    const start = performance.now();
    await outputs[name]();
    console.log(`${name} built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
