import type {CDPSession, Page} from 'playwright-core';
import {rest} from './browser.js';

/** What a page holds, after all that nobody refers to was collected. Heap in bytes. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly heap: number;
}

/** Less than this many bytes more is noise. */
const flatHeap = 50 * 1024;

const isFlat = ({nodes, listeners, heap}: Held) => nodes <= 0 && listeners <= 0 && heap < flatHeap;

/** What a widget needs to show its data. The tokens are of one person. */
export interface Supply {
  readonly tag: string;
  readonly api: string;
  readonly tokens: readonly string[];
}

/**
 * What a page holds the more after this was done again. Templates, compiled code and what the browser itself watches are
 * held once, sooner or later; what leaks is held by each time, so that the best of three tells. It ends with the first
 * that is good enough.
 */
export async function leftBy(
  page: Page,
  devtools: CDPSession,
  run: () => Promise<void>,
  isEnough = isFlat,
): Promise<Held> {
  const heldAfter = async (isLittle?: (now: Held) => boolean) => {
    await run();
    await distract(page);
    return least(devtools, isLittle);
  };
  await devtools.send('Performance.enable');
  let before = await heldAfter();
  let best: Held | undefined;
  for (let tries = 0; tries < 3 && !(best && isEnough(best)); tries++) {
    const more = (now: Held): Held => {
      const moreOf = (name: keyof Held) => Math.min(now[name] - before[name], best?.[name] ?? Infinity);
      return {nodes: moreOf('nodes'), listeners: moreOf('listeners'), heap: moreOf('heap')};
    };
    const after = await heldAfter((now) => isEnough(more(now)));
    best = more(after);
    before = after;
  }
  return best!;
}

/** Chromium's autofill watches the last choice whose options came late, and holds it until it sees another one. */
function distract(page: Page) {
  return page.evaluate(async () => {
    const select = document.createElement('select');
    document.body.append(select);
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 300));
    select.remove();
  });
}

/** Finalizers and code that has aged free more with each try; what is held stays. */
async function least(devtools: CDPSession, isLittle: (now: Held) => boolean = () => false) {
  let least = await held(devtools);
  for (let tries = 0; tries < 5 && !isLittle(least); tries++) {
    await new Promise((resolve) => setTimeout(resolve, rest));
    const now = await held(devtools);
    const smaller = (name: keyof Held) => Math.min(least[name], now[name]);
    least = {nodes: smaller('nodes'), listeners: smaller('listeners'), heap: smaller('heap')};
  }
  return least;
}

async function held(devtools: CDPSession): Promise<Held> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const {metrics} = await devtools.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({name}) => name === wanted)?.value ?? NaN;
  return {nodes: metric('Nodes'), listeners: metric('JSEventListeners'), heap: metric('JSHeapUsedSize')};
}

/** Puts a widget into the page, waits until it shows its data, takes it out, and that so many times. */
export function mountAndRemove(page: Page, supply: Supply, times: number) {
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

/** Gives one widget so many tokens, one after the other, has it show all that the last one brings, and takes it out. */
export function renew(page: Page, supply: Supply, times: number) {
  return page.evaluate(
    async ({tag, api, tokens, times}) => {
      const fetch = window.fetch.bind(window);
      let underWay = 0;
      window.fetch = (...request) => {
        underWay++;
        return fetch(...request).finally(() => underWay--);
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
      while (underWay > 0 || !element.matches(':state(ready)') || element.shadowRoot!.querySelector(':state(loading)'));
      element.remove();
      window.fetch = fetch;
    },
    {...supply, times},
  );
}
