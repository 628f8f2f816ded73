/**
 * Run in a process of its own by `ssr.test.ts`, since what is tested is a Node without a DOM. Imports the
 * built package, renders the tags that are its arguments, and prints what came of it as JSON.
 */

/** What the package's own modules asked of a browser, such as `document in define.js`. */
const touched = [];
const requests = [];

const browserGlobals = ['window', 'document', 'location', 'history', 'localStorage', 'sessionStorage', 'matchMedia'];
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
  throw new Error('Nothing may be asked for on a server.');
};

const tags = process.argv.slice(2);
const isRegistered = (tag) => Boolean(globalThis.customElements?.get(tag));

await import('../../dist/index.js');
const registeredByIndex = tags.filter(isRegistered);
await import('../../dist/define.js');
const registered = tags.filter(isRegistered);

const {render} = await import('@lit-labs/ssr');
const {collectResult} = await import('@lit-labs/ssr/lib/render-result.js');
const {html} = await import('lit');

/** A token nobody signed: the server must not care, since it asks for nothing. */
const base64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${base64({alg: 'RS256'})}.${base64({sub: 'user_1', org_id: 'org_1', exp: 4_000_000_000})}.AAAA`;

/** Text as a template: what a page's author would write by hand. */
const template = (text) => html(Object.assign([text], {raw: [text]}));
const markupOf = (text) => collectResult(render(template(text)));

const markup = {};
for (const tag of tags) {
  markup[tag] = [await markupOf(`<${tag}></${tag}>`), await markupOf(`<${tag} token="${token}"></${tag}>`)];
}

await new Promise((resolve) => setTimeout(resolve, 100)); // Time for a request that should not come.
console.log(JSON.stringify({registeredByIndex, registered, touched, requests, markup}));
