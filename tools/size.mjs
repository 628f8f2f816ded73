/**
 * Prints how much JavaScript a page downloads for each tag, in brotli-compressed bytes, and the limit: once for the
 * files in `cdn/`, and once for a bundle built from the packed package. `node tools/size.mjs users-table` prints only the
 * bundles of the named tags. Exits with 1 if a size exceeds its limit.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {build} from 'vite';
import {root, tags} from './entries.mjs';
import {closure} from './imports.mjs';
import {pack, unpack} from './pack.mjs';

const KiB = 1024;
const limits = {'users-table': 22 * KiB, widgets: 14 * KiB};
const otherLimit = 20 * KiB;
/** For each language: the translation of a widget with its dialogs. */
const languageLimit = 3 * KiB;
const languages = readdirSync(`${root}src/messages/catalogs`).map((name) => name.replace('.json', ''));

process.chdir(root);

/**
 * Prints the size of each file in `cdn/` with its static imports, and below it the size of each file it loads later.
 * Returns whether all are within their limits.
 */
export function printScripts() {
  const entries = existsSync('cdn') ? readdirSync('cdn').filter((name) => name.endsWith('.js')) : [];
  if (entries.length === 0) throw new Error('cdn/ is empty: run `npm run build -- cdn` first');
  console.log('Script tags (cdn/):');
  return entries
    .map((entry) => {
      const first = closure([`cdn/${entry}`], {isWithLater: false});
      const later = [...closure(first)].filter((path) => !first.has(path));
      return print(entry.replace('.js', ''), sizesOf(first), sizesOf(later));
    })
    .every(Boolean);
}

/**
 * Installs the packed package in an empty folder and bundles each tag there with Vite's default settings. Prints the
 * same as for `cdn/` and returns whether all bundles are within their limits.
 */
export async function printBundles(named = tags) {
  if (!existsSync('dist')) throw new Error('dist/ is missing: run `npm run build -- lib` first');
  console.log('Vite bundles (packed package):');
  const folder = mkdtempSync(join(tmpdir(), 'size-'));
  try {
    install(folder);
    let isWithin = true;
    for (const tag of named) {
      const {first, later} = await bundle(folder, tag);
      isWithin = print(tag, first, later) && isWithin;
    }
    return isWithin;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function install(folder) {
  const {name, dependencies} = JSON.parse(readFileSync('package.json', 'utf8'));
  const installed = join(folder, 'node_modules', name);
  mkdirSync(installed, {recursive: true});
  unpack(pack(folder).tarball, installed);
  for (const one of Object.keys(dependencies))
    symlinkSync(join(root, 'node_modules', one), join(folder, 'node_modules', one), 'junction');
}

async function bundle(folder, tag) {
  const input = join(folder, 'main.js');
  writeFileSync(input, `import 'workos-elements/define/${tag}';\n`);
  const options = {write: false, rolldownOptions: {input}};
  const {output} = await build({root: folder, configFile: false, logLevel: 'error', build: options});
  const chunks = output.filter(({type}) => type === 'chunk');
  const first = new Set(chunks.filter(({isEntry}) => isEntry));
  for (const {imports} of first) for (const one of chunks) if (imports.includes(one.fileName)) first.add(one);
  const sizes = (some) => some.map(({name, code}) => [name, brotli(Buffer.from(code))]);
  return {first: sizes([...first]), later: sizes(chunks.filter((chunk) => !first.has(chunk)))};
}

/**
 * Prints the size of an entry and of the files it loads later, both given as pairs of name and bytes. Returns whether
 * the entry is within its limit.
 */
function print(name, first, later) {
  const limit = limits[name] ?? otherLimit;
  const bytes = sum(first);
  const files = `${first.length} ${first.length === 1 ? 'file' : 'files'}`;
  console.log(`${bytes <= limit ? '✔' : '✖'} ${row(name, bytes)} of ${limit}, in ${files}`);
  for (const one of later) console.log(`  ${row(`later ${one[0]}`, one[1])}`);
  const tooLarge = languages.filter((language) => sum(translationsOf(name, language, later)) > languageLimit);
  for (const language of tooLarge) console.log(`✖ ${name} in the language ${language} exceeds ${languageLimit}`);
  return bytes <= limit && tooLarge.length === 0;
}

/** The files with the messages of one widget in one language. */
function translationsOf(name, language, files) {
  const own = new RegExp(`(^|/)${language}-${name}(-dialogs)?(\\.js)?$`);
  return files.filter(([file]) => own.test(file));
}

const row = (name, bytes) => `${name.padEnd(44)} ${String(bytes).padStart(6)}`;
const sum = (sizes) => sizes.reduce((total, [, bytes]) => total + bytes, 0);
const sizesOf = (paths) => [...paths].map((path) => [path.slice('cdn/'.length), brotli(readFileSync(path))]);

function brotli(content) {
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length};
  return brotliCompressSync(content, {params}).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  const results = named.length ? [await printBundles(named)] : [printScripts(), await printBundles()];
  if (!results.every(Boolean)) process.exitCode = 1;
}
