import type {Browser, Locator} from 'playwright-core';
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {HostPage, launch} from '../e2e/host-page.js';
import {example} from '../e2e/readme.js';
import {hosts, run} from './programs.js';

const everywhere = ['middle', 'first', 'last', 'only'] as const;
type Place = (typeof everywhere)[number];
type Key = 'Tab' | 'Shift+Tab';

/** Where the widget may stand in a modal of each library, as docs/dialogs.md says. */
const libraries: Readonly<Record<string, readonly Place[]>> = {
  native: everywhere,
  'focus-trap': everywhere,
  'react-aria-components': everywhere,
  '@radix-ui/react-dialog': ['middle'],
  '@headlessui/react': ['middle'],
  '@mui/material': ['middle'],
  '@angular/cdk': ['middle'],
  bootstrap: ['middle'],
};

/** Examples in docs/dialogs.md, as modules of the app. */
const modules = {
  'readme.focus-trap.js': example('focus-trap'),
  'readme.react-aria.js': example('react-aria'),
  'readme.radix.tsx': example('radix'),
  'readme.headless.tsx': example('headless'),
};

/** What a trapped focus must not reach. */
const links = '<a href="#">After</a>';

declare global {
  interface Window {
    /** The names of the controls that Tab should reach, in this order. */
    names: ReadonlyMap<Element, string>;
  }
}

