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

/** A place in a page for a widget. */
export interface Place {
  /** Completes the sentence "a widget … works". */
  readonly title: string;
  /** The markup of the place; the widget replaces `<slot>`. */
  readonly html: string;
  /** Opens the place after the widget was inserted. */
  readonly open?: (place: HTMLElement) => unknown;
  /** Whether the place is open, which it must still be after the widget's own layers close. */
  readonly isOpen?: (place: HTMLElement) => boolean;
  /** Whether the place is too small to show all controls at once. */
  readonly isTiny?: boolean;
}

const within = (style: string) => `<div style="${style}"><slot></slot></div>`;

export const places: readonly Place[] = [
  {
    title: 'in a low box that hides its overflow',
    html: within('overflow: hidden; block-size: 60px'),
    isTiny: true,
  },
  {
    title: 'in a scrolling box inside a clipping box',
    html: `<div style="overflow: clip; block-size: 200px"><div style="overflow: auto; block-size: 120px"><slot></slot></div></div>`,
    isTiny: true,
  },
  {title: 'in a translated box', html: within('inline-size: 90%; transform: translate(20px, 30px)')},
  {
    title: 'in a box that is translated sideways',
    html: within('transform: translateX(-60px); margin-inline-start: 60px'),
  },
  {title: 'in a box scaled by a transform', html: within('transform: scale(0.8); transform-origin: 0 0')},
  {title: 'in a box with a filter', html: within('filter: grayscale(1); backdrop-filter: blur(1px)')},
  {title: 'in a box with paint containment', html: within('contain: paint')},
  {title: 'in a box with strict containment', html: within('contain: strict; block-size: 500px; overflow: auto')},
  {
    title: 'in a box with will-change and perspective',
    html: within('will-change: transform, filter; perspective: 500px'),
  },
  {title: 'in a zoomed box', html: within('zoom: 1.25')},
  {title: 'in a box with the scale property', html: within('scale: 0.9; transform-origin: 0 0; isolation: isolate')},
  {title: 'in a flex row', html: `<div style="display: flex"><slot></slot><p>Beside</p></div>`},
  {
    title: 'in a centered flex column',
    html: `<div style="display: flex; flex-direction: column; align-items: center"><slot></slot></div>`,
  },
  {
    title: 'in a min-content grid column',
    html: `<div style="display: grid; grid-template-columns: min-content auto"><slot></slot><p>Beside</p></div>`,
  },
  {title: 'in a fit-content box', html: within('inline-size: fit-content')},
  {title: 'in a floating box', html: `<div style="float: left"><slot></slot></div>`},
  {title: 'in a table cell', html: `<table><tbody><tr><td><slot></slot></td><td>Beside</td></tr></tbody></table>`},
  {title: 'in a box with automatic content visibility', html: within('content-visibility: auto')},
  {title: 'far down a page', html: within('margin-block: 3000px')},
  {
    title: 'below a sticky bar',
    html: `<div style="position: sticky; top: 0; z-index: 9999">Bar</div><slot></slot>`,
  },
  {
    title: 'in details that open later',
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
    title: 'below a page overlay with the highest z-index',
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

/** Whether `getBoundingClientRect()` includes CSS zoom. If it does not, positions under zoom cannot be tested. */
function measuresZoom() {
  const probe = document.createElement('div');
  probe.setAttribute('style', 'zoom: 2; inline-size: 10px');
  document.body.append(probe);
  const {width} = probe.getBoundingClientRect();
  probe.remove();
  return width === 20;
}

/** Tests every widget in every place. */
export function testPlaces() {
  for (const place of places) {
    if (place.html.includes('zoom') && !measuresZoom()) continue;
    describe(`a widget ${place.title} works:`, () => {
      for (const row of rows) {
        it(`<${row.tag}>`, async () => {
          const {el, place: around, play} = await move(row, place);
          if (place.isTiny) {
            for (const control of controlsOf(el)) await reach(control);
            expect(document.documentElement.scrollHeight, 'the scroll height of the page').to.be.at.most(innerHeight);
          } else await reachAll(el);
          await playMain(el, row, play);
          expect(place.isOpen?.(around) ?? true, 'the place is still open').to.equal(true);
        });
      }

      // WebKit 26 closes a popover with the same Escape that closes a dialog in it. Can go with the versions that have no
      // close watchers: https://bugs.webkit.org/show_bug.cgi?id=274719
      if (place.html.includes('popover') && isWebKit) return;
      for (const row of rows.filter((row) => mainFlow(row).layer)) {
        it(`<${row.tag}>, whose dialog and menu close on Escape and return the focus`, async () => {
          const {place: around, play} = await move(row, place, {isReal: true});
          const flow = mainFlow(row);
          await play.open(flow);
          await seeOnTop(play.layer()!);
          await press('Escape');
          await play.untilNoLayer();
          const dialogButton = play.dialogButton();
          await until(() => focused() === dialogButton, 'the focus to be back');
          expect(place.isOpen?.(around) ?? true, 'the place is still open').to.equal(true);
          await play.steps(flow.open.slice(0, 1));
          const menu = await until(() => play.layer(), 'the menu');
          await seeOnTop(menu);
          await press('Escape');
          await play.untilNoLayer();
          await until(() => focused() === dialogButton, 'the focus to be back');
          expect(place.isOpen?.(around) ?? true, 'the place is still open').to.equal(true);
        });
      }
    });
  }
}

/** The first and the last control; those between may be clipped. */
function controlsOf(el: WidgetElement) {
  const controls = el.shadowRoot!.querySelectorAll<HTMLElement>('.frame > :not(dialog, [popover]) button');
  return [...new Set([controls[0], [...controls].at(-1)])].filter((control) => control !== undefined);
}
