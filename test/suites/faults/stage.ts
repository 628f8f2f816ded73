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
  normalizeSpace,
  until,
} from '../../helpers/index.js';
import {holdTimers} from '../../helpers/time.js';
import {elementsIn, focused} from '../../flows/keyboard.js';
import {player} from '../../flows/play.js';
import {memberCount, type Row} from '../../flows/table.js';
import {type Fault, reason} from './faults.js';

/** The uncaught errors and unhandled rejections of the current test. */
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

/** Mounts the widget of a row on its sandbox, with timers held until `time.settle()` runs them. */
export async function enter(
  {tag, sandbox: settings, refused}: Row,
  prepare: (sandbox: ReturnType<typeof serve>['sandbox']) => void = () => {},
) {
  const tabs = catchTabs();
  replaceClipboard();
  const server = serve({members: memberCount, ...settings});
  const time = holdTimers(server);
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
    /** The codes of the `workos-error` events. */
    codes: () => failures.map(({detail}) => (detail as {error: {code: string}}).error.code),
    /** Visible or announced signs of work in progress. */
    busy: () => {
      const all = elements().filter((element) => element.matches('[aria-busy=true], .spinner, [part~=skeleton]'));
      return [...all.map(({outerHTML}) => outerHTML), ...(el.matches(':state(loading)') ? ['the widget'] : [])];
    },
    /** The texts of the alerts. */
    alerts: () => alerts().map(({innerText}) => normalizeSpace(innerText)),
    /** Everything said about a failure: the alerts and the description of the focused field. */
    told: () => normalizeSpace([...alerts().map(({innerText}) => innerText), descriptionOf(focused())].join(' ')),
    /** The button that retries a failed load. */
    retry: () => play.all(['button', 'Try again'])[0],
    /** The number of visible rows or items. */
    refused,
    items: () => elements().filter((element) => element.matches('tr, li') && isVisible(element)).length,
    /** The values of the fields in the open dialog. */
    entered: () =>
      elements()
        .filter((element) => element.matches('dialog :is(input, select, textarea)'))
        .map((field) => {
          const {type, checked, value} = field as HTMLInputElement;
          return type === 'checkbox' || type === 'radio' ? checked : value;
        }),
    /** The number of requests that match a pattern in the sandbox's fault syntax. */
    count: (match: string) => {
      const pattern = new RegExp(`^${match.replaceAll('*', '[^/]+')}$`);
      return sandbox.requests.filter(({method, path}) => pattern.test(`${method} ${path}`)).length;
    },
  };
}

export type Stage = Awaited<ReturnType<typeof enter>>;

/** Fails unless the widget is idle and shows the failure, whose code may still be loading. */
export async function expectTold(stage: Stage, {code}: Fault) {
  await until(() => stage.told(), 'a message');
  expect(stage.busy()).to.deep.equal([]);
  const {title} = errors[code as keyof typeof errors];
  // For these codes, the widget may show the server's reason instead of the title.
  const words = [title, ...(code === 'invalid' || code === 'not-found' ? [reason] : [])];
  if (code === 'forbidden' && stage.refused) words.push(stage.refused);
  expect(stage.told()).to.match(new RegExp(words.join('|')));
}

/** Fails unless the widget is idle and shows no failure. */
export function expectCalm({busy, alerts}: Stage) {
  expect(busy()).to.deep.equal([]);
  expect(alerts()).to.deep.equal([]);
}
