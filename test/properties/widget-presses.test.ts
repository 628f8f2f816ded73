import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {WidgetTag} from '../../src/session/catalog.js';
import {catchTabs, fill, replaceClipboard} from '../helpers/index.js';
import {answerOf, successOf, toResponse, type MadeAnswer} from './bodies.js';
import {callsOf, patternOf} from './operations.js';
import {itHolds} from './property.js';
import {setStage, type Stage} from './stage.js';
import {secretsOf} from './tokens.js';
import {anyText} from './values.js';
import {anyView, makeWidget, tags, token} from './widgets.js';

/** What a person does next, by a number among all that there is to do, and what is typed where that is typing. */
const anyStep = fc.record({
  choice: fc.nat(1_000),
  text: fc.oneof(fc.constantFrom('ada@example.com', 'b@example.com\nc@example.com', 'A name'), anyText),
});

/** Answers to everything that a widget asks, in turn and then from the start; it begins with something to show. */
function answersFor(view: WidgetTag): fc.Arbitrary<readonly (readonly MadeAnswer[])[]> {
  const turns = callsOf[view].map(({method, path}) => {
    const any = answerOf(method, path);
    return method === 'get' ? fc.tuple(successOf(method, path), any, any) : fc.tuple(any, any);
  });
  return fc.tuple(...turns);
}

/** How many changes. */
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
      // The page of the tests is to stay.
      stage.place.addEventListener('click', keep);
      stage.place.addEventListener('submit', keep);
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
      'stands whatever a person does and the API answers',
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
            if (control) use(control, choice, text);
            await stage.settle(element);
            stage.pass(300); // Typing has come to an end.
            await stage.settle(element);
            stage.check(element);
          }
          expect(stage.watching.leakOf(secretsOf(token)), 'a place where a token can be read').to.equal(undefined);
        } finally {
          window.open = open;
          await stage.leave(element);
        }
      },
      1 / 20,
    );
  });
}

describe('what was pressed', () => {
  it('has sent changes', () => expect(sent).to.be.above(0));
});

/** Keeps a link or a form from opening a page, once the widget has heard of it. */
function keep(event: Event) {
  if (event.composedPath().some((node) => node instanceof Element && node.matches('a[href], form[action]'))) {
    event.preventDefault();
  }
}

/** All that a person can use now: in a dialog or a menu where one is open. What leads further is there more often. */
function controlsIn(element: Element): HTMLElement[] {
  const roots = rootsIn(element);
  const layers = roots.flatMap((root) => [...root.querySelectorAll(':modal, :popover-open')]);
  const places: readonly ParentNode[] = layers.length ? layers : roots;
  return places
    .flatMap((place) => [...place.querySelectorAll<HTMLElement>('button, input, textarea, select, summary, a[href]')])
    .filter((control) => control.checkVisibility() && !(control as HTMLButtonElement).disabled)
    .flatMap((control) => Array.from({length: isLeading(control) ? 4 : 1}, () => control));
}

function isLeading(control: Element) {
  return control.matches(
    '[type=submit], [role=menuitem], [aria-haspopup=menu], [part~=portal-button], textarea, #name',
  );
}

function rootsIn(element: Element): ShadowRoot[] {
  const root = element.shadowRoot!;
  const views = [...root.querySelectorAll('[part=panel]')].filter((view) => view.checkVisibility());
  return [root, ...views.flatMap(rootsIn)];
}

function use(control: HTMLElement, choice: number, text: string) {
  control.focus();
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = choice % control.options.length;
    control.dispatchEvent(new Event('change', {bubbles: true}));
  } else if (control.matches('textarea, input:not([type=checkbox])')) fill(control, text);
  else control.click();
}
