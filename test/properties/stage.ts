import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {WidgetElement} from '../../src/widgets/widget-element.js';
import {type Call, setNetwork} from './network.js';
import {nextMacrotask} from '../helpers/turn.js';
import {foreignIn, nonsenseIn, watch, type Watch} from './watch.js';

export {type Call, origin} from './network.js';

/** A page with a fake network and a fake clock, which advances only while the page is idle. */
export interface Stage {
  readonly watching: Watch;
  /** The container of the elements. Not displayed by default, since layout is slow and does not change the content. */
  readonly place: HTMLElement;
  readonly calls: readonly Call[];
  /** Clears all records of events, errors and calls. */
  readonly forget: () => void;
  /** Waits until all widgets show data or an error and nothing is in flight. */
  readonly settle: (...elements: readonly WidgetElement[]) => Promise<void>;
  /** Fails on uncaught errors, and if an element contains markup from data or text that looks like a bug. */
  readonly check: (element: Element) => void;
  /** Removes an element, and checks it once more. */
  readonly leave: (element: Element) => Promise<void>;
  /** Advances the clock, in milliseconds. */
  readonly pass: (time: number) => void;
  readonly end: () => void;
}

/** How long a widget may show neither data nor an error, in milliseconds of fake time. */
const patience = 60_000;

/** @param answer Returns the response to each request. */
export function setStage(
  answer: (call: Call) => Response | Promise<Response>,
  {isDisplayed = false}: {readonly isDisplayed?: boolean} = {},
): Stage {
  const place = document.createElement('div');
  place.hidden = !isDisplayed;
  document.body.append(place);
  const watching = watch();
  const {clock, calls, pending, end} = setNetwork(answer);

  const check = (element: Element) => {
    expect(watching.failures(), 'uncaught errors').to.equal('');
    expect(foreignIn(element), 'markup from data').to.equal(undefined);
    expect(nonsenseIn(element), 'text that looks like a bug').to.equal(undefined);
  };

  return {
    watching,
    place,
    calls,
    forget: () => {
      watching.forget();
      calls.length = 0;
    },
    settle: async (...elements) => {
      const limit = Date.now() + patience;
      for (let idle = 0; idle < 3; idle++) {
        for (const {updateComplete} of elements) await updateComplete;
        await nextMacrotask();
        if (pending()) idle = 0;
        const waiting = elements.flatMap(withViews).find((element) => !element.matches(':state(ready), :state(error)'));
        if (!waiting || idle < 2) continue;
        if (Date.now() > limit) throw new Error(`<${waiting.localName}> never stops loading.`);
        // The page is idle, so the widget waits for a timer: for a slow token function or a retry.
        clock.tick(1_000);
        idle = 0;
      }
    },
    check,
    leave: async (element) => {
      element.remove();
      // Unhandled rejections are reported a turn later.
      await nextMacrotask();
      await nextMacrotask();
      check(element);
    },
    pass: (time) => void clock.tick(time),
    end: () => {
      place.remove();
      watching.end();
      end();
    },
  };
}

/** An element and the views inside it. */
function withViews(element: Element): Element[] {
  return [element, ...element.shadowRoot!.querySelectorAll('[part=panel]')];
}
