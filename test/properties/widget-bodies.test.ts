import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {WidgetTag} from '../../src/session/catalog.js';
import {successOf, toResponse, type MadeAnswer} from './bodies.js';
import {callsOf} from './operations.js';
import {itHolds} from './in-browser.js';
import {setStage, type Stage} from './stage.js';
import {anyView, makeWidget, tags} from './widgets.js';

/** Success responses to all reads of a widget, by path. */
function bodiesFor(view: WidgetTag): fc.Arbitrary<Record<string, MadeAnswer>> {
  const reads = callsOf[view].filter(({method}) => method === 'get');
  return fc.record(Object.fromEntries(reads.map(({path}) => [path, successOf('get', path)])));
}

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    let stage: Stage;
    let bodies: Record<string, MadeAnswer>;
    const seen = {ready: 0, error: 0};

    before(() => {
      stage = setStage(({url}) => toResponse(bodies[new URL(url).pathname]!));
    });
    after(() => stage.end());

    const made = anyView(tag).chain((view) =>
      fc.record({view: fc.constant(view), loads: fc.array(bodiesFor(view), {minLength: 2, maxLength: 2})}),
    );
    itHolds(
      'shows any response as text or an error, and so after a reload',
      made,
      async ({view, loads}) => {
        const element = makeWidget(tag, view);
        stage.forget();
        stage.place.append(element);
        try {
          for (const [index, load] of loads.entries()) {
            bodies = load;
            if (index) element.refresh();
            await stage.settle(element);
            stage.check(element);
            seen[element.matches(':state(ready)') ? 'ready' : 'error']++;
            for (const button of openersIn(element)) {
              button.click();
              await stage.settle(element);
              stage.check(element);
            }
          }
        } finally {
          await stage.leave(element);
        }
      },
      1 / 4,
    );

    it('was ready more often than not', () => expect(seen.ready).to.be.above(seen.error));
  });
}

/** The buttons that open a menu or show more, in all views. */
function openersIn(element: Element): HTMLButtonElement[] {
  const root = element.shadowRoot!;
  const own = root.querySelectorAll<HTMLButtonElement>('[aria-haspopup=menu], [aria-expanded=false]');
  return [...own, ...[...root.querySelectorAll('[part=panel]')].flatMap(openersIn)];
}
