import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {decodeJwt} from 'jose';
import '../../src/define.js';
import {
  createSandbox,
  defaultOrganizationId,
  defaultUserId,
  developerUserId,
  secondOrganizationId,
} from '../../src/sandbox/index.js';
import {keys} from '../helpers/keys.js';
import {WidgetElement} from '../../src/widgets/widget-element.js';
import {catchTabs, replaceClipboard} from '../helpers/index.js';
import {controlsIn, preventNavigation, operate} from './presses.js';
import {itHolds} from './in-browser.js';
import {type Call, setStage, type Stage} from './stage.js';
import {nextMacrotask} from '../helpers/turn.js';
import {tags} from './widgets.js';

/** In each of two organizations: two users, and no user. */
const grants = [defaultOrganizationId, secondOrganizationId].flatMap((organizationId) =>
  [defaultUserId, developerUserId, null].map((userId) => ({organizationId, userId})),
);
const anyGrant = fc.constantFrom(...grants);
/** What happens to the page while the user works. */
const anyTurn = fc.oneof(
  fc.record({kind: fc.constantFrom('answers', 'gives'), grant: anyGrant}),
  fc.record({kind: fc.constantFrom('refuses', 'wakes', 'refreshes', 'passes', 'moves', 'redirects')}),
);
const anyStep = fc.record({
  choice: fc.nat(1_000),
  text: fc.constantFrom('ada@example.com', 'b@example.com\nc@example.com', 'A name'),
  after: fc.nat(6),
});
const anyCase = fc.record({
  grant: anyGrant,
  steps: fc.array(anyStep, {minLength: 1, maxLength: 12}),
  turns: fc.array(fc.record({turn: anyTurn, after: fc.nat(12)}), {minLength: 1, maxLength: 8}),
  /** How many turns of the event loop each response takes, used cyclically. */
  delays: fc.array(fc.nat(12), {minLength: 1, maxLength: 8}),
});

/** In milliseconds; longer than the lifetime of a token, which is an hour. */
const beyondLife = 4_000_000;

async function turns(count: number) {
  for (let at = 0; at < count; at++) await nextMacrotask();
}

/** All widgets in an element, including itself. */
function widgetsIn(element: Element): WidgetElement[] {
  const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(widgetsIn);
  return element instanceof WidgetElement ? [element, ...inside] : inside;
}

/** The API origin, organization and user of a request. */
function identityOf({url, init}: Call) {
  const {org_id, sub} = decodeJwt(new Headers(init.headers).get('authorization')!.slice('Bearer '.length));
  return `${new URL(url).origin} ${JSON.stringify([org_id, sub ?? ''])}`;
}

/** Counts the cases. Each has origins of its own, so that late requests of an earlier case are detected. */
let cases = 0;
let switches = 0;
let changes = 0;

for (const tag of tags) {
  describe(`<${tag}> between two organizations and two users`, () => {
    const sandbox = createSandbox({members: 12, keys, now: () => Date.now()});
    let stage: Stage;
    let ask: (call: Call) => Promise<Response>;

    before(() => {
      stage = setStage((call) => ask(call), {isDisplayed: true});
      stage.place.addEventListener('click', preventNavigation);
      stage.place.addEventListener('submit', preventNavigation);
    });
    after(() => stage.end());
    beforeEach(() => {
      catchTabs();
      replaceClipboard();
    });

    itHolds(
      'sends only tokens of the session on screen',
      anyCase,
      async ({grant, steps, turns: events, delays}) => {
        sandbox.reset();
        const origins = [`https://api-${++cases}.example`, `https://other-${cases}.example`] as const;
        const element = document.createElement(tag);
        const mint = (next: typeof grant) => sandbox.mintToken({...next, claims: {jti: crypto.randomUUID()}});
        let token = await mint(grant);
        let refusals = 0;
        let count = 0;
        const strays: string[] = [];
        ask = async (call) => {
          const {headers, method} = call.init;
          const type = new Headers(headers).get('workos-widgets-type');
          const widget = widgetsIn(element).find(({session}) => session?.client.type === type);
          const seen = widget?.session?.identity;
          if (identityOf(call) !== seen) strays.push(`${method} ${call.url} as ${identityOf(call)}, not ${seen}`);
          if (method !== 'GET') changes++;
          await turns(delays[count++ % delays.length]!);
          if (refusals > 0) return (refusals--, Response.json({}, {status: 401}));
          return sandbox.fetch(call.url, call.init);
        };
        const happen: Readonly<Record<string, (next: typeof grant) => unknown>> = {
          answers: async (next) => {
            switches++;
            token = await mint(next);
          },
          gives: async (next) => {
            switches++;
            element.token = await mint(next);
          },
          refuses: () => refusals++,
          wakes: () => window.dispatchEvent(new Event('online')),
          refreshes: () => element.refresh(),
          passes: () => stage.pass(beyondLife),
          moves: () => stage.place.append(element),
          redirects: () => (element.apiOrigin = element.apiOrigin === origins[0] ? origins[1] : origins[0]),
        };
        Object.assign(element, {token: () => token, apiOrigin: origins[0]});
        stage.forget();
        stage.place.append(element);
        try {
          await stage.settle(element);
          const world = (async () => {
            for (const {turn, after} of events) {
              await turns(after);
              await happen[turn.kind]!('grant' in turn ? turn.grant : grant);
            }
          })();
          for (const {choice, text, after} of steps) {
            await turns(after);
            const controls = controlsIn(element);
            const control = controls[choice % controls.length];
            if (control) operate(control, choice, text);
          }
          await world;
          await stage.settle(element);
          stage.pass(300); // Longer than the search debounce.
          await stage.settle(element);
          expect(strays.join('\n'), 'requests of another session').to.equal('');
          stage.check(element);
        } finally {
          await stage.leave(element);
        }
      },
      1 / 80,
    );
  });
}

describe('the cases of two organizations and two users', () => {
  it('have switched tokens', () => expect(switches).to.be.above(0));
  it('have sent changes', () => expect(changes).to.be.above(0));
});
