import {expect} from '@open-wc/testing';
import {useFakeTimers} from 'sinon';
import type {WidgetElement} from '../../../src/index.js';
import {serve, normalizeSpace, until} from '../../helpers/index.js';
import {player} from '../../flows/play.js';
import type {Row} from '../../flows/table.js';
import {stopsIn} from '../accessibility/focus.js';
import {mainFlow} from './flows.js';
import {rows} from './rows.js';
import {seeOnTop} from './sight.js';
import {afterwards, make, playMain, put, reachAll, visit} from './visit.js';

/** In milliseconds; long enough to move a widget while its request is in flight. */
const delay = 250;

function makePlace() {
  const place = put(document.createElement('section'));
  place.style.cssText = 'inline-size: 600px; font: 16px sans-serif';
  return place;
}

async function show(row: Row, lang?: string) {
  const place = makePlace();
  if (lang) place.lang = lang;
  const made = await make(row);
  place.append(made.el);
  const play = visit(made.el);
  if (lang !== 'de') await play.see(row.ready);
  return {...made, place, play};
}

/** The text of a widget without pictures, which may load later. */
function said(el: Element): string {
  const root = el.shadowRoot!;
  const hidden = [...root.querySelectorAll<HTMLElement>('[part~=mark], [part~=avatar]')];
  for (const picture of hidden) picture.hidden = true;
  const own = [...root.children].map((child) => (child as HTMLElement).innerText ?? '');
  for (const picture of hidden) picture.hidden = false;
  const inside = [...root.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot).map(said);
  return normalizeSpace([...own, ...inside].join(' '));
}

/** The elements on which a page can set language and direction. */
const holders: Readonly<Record<string, (place: HTMLElement, el: HTMLElement) => HTMLElement>> = {
  'the page': () => document.documentElement,
  'an ancestor': (place) => place,
  'the widget': (_, el) => el,
};

/** Tests changes of language and direction. */
export function testReading() {
  for (const [where, find] of Object.entries(holders)) {
    describe(`setting lang or dir on ${where}`, () => {
      for (const row of rows) {
        it(`switches <${row.tag}> to German and back to English`, async () => {
          // Relative times must differ only by language.
          const clock = useFakeTimers({now: Date.now(), toFake: ['Date']});
          afterwards(() => clock.restore());
          const [german, english] = [await show(row, 'de'), await show(row, 'en')];
          await until(() => german.el.matches(':state(ready)') && said(german.el) !== said(english.el), 'German');
          const {el, place} = await show(row);
          const says = (other: WidgetElement, language: string) =>
            until(() => said(el) === said(other), `the whole text in ${language}`).catch((cause: unknown) => {
              expect(said(el), String(cause)).to.equal(said(other));
            });
          await says(english.el, 'English');
          const holder = find(place, el);
          const before = holder.lang;
          afterwards(() => (holder.lang = before));
          holder.lang = 'de';
          await says(german.el, 'German');
          holder.lang = before;
          await says(english.el, 'English');
        });

        it(`mirrors <${row.tag}> and back`, async () => {
          const {el, place} = await show(row);
          const holder = find(place, el);
          const before = holder.dir;
          afterwards(() => (holder.dir = before));
          const control = stopsIn(el.shadowRoot!).sort((a, b) => rightOf(b) - rightOf(a))[0]!;
          const fromEnd = () => {
            const [outer, inner] = [el.getBoundingClientRect(), control.getBoundingClientRect()];
            const isTurned = getComputedStyle(control).direction === 'rtl';
            return Math.round(isTurned ? inner.left - outer.left : outer.right - inner.right);
          };
          const distance = fromEnd();
          const startsAtLeft = () => control.getBoundingClientRect().left - el.getBoundingClientRect().left;
          const left = startsAtLeft();
          holder.dir = 'rtl';
          await until(() => getComputedStyle(control).direction === 'rtl', 'the other direction');
          await until(() => fromEnd() === distance, 'the control on the other side');
          expect(startsAtLeft()).not.to.be.closeTo(left, 20);
          await reachAll(el);
          holder.dir = 'ltr';
          await until(() => startsAtLeft() === left, 'the control where it was');
        });
      }
    });
  }
}

function rightOf(element: Element) {
  return element.getBoundingClientRect().right;
}

/** Waits for a turn of the event loop, as frameworks may between removing and inserting an element. */
function turn() {
  return new Promise((resolve) => setTimeout(resolve));
}

