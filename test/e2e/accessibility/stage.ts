import type {Browser, CDPSession, Page} from 'playwright-core';
import {build} from 'esbuild';
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {} from '../../flows/guest.js';
import {type Flow, type Row, table} from '../../flows/table.js';
import {HostPage, launch} from '../host-page.js';
import {root} from '../support.js';
import type {Look} from './look.js';

declare global {
  interface Window {
    readonly look: Look;
  }
}

/** A state of a widget, and how to reach it. */
export interface Scene {
  /** Completes the sentence "<tag> …". */
  readonly title: string;
  readonly kind: 'ready' | 'layer' | 'refused' | 'told' | 'busy' | 'loading' | 'failed';
  readonly flow?: Flow;
}

/** User preferences, and the size of the window in pixels. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  /** User styles, which are applied inside every widget too. */
  readonly css?: string;
  readonly hasTouch?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** Every scene of a row; those that need a new page come last. */
export function scenesOf({flows}: Row): readonly Scene[] {
  const layers = flows.filter(({layer}) => layer);
  const sending = flows.find(({sends}) => sends);
  const writing = flows.find(
    ({fill, sends, isPrefilled}) =>
      sends && !isPrefilled && fill?.some((step) => 'into' in step && step.into[0] === 'textbox'),
  );
  const telling = flows.find(({sends}) => sends?.successMessage);
  return [
    {title: 'when it is ready', kind: 'ready'},
    ...layers.map((flow) => ({title: `when the user ${flow.title}`, kind: 'layer', flow}) as const),
    ...(writing
      ? [{title: `when the user ${writing.title} and enters nothing`, kind: 'refused', flow: writing} as const]
      : []),
    ...(telling ? [{title: `after the user ${telling.title}`, kind: 'told', flow: telling} as const] : []),
    ...(sending ? [{title: `while the user ${sending.title}`, kind: 'busy', flow: sending} as const] : []),
    {title: 'while it loads', kind: 'loading'},
    {title: 'after a failed load', kind: 'failed'},
  ];
}

/** A page with one widget, which is brought from scene to scene and viewed under various settings. */
export class Stage {
  readonly row: Row;
  readonly page: Page;
  readonly #host: HostPage;
  readonly #devTools: CDPSession;
  #scene: Scene | undefined;
  #hasTouch = false;

  private constructor(host: HostPage, row: Row, devTools: CDPSession) {
    this.#devTools = devTools;
    this.#host = host;
    this.page = host.page;
    this.row = row;
  }

  static async open(browser: Browser, scripts: string, row: Row) {
    const host = await HostPage.open(browser);
    host.serve('/app/', scripts);
    return new Stage(host, row, await host.page.context().newCDPSession(host.page));
  }

  close() {
    return this.#host.close();
  }

