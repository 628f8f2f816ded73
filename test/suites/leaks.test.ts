import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {widgetTags} from '../helpers/tags.js';
import type {WidgetElement} from '../../src/index.js';
import {isChromium} from '../helpers/engine.js';
import {serve} from '../helpers/index.js';

const tags = [...widgetTags, 'workos-widgets'];
const rounds = 50;
const renewals = 200;
/** All widgets share one listener, which stays: `countDepartures`. */
const shared = {'pagehide on window': 1};

/** Tracks the listeners on `window` and `document` and the pending timers. */
function watch() {
  const listeners = new Map<string, number>();
  const timers = new Set<unknown>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- Called with the original `this`.
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- Window methods need no receiver.
  const {setTimeout, clearTimeout, setInterval, clearInterval} = window;
  const isPage = (target: unknown) => target === window || target === document || target === undefined;
  const count = (key: string, by: number) => listeners.set(key, (listeners.get(key) ?? 0) + by);
  const known = new Map<unknown, Set<string>>();
  const keyOf = (target: unknown, type: string) => `${type} on ${target === document ? 'document' : 'window'}`;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, listener: never, options) {
    const key = keyOf(this, type);
    const keys = known.get(listener) ?? new Set();
    if (isPage(this) && !keys.has(key)) {
      known.set(listener, keys.add(key));
      count(key, 1);
    }
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type: string, listener: never, options) {
    if (isPage(this) && known.get(listener)?.delete(keyOf(this, type))) count(keyOf(this, type), -1);
    return removeEventListener.call(this, type, listener, options);
  };
  window.setTimeout = ((run: () => void, delay?: number) => {
    const id = setTimeout(() => {
      timers.delete(id);
      run();
    }, delay);
    timers.add(id);
    return id;
  }) as unknown as typeof setTimeout;
  window.clearTimeout = (id) => {
    timers.delete(id);
    clearTimeout(id);
  };
  window.setInterval = ((run: () => void, delay?: number) => {
    const id = setInterval(run, delay);
    timers.add(id);
    return id;
  }) as unknown as typeof setInterval;
  window.clearInterval = (id) => {
    timers.delete(id);
    clearInterval(id);
  };
  return {
    timers,
    /** Like the helper `until`, but with timers that are not tracked. */
    async until(isThere: () => boolean, what: string) {
      for (const end = Date.now() + 8_000; !isThere(); await new Promise((resolve) => setTimeout(resolve, 15))) {
        if (Date.now() > end) throw new Error(`Timeout: waited for ${what}`);
      }
    },
    listeners: () => Object.fromEntries([...listeners].filter(([, count]) => count !== 0)),
    end() {
      Object.assign(EventTarget.prototype, {addEventListener, removeEventListener});
      Object.assign(window, {setTimeout, clearTimeout, setInterval, clearInterval});
    },
  };
}

/** Leaks of listeners and timers do not depend on the engine. */
const describeOnce = isChromium ? describe : () => {};

describeOnce('no listeners or timers remain after', () => {
  let watching: ReturnType<typeof watch>;
  beforeEach(() => (watching = watch()));
  afterEach(() => watching.end());

  async function make(tag: string) {
    const {sandbox, origin} = serve();
    const element = document.createElement(tag) as WidgetElement;
    element.token = await sandbox.mintToken();
    element.apiOrigin = origin;
    return element;
  }

  for (const tag of tags) {
    it(`<${tag}> is inserted and removed ${rounds} times`, async () => {
      const element = await make(tag);
      document.body.append(element);
      await watching.until(() => element.matches(':state(ready)'), 'its data');
      for (let round = 0; round < rounds; round++) {
        element.remove();
        await element.updateComplete;
        document.body.append(element);
        await element.updateComplete;
      }
      await watching.until(() => element.matches(':state(ready)'), 'its data');
      element.remove();
      await watching.until(() => watching.timers.size === 0, 'the last timer');
      expect(watching.listeners()).to.deep.equal(shared);
    });

    it(`<${tag}> gets ${renewals} tokens`, async () => {
      const {sandbox} = serve();
      const element = await make(tag);
      document.body.append(element);
      await watching.until(() => element.matches(':state(ready)'), 'its data');
      const tokens = await Promise.all(
        Array.from({length: 4}, (_, index) => sandbox.mintToken({claims: {jti: `${index}`}})),
      );
      const before = {timers: watching.timers.size, listeners: JSON.stringify(watching.listeners())};
      for (let round = 0; round < renewals; round++) {
        element.token = tokens[round % tokens.length];
        await element.updateComplete;
      }
      await watching.until(() => !!sandbox.requests.at(-1)?.status, 'the last responses');
      await watching.until(() => watching.timers.size <= before.timers, 'no more timers than before');
      expect(JSON.stringify(watching.listeners())).to.equal(before.listeners);
      element.remove();
      await watching.until(() => watching.timers.size === 0, 'the last timer');
      expect(watching.listeners()).to.deep.equal(shared);
    }).timeout(20_000);
  }
});
