/**
 * The tests for a browser, bundled: a page then asks for some dozens of files, and not for one per module. What several
 * tests share is in chunks that the browser keeps from one test to the next.
 */
import {build} from 'esbuild';
import {exportJWK, generateKeyPair} from 'jose';
import {relative} from 'node:path';
import {root} from './entries.mjs';

/** Where the bundle seems to be; nothing is written. */
const folder = 'bundle';

/** A plugin that serves them, and the scripts in which there is code of ours, by the paths that they are served at. */
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
    define: {RUN_KEYS: JSON.stringify(await makeKeys())},
    ignoreAnnotations: true, // The package's own say that test helpers have no side effects.
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

/** One pair for all sandboxes of a run: making one in each page takes longer than many of the tests there. */
async function makeKeys() {
  const {privateKey, publicKey} = await generateKeyPair('RS256', {extractable: true});
  return {privateKey: await exportJWK(privateKey), publicKey: await exportJWK(publicKey)};
}