  /** Brings the widget into a scene, without loading the page again if possible. */
  async show(scene: Scene) {
    const {page} = this;
    const {tag} = this.row;
    if (this.#scene === scene) return;
    const hasLayer = this.#scene?.kind === 'layer' || this.#scene?.kind === 'refused';
    const isNear = this.#scene?.kind === 'ready' || hasLayer;
    if (hasLayer) {
      await page.keyboard.press('Escape');
      await page.evaluate((tag) => window.awaitNoLayer(tag), tag);
    }
    this.#scene = undefined;
    const arguments_ = [tag, scene.flow?.title ?? ''] as const;
    if (scene.kind === 'loading') {
      await this.#load(() => this.#host.sandbox.fail({kind: 'hang'}));
      await page.evaluate(() => window.look.awaitPart('skeleton'));
    } else if (scene.kind === 'failed') {
      await this.#load(() => this.#host.sandbox.fail({kind: 'html', status: 200}));
      await page.evaluate(() => window.look.awaitPart('error'));
    } else {
      if (!isNear) {
        await this.#load(() => {});
        await page.evaluate((tag) => window.awaitReady(tag), tag);
      }
      if (scene.kind === 'layer') await page.evaluate(([tag, title]) => window.openFlow(tag, title), arguments_);
      if (scene.kind === 'refused') {
        await page.evaluate(([tag, title]) => window.sendFlow(tag, title, false), arguments_);
        await page.evaluate(() => window.look.awaitMark('[aria-invalid=true]'));
      }
      if (scene.kind === 'told') await page.evaluate(([tag, title]) => window.playFlow(tag, title), arguments_);
      if (scene.kind === 'busy') {
        this.#host.sandbox.fail({kind: 'hang', match: scene.flow!.sends!.request});
        await page.evaluate(([tag, title]) => window.sendFlow(tag, title, true), arguments_);
        await page.evaluate(() => window.look.awaitMark('.spinner'));
        await page.bringToFront(); // A tab opened for a link is in front, which throttles this page.
      }
    }
    this.#scene = scene;
  }

  /** Applies the settings, and waits until nothing moves. */
  async see({width = 1280, height = 720, css = '', hasTouch = false, ...media}: View) {
    if (hasTouch !== this.#hasTouch)
      await this.#devTools.send('Emulation.setTouchEmulationEnabled', {enabled: hasTouch});
    this.#hasTouch = hasTouch;
    await this.page.setViewportSize({width, height});
    await this.page.emulateMedia({
      colorScheme: 'light',
      forcedColors: 'none',
      reducedMotion: 'no-preference',
      ...media,
    });
    await this.page.evaluate((css) => window.look.settle(css), css);
  }

  async #load(spoil: () => void) {
    const {sandbox} = this.#host;
    const {tag} = this.row;
    sandbox.reset();
    sandbox.update(this.row.sandbox ?? {});
    const token = await sandbox.mintToken();
    spoil();
    const files = ['/app/look.js', '/app/guest.js', `/workos-elements/cdn/${tag.replace('workos-', '')}.js`];
    await this.#host.show(
      `<meta name="viewport" content="width=device-width"><style>html { color-scheme: light dark; }</style>
      <main><${tag} token="${token}"></${tag}></main>
      ${files.map((file) => `<script type="module" src="${file}"></script>`).join('')}`,
    );
    await this.page.waitForFunction(() => 'look' in window && 'playFlow' in window);
  }
}

interface Suite {
  readonly open: (row: Row) => Promise<Stage>;
}

/** Defines a suite with a browser and the scripts that its pages need. */
export function onStage(title: string, tests: (suite: Suite) => void) {
  describe(title, () => {
    const scripts = mkdtempSync(join(tmpdir(), 'stage-'));
    let browser: Browser;
    before(async () => {
      await build({
        entryPoints: [join(root, 'test/e2e/accessibility/look.ts'), join(root, 'test/flows/guest.ts')],
        outdir: scripts,
        entryNames: '[name]',
        bundle: true,
        format: 'esm',
      });
      browser = await launch();
    });
    after(async () => {
      await browser.close();
      rmSync(scripts, {recursive: true});
    });
    tests({open: (row) => Stage.open(browser, scripts, row)});
  });
}

/** Returns descriptions of what is wrong. */
export type Check = (stage: Stage) => Promise<readonly string[]>;

/** Runs checks, by title, in each scene of every row. */
export function testScenes({open}: Suite, checks: Readonly<Record<string, Check>>) {
  for (const row of table) {
    describe(`<${row.tag}>`, () => {
      let stage: Stage;
      before(async () => {
        stage = await open(row);
      });
      after(() => stage.close());
      for (const scene of scenesOf(row)) {
        for (const [title, check] of Object.entries(checks)) {
          it(`${scene.title}: ${title}`, async () => {
            await stage.show(scene);
            assert.equal((await check(stage)).join('\n'), '');
          });
        }
      }
    });
  }
}

/** Plants each fault beside a ready widget. The check must report it with a message that matches `reports`. */
export function testFaults({open}: Suite, faults: readonly Fault[]) {
  describe('the checks report', () => {
    const row = table.find(({tag}) => tag === 'workos-sso-config')!;
    let stage: Stage;
    before(async () => {
      stage = await open(row);
    });
    after(() => stage.close());
    for (const {title, markup, reports, check} of faults) {
      it(title, async () => {
        await stage.show(scenesOf(row)[0]!);
        await stage.page.evaluate((markup) => window.look.plant(markup), markup);
        const found = await check(stage);
        await stage.page.evaluate(() => window.look.plant(''));
        assert.match(found.join('\n'), reports);
      });
    }
  });
}

export interface Fault {
  readonly title: string;
  readonly markup: string;
  readonly reports: RegExp;
  readonly check: Check;
}
