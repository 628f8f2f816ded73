import type {CDPSession, Page} from 'playwright-core';
import {pauseMs} from './browser.js';

/** What a page holds in memory after garbage collection. The heap size is in bytes. */
export interface Memory {
  readonly nodes: number;
  readonly listeners: number;
  readonly heap: number;
}

/** Heap growth below this limit is noise; in bytes. */
const flatHeap = 50 * 1024;

const isFlat = ({nodes, listeners, heap}: Memory) => nodes <= 0 && listeners <= 0 && heap < flatHeap;

/** The tag of a widget and what it needs to load data. All tokens belong to the same user. */
export interface WidgetSource {
  readonly tag: string;
  readonly api: string;
  readonly tokens: readonly string[];
}

/**
 * Measures how much more a page holds after another run. Templates, compiled code and the browser's own references add
 * to one of the runs only, while a leak adds to every run, so the result is the smallest growth of up to three runs.
 * Stops early if a growth is good enough.
 */
export async function measureLeak(
  page: Page,
  devtools: CDPSession,
  run: () => Promise<void>,
  isEnough = isFlat,
): Promise<Memory> {
  const heldAfter = async (isLittle?: (now: Memory) => boolean) => {
    await run();
    await distract(page);
    return least(devtools, isLittle);
  };
  await devtools.send('Performance.enable');
  let before = await heldAfter();
  let best: Memory | undefined;
  for (let tries = 0; tries < 3 && !(best && isEnough(best)); tries++) {
    const more = (now: Memory): Memory => {
      const moreOf = (name: keyof Memory) => Math.min(now[name] - before[name], best?.[name] ?? Infinity);
      return {nodes: moreOf('nodes'), listeners: moreOf('listeners'), heap: moreOf('heap')};
    };
    const after = await heldAfter((now) => isEnough(more(now)));
    best = more(after);
    before = after;
  }
  return best!;
}

/**
 * Chromium's autofill keeps a reference to the last `<select>` whose options changed. A new one replaces the reference.
 */
function distract(page: Page) {
  return page.evaluate(async () => {
    const select = document.createElement('select');
    document.body.append(select);
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 300));
    select.remove();
  });
}

/** Repeats the measurement: finalizers and flushed code free more memory each time, while leaked objects stay. */
async function least(devtools: CDPSession, isLittle: (now: Memory) => boolean = () => false) {
  let least = await held(devtools);
  for (let tries = 0; tries < 5 && !isLittle(least); tries++) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const now = await held(devtools);
    const smaller = (name: keyof Memory) => Math.min(least[name], now[name]);
    least = {nodes: smaller('nodes'), listeners: smaller('listeners'), heap: smaller('heap')};
  }
  return least;
}

async function held(devtools: CDPSession): Promise<Memory> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const {metrics} = await devtools.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({name}) => name === wanted)?.value ?? NaN;
  return {nodes: metric('Nodes'), listeners: metric('JSEventListeners'), heap: metric('JSHeapUsedSize')};
}

/** Adds a widget to the page, waits until it shows its data and removes it, as many times as given. */
export function mountAndRemove(page: Page, supply: WidgetSource, times: number) {
  return page.evaluate(
    async ({tag, api, tokens, times}) => {
      for (let time = 0; time < times; time++) {
        const element = document.createElement(tag);
        element.setAttribute('api-origin', api);
        element.setAttribute('token', tokens[0]!);
        document.body.append(element);
        while (!element.matches(':state(ready)')) await new Promise((resolve) => setTimeout(resolve, 5));
        element.remove();
      }
    },
    {...supply, times},
  );
}

/** Sets many tokens on one widget in a row, waits until all data for the last one is shown, and removes the widget. */
export function renew(page: Page, supply: WidgetSource, times: number) {
  return page.evaluate(
    async ({tag, api, tokens, times}) => {
      const fetch = window.fetch.bind(window);
      let inFlight = 0;
      window.fetch = (...request) => {
        inFlight++;
        return fetch(...request).finally(() => inFlight--);
      };
      const element = document.createElement(tag) as HTMLElement & {token: string; updateComplete: Promise<unknown>};
      element.setAttribute('api-origin', api);
      for (let time = 0; time < times; time++) {
        element.token = tokens[time % tokens.length]!;
        if (!element.isConnected) document.body.append(element);
        while (!time && !element.matches(':state(ready)')) await new Promise((resolve) => setTimeout(resolve, 5));
        await element.updateComplete;
      }
      do await new Promise((resolve) => setTimeout(resolve, 100));
      while (inFlight > 0 || !element.matches(':state(ready)') || element.shadowRoot!.querySelector(':state(loading)'));
      element.remove();
      window.fetch = fetch;
    },
    {...supply, times},
  );
}
