/**
 * Runs in a separate process, started by `environments.test.ts`: shows each widget in jsdom or happy-dom, whose globals
 * replace those of Node as in Vitest, opens its layers, and prints a report as JSON.
 */
import {readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';

const {engine, script, widgets} = JSON.parse(readFileSync(0, 'utf8'));

const faults = [];
const note = (kind) => (reason) => faults.push(`${kind}: ${reason?.stack ?? reason}`);
process.on('unhandledRejection', note('rejection'));
process.on('uncaughtException', note('error'));

const options = {url: 'https://app.example/settings', pretendToBeVisual: true};
const window = await {
  async jsdom() {
    const {JSDOM, VirtualConsole} = await import('jsdom');
    const virtualConsole = new VirtualConsole();
    virtualConsole.on('jsdomError', note('jsdom'));
    return new JSDOM('', {...options, virtualConsole}).window;
  },
  'happy-dom': async () => new (await import('happy-dom')).Window(options),
}[engine]();
window.addEventListener('error', ({error, message}) => note('error')(error ?? message));

/** Globals of Node that the window replaces. */
const replaced =
  /^(Abort(Controller|Signal)|Blob|CustomEvent|DOMException|Event|EventTarget|File|FormData|Headers|navigator)$/;
const alsoInHappyDom = /^(Request|Response|URL|URLSearchParams)$/;
for (const name of Object.getOwnPropertyNames(window)) {
  if (name in globalThis && !replaced.test(name) && !(engine === 'happy-dom' && alsoInHappyDom.test(name))) continue;
  const {[name]: value} = window;
  Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
}
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
  globalThis[name] = window[name].bind(window);
}
Object.assign(globalThis, {window: globalThis, self: globalThis});

const {createSandbox} = await import('../../dist/sandbox/index.js');
const sandbox = createSandbox({members: 20});
globalThis.fetch = sandbox.fetch;
await import(pathToFileURL(script));

async function until(condition, what) {
  for (const end = Date.now() + 5_000; Date.now() < end; await sleep(5)) {
    const value = condition();
    if (value) return value;
  }
  faults.push(`no ${what}`);
}

const {document} = globalThis;
const rootsIn = (root) => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? rootsIn(shadowRoot) : [])),
];
const find = (selector, isWanted = () => true) =>
  rootsIn(document)
    .flatMap((root) => [...root.querySelectorAll(selector)])
    .find(isWanted);

/** Presses a button or a menu item whose text or label contains these words. */
async function press(words) {
  const isNamed = (button) => `${button.getAttribute('aria-label')} ${button.textContent}`.includes(words);
  (await until(() => find('button:not([disabled])', isNamed), `button “${words}”`))?.click();
}

const report = {};
for (const {tag, press: presses = []} of widgets) {
  const ready = [];
  const element = document.createElement(tag);
  element.addEventListener('workos-ready', () => ready.push(tag));
  element.token = () => sandbox.mintToken();
  document.body.append(element);
  await until(() => find('[part~=row]:not([aria-hidden]), [part~=item]'), `rows in ${tag}`);
  await until(() => ready.length, `workos-ready of ${tag}`);
  const dialogs = [];
  for (const words of presses) {
    await press(words);
    if (words.startsWith('Actions')) await until(() => find('#menu:not([hidden]) [role=menuitem]'), `menu in ${tag}`);
    else {
      await until(() => find('dialog[open]'), `dialog of ${words} in ${tag}`);
      dialogs.push(find('dialog[open] h2')?.textContent.trim());
      await press('Cancel');
      await until(() => !find('dialog'), `end of ${words} in ${tag}`);
    }
  }
  report[tag] = {ready: ready.length, dialogs};
  element.remove();
  await sleep(20); // An error after the removal must be in the report.
}
console.log(JSON.stringify({faults, report}));
process.exit();
