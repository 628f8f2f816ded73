/** What checks look at, as a script for the page. Each answers what is wrong, in words. */
import {until} from '../../helpers/wait.js';
import {faintEdges, faintRings, faintText, forcedFaults} from './colours.js';
import {elementsIn, isSeen, standStill} from './dom.js';
import {movements} from './motion.js';
import {cutOff, lookAtFocus, path, sideways} from './reflow.js';
import {controlsBehind, facts, falsePromises, reachable} from './structure.js';
import {isCoarse, smallForFingers, smallTargets} from './targets.js';

const own = new CSSStyleSheet();

/** Gives the page and every widget in it the person's own styles, and waits until nothing moves. */
async function settle(css: string) {
  own.replaceSync(css);
  for (const root of [document, ...elementsIn(document).flatMap(({shadowRoot}) => shadowRoot ?? [])])
    if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own);
  await standStill();
}

const find = (selector: string) => elementsIn(document).find((element) => element.matches(selector));

const look = {
  settle,
  /** Puts markup below the widget, in place of what was planted before. */
  plant(markup: string) {
    document.querySelector('#planted')?.remove();
    if (markup) document.querySelector('main')!.insertAdjacentHTML('afterend', `<div id="planted">${markup}</div>`);
  },
  async awaitPart(part: string) {
    await until(() => find(`[part~=${part}]`), `the ${part}`, 20_000);
    await standStill();
    await until(() => isSeen(find(`[part~=${part}]`)!), `the ${part} to be in sight`);
  },
  async awaitMark(selector: string) {
    await until(() => find(selector), selector);
  },
  /** The controls themselves, for the browser to say what it tells assistive technology of them. */
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
  isCoarse,
};

export type Look = typeof look;

(window as {look?: Look}).look = look;
