import type {Browser} from 'playwright-core';
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {HostPage, launch} from './host-page.js';

/** Removes properties, such as `AbortSignal.any`, as if the engine did not have them. */
const remove = (...paths: readonly string[]) =>
  paths
    .map((path) => {
      const [, owner, name] = /^(?:(.*)\.)?(\w+)$/.exec(path)!;
      return `delete ${owner ?? 'globalThis'}.${name};`;
    })
    .join('\n');

/** Makes a function throw. */
const refuse = (path: string, name = 'NotSupportedError') =>
  `${path} = function () { throw new DOMException('Refused by the test.', '${name}'); };`;

/** Makes selectors with a pseudo-class invalid, as they are where it is unknown. */
const forget = (pseudoClass: string) => `
  for (const {prototype} of [Element, Document, DocumentFragment])
    for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll']) {
      const original = prototype[name];
      if (original) prototype[name] = function (selector) {
        if (selector.includes('${pseudoClass}')) throw new DOMException('Unknown: ${pseudoClass}', 'SyntaxError');
        return original.call(this, selector);
      };
    }`;

/** What engines lack or refuse, as code that runs before the page. */
const lacks: Readonly<Record<string, string>> = {
  nothing: '',
  'custom states without dashes': `
    const {add} = CustomStateSet.prototype;
    CustomStateSet.prototype.add = function (name) {
      if (!name.startsWith('--')) throw new DOMException('Refused by the test.', 'SyntaxError');
      return add.call(this, name);
    };`,
  'custom states': remove('ElementInternals.prototype.states'),
  'element internals': remove('HTMLElement.prototype.attachInternals'),
  'element internals of this element': refuse('HTMLElement.prototype.attachInternals'),
  'AbortSignal.any': remove('AbortSignal.any'),
  'AbortSignal.timeout': remove('AbortSignal.timeout'),
  'AbortSignal.any and AbortSignal.timeout': remove('AbortSignal.any', 'AbortSignal.timeout'),
  'URL.parse and URL.canParse': remove('URL.parse', 'URL.canParse'),
  'what no widget uses': remove(
    ...['Segmenter', 'ListFormat', 'DurationFormat', 'DisplayNames'].map((name) => `Intl.${name}`),
    ...['ResizeObserver', 'IntersectionObserver', 'PerformanceObserver', 'matchMedia', 'requestIdleCallback'],
    ...['Object.groupBy', 'Promise.withResolvers', 'Iterator', 'structuredClone', 'Element.prototype.moveBefore'],

    ...['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'].map(
      (name) => `Array.prototype.${name}`,
    ),
  ),
  'Intl.Locale': remove('Intl.Locale'),
  popovers: remove(
    ...['popover', 'showPopover', 'hidePopover', 'togglePopover'].map((name) => `HTMLElement.prototype.${name}`),
    'HTMLButtonElement.prototype.popoverTargetElement',
  ),
  showPopover: remove('HTMLElement.prototype.showPopover'),
  hidePopover: remove('HTMLElement.prototype.hidePopover'),
  popoverTargetElement: remove('HTMLButtonElement.prototype.popoverTargetElement'),
  ':popover-open': forget(':popover-open'),
  ':modal': forget(':modal'),
  ':dir()': forget(':dir('),
  'modal dialogs': remove('HTMLDialogElement.prototype.showModal'),
  'modal dialogs here': refuse('HTMLDialogElement.prototype.showModal', 'InvalidStateError'),
  'methods of dialogs': remove('HTMLDialogElement.prototype.showModal', 'HTMLDialogElement.prototype.close'),
  adoptedStyleSheets: remove('Document.prototype.adoptedStyleSheets', 'ShadowRoot.prototype.adoptedStyleSheets'),
  replaceSync: remove('CSSStyleSheet.prototype.replaceSync'),
  'constructed style sheets':
    'CSSStyleSheet = new Proxy(CSSStyleSheet, {construct() { throw new TypeError("Refused."); }});',
  'properties for roles and parts': remove('Element.prototype.role', 'Element.prototype.part'),
  'properties for ARIA': `
    for (const name of Object.keys(Element.prototype)) if (name.startsWith('aria')) delete Element.prototype[name];`,
  'the clipboard': remove('Navigator.prototype.clipboard'),
  'storage for this page': `
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(globalThis, name, {get() { throw new DOMException('Refused by the test.', 'SecurityError'); }});`,
  'changes of the address': refuse('History.prototype.replaceState', 'SecurityError'),
};

describe('an engine that lacks', () => {
  let browser: Browser;
  let host: HostPage;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  afterEach(() => host.close());

  for (const [what, code] of Object.entries(lacks)) {
    it(`${what}: shows data, a menu and a dialog`, {timeout: 60_000}, async () => {
      host = await HostPage.open(browser);
      const {page, sandbox} = host;
      page.setDefaultTimeout(10_000);
      await page.addInitScript(code);
      await page.addInitScript(`globalThis.ready = [];
        document.addEventListener('workos-ready', (event) => globalThis.ready.push(event.composedPath()[0].localName));`);
      await host.show(
        `<script type="module" src="/workos-elements/cdn/widgets.js"></script>
        <workos-widgets hash-sync include="users-table sso-config" token="${await sandbox.mintToken()}"></workos-widgets>`,
      );

      await page.getByRole('cell', {name: 'Actions for Jonas Lindqvist'}).waitFor();
      assert.deepEqual(await page.evaluate('ready'), ['workos-users-table']);

      await page.getByRole('button', {name: 'Actions for Jonas Lindqvist'}).click();
      await page.getByRole('menuitem', {name: 'Edit roles'}).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem').first().waitFor({state: 'hidden'});
      await page.getByRole('button', {name: 'Actions for Jonas Lindqvist'}).click();
      await page.getByRole('menuitem', {name: 'Remove user'}).click();
      await page.getByRole('menuitem').first().waitFor({state: 'hidden'});
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('heading', {name: 'Remove user'}).waitFor();
      assert.equal(await dialog.evaluate((element) => getComputedStyle(element).paddingTop), '0px', 'styles');
      await page.keyboard.press('Escape');
      await dialog.waitFor({state: 'hidden'});

      await page.getByRole('tab', {name: 'Single sign-on'}).click();
      await host.see('Okta SAML');
      assert.deepEqual(await page.evaluate('ready'), ['workos-users-table', 'workos-sso-config']);
      assert.deepEqual([host.errors, host.warnings], [[], []]);
    });
  }
});
