/**
 * Runs in a separate process, started by `render.ts`, to test Node without a DOM. Imports every module of the built
 * package, renders the named markup that it reads as JSON, and prints a report as JSON.
 */
import globals from 'globals';
import {readFileSync, readdirSync} from 'node:fs';

const {tags, markup} = JSON.parse(readFileSync(0, 'utf8'));

/** The browser globals that the package's own modules accessed, such as `document in define.js`. */
const touched = [];
const requests = [];

/** Globals that Node lacks, and those that only newer versions of Node have. */
const browserGlobals = [
  ...Object.keys(globals.browser).filter((name) => !(name in globals.nodeBuiltin)),
  ...['navigator', 'localStorage', 'sessionStorage'],
];
for (const name of browserGlobals) {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      const caller = new Error().stack.split('\n')[2];
      const module = /\/dist\/([^:]+)/.exec(caller)?.[1];
      if (module && !caller.includes('node_modules')) touched.push(`${name} in ${module}`);
      return undefined;
    },
    set(value) {
      Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
    },
  });
}
globalThis.fetch = (input) => {
  requests.push(String(input));
  throw new Error('A server must not send requests.');
};

const isRegistered = (tag) => Boolean(globalThis.customElements?.get(tag));
const paths = readdirSync(new URL('../../dist/', import.meta.url), {recursive: true})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.js'));
const isDefining = (path) => path.startsWith('define');

for (const path of paths) if (!isDefining(path)) await import(`../../dist/${path}`);
const registeredEarly = tags.filter(isRegistered);
for (const path of paths) if (isDefining(path)) await import(`../../dist/${path}`);
const registered = tags.filter(isRegistered);

const {render} = await import('@lit-labs/ssr');
const {collectResult} = await import('@lit-labs/ssr/lib/render-result.js');
const {html} = await import('lit');

/** Turns markup that a page contains into a template. */
const template = (text) => html(Object.assign([text], {raw: [text]}));

const rendered = {};
for (const [name, text] of Object.entries(markup)) rendered[name] = await collectResult(render(template(text)));

await new Promise((resolve) => setTimeout(resolve, 100)); // Leaves time for requests that must not be sent.
console.log(JSON.stringify({modules: paths.length, registeredEarly, registered, touched, requests, markup: rendered}));
