/**
 * What a page waits for: the brotli size of each file in `cdn/` with everything that it imports statically, beside its
 * limit, and below it what loads later. Ends with 1 over a limit.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {root} from './entries.mjs';
import {closure} from './imports.mjs';

const KiB = 1024;
const limits = {'users-table': 22 * KiB, widgets: 14 * KiB};
const otherLimit = 20 * KiB;

process.chdir(root);

/** Prints the table; answers whether every entry is within its limit. */
export function printSizes() {
  const entries = existsSync('cdn') ? readdirSync('cdn').filter((name) => name.endsWith('.js')) : [];
  if (entries.length === 0) throw new Error('cdn/ is empty: npm run build -- cdn');
  let isWithin = true;
  for (const entry of entries) {
    const name = entry.replace('.js', '');
    const limit = limits[name] ?? otherLimit;
    const first = closure([`cdn/${entry}`], {isWithLater: false});
    const bytes = sum(first);
    isWithin &&= bytes <= limit;
    console.log(`${bytes <= limit ? '✔' : '✖'} ${row(name, bytes)} of ${limit}, in ${first.size} ${files(first.size)}`);
    for (const path of closure(first))
      if (!first.has(path)) console.log(`  ${row(`later ${path.slice('cdn/'.length)}`, sum([path]))}`);
  }
  return isWithin;
}

const row = (name, bytes) => `${name.padEnd(44)} ${String(bytes).padStart(6)}`;
const files = (count) => (count === 1 ? 'file' : 'files');

function sum(paths) {
  return [...paths].reduce((bytes, path) => bytes + brotli(readFileSync(path)), 0);
}

function brotli(content) {
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length};
  return brotliCompressSync(content, {params}).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !printSizes()) process.exitCode = 1;