describe('in a modal of the page', () => {
  let browser: Browser;
  let host: HostPage;
  let page: string;
  const errors: string[] = [];

  before(async () => {
    for (const [name, text] of Object.entries(modules)) writeFileSync(join(hosts, 'dialogs', name), text);
    await run('vite/bin/vite.js', 'build', 'dialogs', '--logLevel', 'error');
    browser = await launch();
    host = await HostPage.open(browser);
    host.page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    for (const path of ['/tokens/main', '/api/widget-token']) {
      host.route(path, async () => Response.json({token: await host.sandbox.mintToken()}));
    }
    const built = join(hosts, 'dialogs', 'dist');
    host.serve('/assets/', join(built, 'assets'));
    const scripts = readFileSync(join(built, 'index.html'), 'utf8').match(/<script[^]*?<\/script>/g)!;
    page = `<div id="app"></div>${links}${scripts.join('')}`;
  });
  after(async () => {
    await host.close();
    await browser.close();
  });
  afterEach(() => assert.deepEqual([...host.errors.splice(0), ...errors.splice(0)], []));

  const press = (name: string) => host.page.getByRole('button', {name, exact: true}).click();

  /** The button that opens the menu of the first row. */
  const actions = () => host.page.getByRole('button', {name: /^Actions for/}).first();

  /** Opens a modal with a widget, and waits for its data. */
  async function open(library: string, place: Place, tag = 'workos-users-table') {
    host.sandbox.reset();
    await host.show(page, `/?${new URLSearchParams({library, place, tag})}`);
    await press('Open');
    await actions().waitFor();
    await focusIsInModal();
  }

  const focusIsInModal = () =>
    host.page.waitForFunction(() => document.activeElement?.closest('dialog, [role=dialog]'));

  /** Finds the controls of the modal, or of the widget's own dialog in it, and returns their names. */
  const findControls = (isOwn = false) =>
    host.page.evaluate((isOwn) => {
      const widget = document.querySelector('workos-users-table')!;
      const found: HTMLElement[] = [];
      const rest: Element[] = [
        isOwn ? widget.shadowRoot!.querySelector('dialog')! : widget.closest('dialog, [role=dialog]')!,
      ];
      for (let element; (element = rest.shift());) {
        rest.unshift(...(element.shadowRoot ?? element).children);
        const {tabIndex} = element as HTMLElement;
        const isControl = element.matches('button, input, select, textarea, summary') && tabIndex === 0;
        if (isControl && element.checkVisibility()) found.push(element as HTMLElement);
      }
      window.names = new Map(
        found.map((element) => {
          const {labels, textContent} = element as HTMLButtonElement;
          return [element, element.ariaLabel ?? (labels?.[0]?.textContent ?? textContent).trim().replace(/\s+/g, ' ')];
        }),
      );
      return [...window.names.values()];
    }, isOwn);

  /** The name of the focused control, or the text of the focused link of the page, if one of them has the focus. */
  const focused = () =>
    host.page.evaluate(() => {
      let element = document.activeElement!;
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element.localName === 'a' ? element.textContent : window.names.get(element);
    });

  /**
   * Presses a key until the focus has been around all controls and is back, or is stuck. Stops elsewhere do not count:
   * at its end, a modal passes the focus to the browser or to an element that passes it on.
   */
  async function walk(key: Key, count: number) {
    const stops: string[] = [];
    for (let presses = 0; presses < 2 * count && stops.length <= count; presses++) {
      await host.page.keyboard.press(key);
      const name = await focused();
      if (name) stops.push(name);
    }
    return stops;
  }

  /** The order in which a key should reach all controls, from this one around to it. */
  function around(key: Key, names: readonly string[], first: string | undefined) {
    const order = key === 'Tab' ? names : [...names].reverse();
    const start = order.indexOf(first!);
    return Array.from({length: order.length + 1}, (_, index) => order[(start + index) % order.length]);
  }

  async function assertReachesAll(names: readonly string[]) {
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      const stops = await walk(key, names.length);
      assert.deepEqual(stops, around(key, names, stops[0]), key);
    }
  }

  /** Fails if the modal has closed, or closes before the browser has drawn twice. */
  async function assertStays(modal: Locator) {
    await host.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    assert.ok(await modal.isVisible(), 'the modal is closed');
  }

  const inviteDialog = () => host.page.getByRole('dialog', {name: 'Invite users'});

  async function openInviteDialog() {
    await press('Invite users');
    await inviteDialog().getByRole('textbox').first().waitFor();
  }

  for (const [library, places] of Object.entries(libraries)) {
    for (const place of places) {
      it(`of ${library}, Tab reaches all fields of a widget that is ${place}, and of its dialog`, async () => {
        await open(library, place);
        const names = await findControls();
        assert.equal(names.includes('First'), place === 'middle' || place === 'last');
        assert.ok(names.includes('Invite users') && names.includes('Next'), names.join());
        await assertReachesAll(names);

        await openInviteDialog();
        const own = await findControls(true);
        assert.ok(own.includes('Cancel') && !own.includes('First'), own.join());
        await assertReachesAll(own);
        await press('Cancel');
        await inviteDialog().waitFor({state: 'hidden'});
        assert.deepEqual(await findControls(), names);
        assert.equal(await focused(), 'Invite users');
        await assertReachesAll(names);
      });
    }

    for (const place of (['first', 'last'] as const).filter((place) => !places.includes(place))) {
      it(`of ${library}, a widget that is ${place} still lacks what docs/dialogs.md asks for`, async () => {
        await open(library, place);
        const names = await findControls();
        await assert.rejects(assertReachesAll(names), {code: 'ERR_ASSERTION'});
      });
    }
  }

  // Angular's focus trap leaves Escape to its dialogs.
  for (const library of Object.keys(libraries).filter((name) => name !== '@angular/cdk')) {
    const modal = () => host.page.getByRole('dialog').filter({has: host.page.getByRole('button', {name: 'First'})});

    /** Presses Escape, which closes the modal. */
    async function closeModal() {
      await host.page.keyboard.press('Escape');
      await modal().waitFor({state: 'hidden'});
    }

    it(`of ${library}, Escape closes the dialog of a widget, then the modal`, async () => {
      await open(library, 'middle');
      await openInviteDialog();
      await host.page.keyboard.press('Escape');
      await inviteDialog().waitFor({state: 'hidden'});
      await assertStays(modal());
      await closeModal();
    });

    it(`of ${library}, Escape closes the row menu of a widget, then the modal`, async () => {
      await open(library, 'middle');
      const menu = () => host.page.getByRole('menu');
      await actions().focus();
      await host.page.keyboard.press('Enter');
      await menu().waitFor();
      await host.page.keyboard.press('Escape');
      await menu().waitFor({state: 'hidden'});
      await assertStays(modal());
      await closeModal();
    });

    it(`of ${library}, Escape asks before a new API key is lost, and the modal stays`, async () => {
      await open(library, 'middle', 'workos-api-keys');
      await press('Create API key');
      await host.page.getByRole('textbox', {name: 'Name'}).fill('Robot');
      await press('Create key');
      const secret = host.page.getByRole('dialog', {name: 'Save your API key'});
      await secret.waitFor();
      await host.page.keyboard.press('Escape');
      await host.see('You haven’t copied the key');
      await assertStays(modal());
      assert.match(await secret.getByRole('textbox').inputValue(), /^sk_/);
      await press('Close anyway');
      await secret.waitFor({state: 'hidden'});
      await assertStays(modal());
      await closeModal();
    });
  }

  const examples = {
    'a native dialog': () => host.show(example('dialog') + links),
    'focus-trap': () => host.show(example('focus-trap-markup') + page, '/?example=focus-trap'),
    Radix: () => host.show(page, '/?example=radix'),
    'Headless UI': () => host.show(page, '/?example=headless'),
  };
  for (const [name, show] of Object.entries(examples)) {
    it(`Tab reaches all fields in the example of docs/dialogs.md for ${name}`, async () => {
      await show();
      await press('Members');
      await host.see('Amara Okafor');
      await focusIsInModal();
      const names = await findControls();
      assert.ok(names.includes('Close') && names.includes('Next'), names.join());
      await assertReachesAll(names);
      await press('Close');
      await host.page.getByText('Amara Okafor').waitFor({state: 'hidden'});
    });
  }

  it('has types: the compiler accepts the app and the examples of docs/dialogs.md', () =>
    run('typescript/bin/tsc', '-p', 'dialogs'));

  it('the versions in docs/dialogs.md are the tested ones', () => {
    const rows = readFileSync('docs/dialogs.md', 'utf8').split('\n');
    for (const library of Object.keys(libraries).filter((name) => name !== 'native')) {
      const {version} = JSON.parse(readFileSync(join(hosts, 'node_modules', library, 'package.json'), 'utf8')) as {
        version: string;
      };
      const row = rows.find((row) => row.startsWith('|') && row.includes(`\`${library}\``));
      assert.ok(row?.includes(`| ${version} `), `${library} is ${version}, but the page says: ${row}`);
    }
  });
});
