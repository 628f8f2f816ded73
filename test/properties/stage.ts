import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {WidgetElement} from '../../src/widgets/widget-element.js';
import {type Call, setNetwork} from './network.js';
import {turn} from '../helpers/turn.js';
import {foreignIn, nonsenseIn, watch, type Watch} from './watch.js';

export {type Call, origin} from './network.js';

/** A page without a network, whose time passes when nothing else happens any more. */
export interface Stage {
  readonly watching: Watch;
  /** Where elements belong. It is not displayed unless asked for: what they hold is the same, and layout takes long. */
  readonly place: HTMLElement;
  readonly calls: readonly Call[];
  /** Forgets what was heard and asked so far. */
  readonly forget: () => void;
  /** Waits until widgets show something or say why they do not, and nothing more is under way. */
  readonly settle: (...elements: readonly WidgetElement[]) => Promise<void>;
  /** Fails where something went uncaught, or data has become more in an element than text that was meant to be read. */
  readonly check: (element: Element) => void;
  /** Takes an element out, which may still fail then. */
  readonly leave: (element: Element) => Promise<void>;
  /** Lets time pass, in milliseconds. */
  readonly pass: (time: number) => void;
  readonly end: () => void;
}

/** A widget that neither shows anything nor says why within so many milliseconds of the page's time never does. */
const patience = 60_000;

/** @param answer Stands in for every server. */
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
    expect(watching.failures(), 'what nobody caught').to.equal('');
    expect(foreignIn(element), 'what was made of data').to.equal(undefined);
    expect(nonsenseIn(element), 'what nobody should read').to.equal(undefined);
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
        await turn();
        if (pending()) idle = 0;
        const waiting = elements.flatMap(withViews).find((element) => !element.matches(':state(ready), :state(error)'));
        if (!waiting || idle < 2) continue;
        if (Date.now() > limit) throw new Error(`<${waiting.localName}> is loading for ever.`);
        // Nothing goes on, so what it waits for is time: a page that is slow with its token, or another try.
        clock.tick(1_000);
        idle = 0;
      }
    },
    check,
    leave: async (element) => {
      element.remove();
      // A rejection that nobody catches is told of a turn later.
      await turn();
      await turn();
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

/** An element with those that it shows inside of it. */
function withViews(element: Element): Element[] {
  return [element, ...element.shadowRoot!.querySelectorAll('[part=panel]')];
}