const ways: Readonly<Record<string, (el: WidgetElement, place: HTMLElement) => unknown>> = {
  moved: (el, place) => place.append(el),
  'removed and inserted again': async (el) => {
    const {parentNode} = el;
    el.remove();
    await turn();
    parentNode!.append(el);
  },
};

/** Tests moving, copying and adopting widgets. */
export function testMoves() {
  for (const [way, move] of Object.entries(ways)) {
    describe(`a widget that is ${way}`, () => {
      for (const row of rows) {
        it(`works: <${row.tag}>`, async () => {
          const {el, play} = await show(row);
          await move(el, makePlace());
          await play.see(row.ready);
          await reachAll(el);
          await playMain(el, row, play);
        });

        it(`while its first data loads shows it: <${row.tag}>`, async () => {
          const {el, sandbox} = await make(row);
          serve({faults: [{kind: 'slow', match: 'GET *', delay, times: 2}]});
          makePlace().append(el);
          await until(() => sandbox.requests.length > 0, 'the first request');
          await move(el, makePlace());
          await visit(el).see(row.ready);
        });
      }

      for (const row of rows.filter((row) => mainFlow(row).sends)) {
        it(`while it sends a change reports the change once: <${row.tag}>`, async () => {
          const {el, play, sandbox} = await show(row);
          const flow = mainFlow(row);
          const [method, path] = flow.sends!.request.split(' ') as [string, string];
          const count = () => sandbox.requests.filter((one) => one.method === method && matches(path, one.path)).length;
          let told = 0;
          el.addEventListener(flow.sends!.event, () => told++);
          await play.open(flow);
          serve({faults: [{kind: 'slow', match: flow.sends!.request, delay, times: 1}]});
          const before = count();
          await play.send(flow);
          await until(() => count() > before, 'the request');
          await move(el, makePlace());
          if (flow.layer) await seeOnTop(await until(() => play.layer(), 'the dialog'));
          await play.seeSuccess(flow);
          await until(() => told > 0, 'the event');
          await play.end(flow);
          if (flow.layer) await play.untilNoLayer();
          expect(told).to.equal(1);
          // Once it is back, the widget also reads what it may have missed.
          if (method !== 'GET') expect(count() - before).to.equal(1);
        });
      }
    });
  }

  const copies: Readonly<Record<string, (el: WidgetElement) => WidgetElement>> = {
    'a clone': (el) => el.cloneNode(true) as WidgetElement,
    'a copy of the markup': (el) => {
      const template = document.createElement('div');
      template.innerHTML = el.outerHTML;
      return template.firstElementChild as WidgetElement;
    },
  };
  for (const [what, copy] of Object.entries(copies)) {
    for (const row of rows) {
      it(`${what} of <${row.tag}> works on its own`, async () => {
        const {el, place} = await show(row);
        const other = copy(el);
        place.append(other);
        await visit(other).see(row.ready);
        el.remove();
        await reachAll(other);
        await playMain(other, row);
      });
    }
  }

  const isStyled = ({shadowRoot}: Element) =>
    getComputedStyle(shadowRoot!.querySelector('.frame')!).containerType === 'inline-size';

  describe('in another document, a widget is styled and works:', () => {
    for (const row of rows) {
      it(`<${row.tag}>, created here and first inserted there`, async () => {
        const {el} = await make(row);
        const frame = put(document.createElement('iframe'));
        frame.contentDocument!.body.append(el);
        await player(el).see(row.ready);
        await until(() => isStyled(el), 'its styles');
      });

      it(`<${row.tag}>`, async () => {
        const {el, place} = await show(row);
        const frame = document.createElement('iframe');
        frame.style.cssText = 'inline-size: 600px; block-size: 500px';
        place.append(frame);
        frame.contentDocument!.body.append(el);
        const play = player(el);
        await play.see(row.ready);
        await until(() => isStyled(el), 'its styles');
        const flow = mainFlow(row);
        await play.open(flow);
        // Without our styles, a dialog has the browser's default padding.
        if (flow.layer) expect(getComputedStyle(play.layer()!).paddingTop).to.equal('0px');
        await play.send(flow);
        await play.seeSuccess(flow);
        await play.end(flow);
        if (flow.layer) await play.untilNoLayer();
        place.append(el);
        await play.see(row.ready);
        await reachAll(el);
      });
    }
  });
}

function matches(pattern: string, path: string) {
  return new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`).test(path);
}
