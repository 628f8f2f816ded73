import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {WidgetTag} from '../../src/session/catalog.js';
import {catchTabs, replaceClipboard} from '../helpers/index.js';
import {answerOf, successOf, toResponse, type MadeAnswer} from './bodies.js';
import {callsOf, patternOf} from './operations.js';
import {anyStep, controlsIn, preventNavigation, operate} from './presses.js';
import {itHolds} from './in-browser.js';
import {setStage, type Stage} from './stage.js';
import {secretsOf} from './tokens.js';
import {anyView, makeWidget, tags, token} from './widgets.js';

/** Responses to each operation of a widget, used cyclically. The first response to a read is a success. */
function answersFor(view: WidgetTag): fc.Arbitrary<readonly (readonly MadeAnswer[])[]> {
  const turns = callsOf[view].map(({method, path}) => {
    const any = answerOf(method, path);
    return method === 'get' ? fc.tuple(successOf(method, path), any, any) : fc.tuple(any, any);
  });
  return fc.tuple(...turns);
}

/** The number of changes sent. */
let sent = 0;

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    let stage: Stage;
    let answer: (method: string, path: string) => MadeAnswer;

    before(() => {
      stage = setStage(
        ({url, init}) => {
          if (init.method !== 'GET') sent++;
          return toResponse(answer(init.method!.toLowerCase(), new URL(url).pathname));
        },
        {isDisplayed: true},
      );
      // Keeps the test page from navigating.
      stage.place.addEventListener('click', preventNavigation);
      stage.place.addEventListener('submit', preventNavigation);
    });
    beforeEach(() => {
      catchTabs();
      replaceClipboard();
    });
    after(() => stage.end());

    const made = anyView(tag).chain((view) =>
      fc.record({
        view: fc.constant(view),
        isBlocked: fc.boolean(),
        answers: answersFor(view),
        steps: fc.array(anyStep, {minLength: 1, maxLength: 8}),
      }),
    );
    itHolds(
      'survives any input of the user and any response of the API',
      made,
      async ({view, isBlocked, answers, steps}) => {
        const counts = answers.map(() => 0);
        answer = (method, path) => {
          const at = callsOf[view].findIndex((call) => call.method === method && patternOf(call).test(path));
          const turns = answers[at]!;
          return turns[counts[at]!++ % turns.length]!;
        };
        const open = window.open.bind(window);
        if (isBlocked) window.open = () => null;
        const element = makeWidget(tag, view);
        stage.forget();
        stage.place.append(element);
        try {
          await stage.settle(element);
          for (const {choice, text} of steps) {
            const controls = controlsIn(element);
            const control = controls[choice % controls.length];
            if (control) operate(control, choice, text);
            await stage.settle(element);
            stage.pass(300); // Longer than the search debounce.
            await stage.settle(element);
            stage.check(element);
          }
          expect(stage.watching.leakOf(secretsOf(token)), 'a leak of the token').to.equal(undefined);
        } finally {
          window.open = open;
          await stage.leave(element);
        }
      },
      1 / 40,
    );
  });
}

describe('the cases of all widgets', () => {
  it('have sent changes', () => expect(sent).to.be.above(0));
});
