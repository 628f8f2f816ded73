/** The in-page script of the checks. Each check returns descriptions of what is wrong. */
import {until} from '../../helpers/wait.js';
import {faintEdges, faintRings, faintText, forcedFaults} from './colors.js';
import {elementsIn, isSeen, standStill} from './dom.js';
import {movements} from './motion.js';
import {cutOff, lookAtFocus, path, sideways} from './reflow.js';
import {controlsBehind, facts, falsePromises, reachable} from './structure.js';
import {isCoarse, smallForFingers, smallTargets, zoomedFields} from './targets.js';

const own = new CSSStyleSheet();

/** Applies user styles to the page and every widget, and waits until nothing moves. */
async function settle(css: string) {
  own.replaceSync(css);
  for (const root of [document, ...elementsIn(document).flatMap(({shadowRoot}) => shadowRoot ?? [])])
    if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own);
  await standStill();
}

const find = (selector: string) => elementsIn(document).find((element) => element.matches(selector));

const look = {
  settle,
  /** Inserts markup below the widget, in place of what was planted before. */
  plant(markup: string) {
    document.querySelector('#planted')?.remove();
    if (markup) document.querySelector('main')!.insertAdjacentHTML('afterend', `<div id="planted">${markup}</div>`);
  },
  async awaitPart(part: string) {
    await until(() => find(`[part~=${part}]`), `the ${part}`, 20_000);
    await standStill();
    await until(() => isSeen(find(`[part~=${part}]`)!), `the ${part} to be visible`);
  },
  async awaitMark(selector: string) {
    await until(() => find(selector), selector);
  },
  /** The controls, to be looked up in the browser's accessibility tree. */
  reachable,
  controlsBehind,
  facts,
  falsePromises,
  sideways,
  cutOff,
  path,
  lookAtFocus,
  faintText,
  faintEdges,
  faintRings,
  forcedFaults,
  movements,
  smallTargets,
  smallForFingers,
  zoomedFields,
  isCoarse,
};

export type Look = typeof look;

(window as {look?: Look}).look = look;
