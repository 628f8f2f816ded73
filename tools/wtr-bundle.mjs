/**
 * Bundles the browser tests: a page then loads a few dozen files instead of one for each module. Code that several
 * tests share is in chunks, which the browser caches.
 */
import {build} from 'esbuild';
import {exportJWK, generateKeyPair} from 'jose';
import {relative} from 'node:path';
import {root} from './entries.mjs';

/** The URL folder of the bundle, which exists only in memory. */
const folder = 'bundle';

/** Returns a plugin that serves the bundle, and its scripts that contain code from `src/`, by URL path. */
export async function bundledTests(files, isDevelopment) {
  const {outputFiles, metafile} = await build({
    absWorkingDir: root,
    entryPoints: files,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: isDevelopment ? ['development', 'browser'] : ['browser'],
    sourcemap: 'linked',
    outdir: folder,
    outbase: '.',
    write: false,
    metafile: true,
    define: {RUN_KEYS: JSON.stringify(await makeKeys()), RUN_GREP: JSON.stringify(process.env.GREP ?? '')},
    inject: process.env.GREP ? ['test/helpers/only-matching.ts'] : [],
    ignoreAnnotations: true, // By `sideEffects` in package.json, esbuild would drop imports of test helpers.
    logLevel: 'warning',
  });
  const contents = new Map(outputFiles.map(({path, text}) => [`/${relative(root, path).replaceAll('\\', '/')}`, text]));
  const plugin = {
    name: 'bundled-tests',
    serve({path}) {
      const bundled = path.startsWith('/test/') ? `/${folder}${path.replace(/ts$/, 'js')}` : path;
      if (!contents.has(bundled)) return undefined;
      return bundled === path ? {body: contents.get(path)} : {body: `import '${bundled}';`, type: 'js'};
    },
  };
  const isOurs = ([input, {bytesInOutput}]) => input.startsWith('src/') && bytesInOutput > 0;
  const outputs = Object.entries(metafile.outputs).filter(([, {inputs}]) => Object.entries(inputs).some(isOurs));
  const scriptOf = (path) => ({source: contents.get(path), sourceMap: JSON.parse(contents.get(`${path}.map`))});
  return {plugin, scripts: new Map(outputs.map(([path]) => [`/${path}`, scriptOf(`/${path}`)]))};
}

/** One key pair for all sandboxes of a run: to generate one in each page takes longer than many of its tests. */
async function makeKeys() {
  const {privateKey, publicKey} = await generateKeyPair('RS256', {extractable: true});
  return {privateKey: await exportJWK(privateKey), publicKey: await exportJWK(publicKey)};
}
