import {expect} from '@open-wc/testing';
import type {WidgetElement} from '../../../src/index.js';
import {isWebKit} from '../../helpers/engine.js';
import {press, until} from '../../helpers/index.js';
import {focused} from '../../flows/keyboard.js';
import type {Row} from '../../flows/table.js';
import {mainFlow} from './flows.js';
import {rows} from './rows.js';
import {reach, seeOnTop} from './sight.js';
import {type VisitOptions, afterwards, make, playMain, put, reachAll, visit} from './visit.js';

/** Somewhere in a page, where a widget can be put. */
export interface Place {
  /** Finishes the sentence "a widget … works". */
  readonly title: string;
  /** What is around; the widget goes where `<slot>` is. */
  readonly html: string;
  /** Makes it what it is, once the widget is in it. */
  readonly open?: (place: HTMLElement) => unknown;
  /** What must still be there after the widget's own layers have gone. */
  readonly isOpen?: (place: HTMLElement) => boolean;
  /** Whether so little is in sight that controls are only come upon one by one. */
  readonly isTiny?: boolean;
}

const within = (style: string) => `<div style="${style}"><slot></slot></div>`;

export const places: readonly Place[] = [
  {
    title: 'in a box of little height that cuts off what is too much',
    html: within('overflow: hidden; block-size: 60px'),
    isTiny: true,
  },
  {
    title: 'in boxes that scroll in boxes that are cut off',
    html: `<div style="overflow: clip; block-size: 200px"><div style="overflow: auto; block-size: 120px"><slot></slot></div></div>`,
    isTiny: true,
  },
  {title: 'in a box that is moved', html: within('inline-size: 90%; transform: translate(20px, 30px)')},
  {title: 'in a box that is moved aside', html: within('transform: translateX(-60px); margin-inline-start: 60px')},
  {title: 'in a box that is made smaller', html: within('transform: scale(0.8); transform-origin: 0 0')},
  {title: 'in a box with a filter', html: within('filter: grayscale(1); backdrop-filter: blur(1px)')},
  {title: 'in a box that contains its paint', html: within('contain: paint')},
  {title: 'in a box that contains all', html: within('contain: strict; block-size: 500px; overflow: auto')},
  {title: 'in a box that says what will change', html: within('will-change: transform, filter; perspective: 500px')},
  {title: 'in a box with a zoom', html: within('zoom: 1.25')},
  {title: 'in a box with a scale', html: within('scale: 0.9; transform-origin: 0 0; isolation: isolate')},
  {title: 'in a line of flexible items', html: `<div style="display: flex"><slot></slot><p>Beside</p></div>`},
  {
    title: 'in a flexible column that centers',
    html: `<div style="display: flex; flex-direction: column; align-items: center"><slot></slot></div>`,
  },
  {
    title: 'in a grid as narrow as what is in it',
    html: `<div style="display: grid; grid-template-columns: min-content auto"><slot></slot><p>Beside</p></div>`,
  },
  {title: 'in a place as wide as what is in it', html: within('inline-size: fit-content')},
  {title: 'in a box that floats', html: `<div style="float: left"><slot></slot></div>`},
  {title: 'in a cell of a table', html: `<table><tbody><tr><td><slot></slot></td><td>Beside</td></tr></tbody></table>`},
  {title: 'in a box that is rendered when it is seen', html: within('content-visibility: auto')},
  {title: 'in a page that is scrolled far', html: within('margin-block: 3000px')},
  {
    title: 'below a bar that sticks',
    html: `<div style="position: sticky; top: 0; z-index: 9999">Bar</div><slot></slot>`,
  },
  {
    title: 'in details that are opened later',
    html: `<details><summary>More</summary><slot></slot></details>`,
    open: (place) => (place.querySelector('details')!.open = true),
    isOpen: (place) => place.querySelector('details')!.open,
  },
  {
    title: 'in a modal dialog of the page',
    html: `<dialog style="inline-size: 600px"><button>Theirs</button><slot></slot></dialog>`,
    open: (place) => place.querySelector('dialog')!.showModal(),
    isOpen: (place) => place.querySelector('dialog')!.matches(':modal'),
  },
  {
    title: 'in a popover of the page',
    html: `<div popover style="inline-size: 600px; max-block-size: 90vh"><button>Theirs</button><slot></slot></div>`,
    open: (place) => place.querySelector<HTMLElement>('[popover]')!.showPopover(),
    isOpen: (place) => place.querySelector('[popover]')!.matches(':popover-open'),
  },
  {
    title: 'below things of the page that are above all else',
    html: `<slot></slot><div style="position: fixed; inset: 0; z-index: 2147483647; pointer-events: none"></div>`,
  },
];

async function move(row: Row, {html, open}: Place, options?: VisitOptions) {
  const place = put(document.createElement('section'));
  place.innerHTML = html;
  const made = await make(row);
  place.querySelector('slot')!.replaceWith(made.el);
  await open?.(place);
  const play = visit(made.el, options);
  afterwards(() => scrollTo(0, 0));
  await play.see(row.ready);
  return {...made, place, play};
}

/** Some browsers measure what is zoomed in pixels of its own: nothing can be told there about where it is. */
function measuresZoom() {
  const probe = document.createElement('div');
  probe.setAttribute('style', 'zoom: 2; inline-size: 10px');
  document.body.append(probe);
  const {width} = probe.getBoundingClientRect();
  probe.remove();
  return width === 20;
}

/** Every widget in every place. */
export function testPlaces() {
  for (const place of places) {
    if (place.html.includes('zoom') && !measuresZoom()) continue;
    describe(`a widget ${place.title} works:`, () => {
      for (const row of rows) {
        it(`<${row.tag}>`, async () => {
          const {el, place: around, play} = await move(row, place);
          if (place.isTiny) {
            for (const control of controlsOf(el)) await reach(control);
            expect(document.documentElement.scrollHeight, 'what the page scrolls').to.be.at.most(innerHeight);
          } else await reachAll(el);
          await playMain(el, row, play);
          expect(place.isOpen?.(around) ?? true, 'what is around is still open').to.equal(true);
        });
      }

      // WebKit 26 closes a popover by the Escape that closes a dialog in it.
      if (place.html.includes('popover') && isWebKit) return;
      for (const row of rows.filter((row) => mainFlow(row).layer)) {
        it(`<${row.tag}>, whose dialog and menu go by Escape and give the focus back`, async () => {
          const {place: around, play} = await move(row, place, {isReal: true});
          const flow = mainFlow(row);
          await play.open(flow);
          await seeOnTop(play.layer()!);
          await press('Escape');
          await play.isGone();
          const dialogButton = play.dialogButton();
          await until(() => focused() === dialogButton, 'the focus to be back');
          expect(place.isOpen?.(around) ?? true, 'what is around is still open').to.equal(true);
          await play.steps(flow.open.slice(0, 1));
          const menu = await until(() => play.layer(), 'the menu');
          await seeOnTop(menu);
          await press('Escape');
          await play.isGone();
          await until(() => focused() === dialogButton, 'the focus to be back');
          expect(place.isOpen?.(around) ?? true, 'what is around is still open').to.equal(true);
        });
      }
    });
  }
}

/** The first and the last, with whatever is cut off between. */
function controlsOf(el: WidgetElement) {
  const controls = el.shadowRoot!.querySelectorAll<HTMLElement>('.frame > :not(dialog, [popover]) button');
  return [...new Set([controls[0], [...controls].at(-1)])].filter((control) => control !== undefined);
}
