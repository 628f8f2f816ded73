import {expect} from '@open-wc/testing';
import '../../../src/define.js';
import {errors} from '../../../src/messages/en/errors.js';
import {
  allByRole,
  catchTabs,
  descriptionOf,
  isVisible,
  mount,
  recordEvents,
  replaceClipboard,
  serve,
  tidy,
} from '../../helpers/index.js';
import {holdTime} from '../../helpers/time.js';
import {elementsIn, focused} from '../../flows/keyboard.js';
import {player} from '../../flows/play.js';
import {memberCount, type Row} from '../../flows/table.js';
import {type Fault, reason} from './faults.js';

/** What nobody caught, from the beginning of a test to its end. */
let uncaught: string[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent) =>
  uncaught.push(String('reason' in event ? event.reason : (event.error ?? event.message)));

beforeEach(() => {
  uncaught = [];
  window.addEventListener('error', note);
  window.addEventListener('unhandledrejection', note);
});

afterEach(() => {
  window.removeEventListener('error', note);
  window.removeEventListener('unhandledrejection', note);
  expect(uncaught).to.deep.equal([]);
});

/** The widget of a row on its sandbox, in a page where time stands still until it is told to pass. */
export async function enter(
  {tag, sandbox: settings}: Row,
  prepare: (sandbox: ReturnType<typeof serve>['sandbox']) => void = () => {},
) {
  const tabs = catchTabs();
  replaceClipboard();
  const server = serve({members: memberCount, ...settings});
  const time = holdTime(server);
  prepare(server.sandbox);
  const {el, root, sandbox} = await mount(tag, {isLoading: true});
  const play = player(el);
  await time.settle();
  const failures = recordEvents(el, 'workos-error');

  const elements = () => elementsIn(root);
  const alerts = () => {
    const modal = elements().find((element) => element.matches(':modal'));
    return allByRole(root, 'alert').filter((alert) => !modal || modal.contains(alert));
  };
  return {
    el,
    sandbox,
    play,
    time,
    tabs,
    failures,
    /** The codes that the page was told of. */
    codes: () => failures.map(({detail}) => (detail as {error: {code: string}}).error.code),
    /** What is still at work, as a person can see or hear it. */
    busy: () => {
      const all = elements().filter((element) => element.matches('[aria-busy=true], .spinner, [part~=skeleton]'));
      return [...all.map(({outerHTML}) => outerHTML), ...(el.matches(':state(loading)') ? ['the widget'] : [])];
    },
    /** What alerts say. */
    alerts: () => alerts().map(({innerText}) => tidy(innerText)),
    /** All that was said of a failure: by alerts, and by what describes the focused field. */
    told: () => tidy([...alerts().map(({innerText}) => innerText), descriptionOf(focused())].join(' ')),
    /** The way on that is offered where a load failed. */
    retry: () => play.all(['button', 'Try again'])[0],
    /** How many rows or items are in sight. */
    items: () => elements().filter((element) => element.matches('tr, li') && isVisible(element)).length,
    /** What is entered in the open layer. */
    entered: () =>
      elements()
        .filter((element) => element.matches('dialog :is(input, select, textarea)'))
        .map((field) => {
          const {type, checked, value} = field as HTMLInputElement;
          return type === 'checkbox' || type === 'radio' ? checked : value;
        }),
    /** How many requests have met the fault of this name. */
    count: (match: string) => {
      const pattern = new RegExp(`^${match.replaceAll('*', '[^/]+')}$`);
      return sandbox.requests.filter(({method, path}) => pattern.test(`${method} ${path}`)).length;
    },
  };
}

export type Stage = Awaited<ReturnType<typeof enter>>;

/** Nothing is at work any more, and the person was told why. */
export function expectTold(stage: Stage, {code}: Fault) {
  expect(stage.busy()).to.deep.equal([]);
  const {title} = errors[code as keyof typeof errors];
  // What the server refuses for a reason is told in its own words, where something is shown beside.
  const words = [title, ...(code === 'invalid' || code === 'not-found' ? [reason] : [])];
  expect(stage.told()).to.match(new RegExp(words.join('|')));
}

/** Nothing is at work any more, and nothing is said of a failure. */
export function expectCalm({busy, alerts}: Stage) {
  expect(busy()).to.deep.equal([]);
  expect(alerts()).to.deep.equal([]);
}
