import type {Check, Fault, Stage, View} from './stage.js';

/** A window of 1280 × 1024 px at 400 %. */
const zoomed: View = {width: 320, height: 256};
const largeText: View = {width: 640, css: ':root { font-size: 200% !important; }'};
const spaced: View = {
  width: 640,
  css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`,
};
const spacedAndNarrow: View = {...spaced, width: 320};

const fits =
  (view: View): Check =>
  async (stage) => {
    await stage.see(view);
    return stage.page.evaluate(() => [...window.look.sideways(), ...window.look.cutOff()]);
  };

/** Goes by key to each control once, which must then be in sight as a whole. */
async function walk({page}: Stage) {
  const {names, key} = await page.evaluate(() => window.look.path());
  const seen = new Map<number, string>();
  for (let presses = 0; seen.size < names.length && presses < names.length + 8; presses++) {
    await page.keyboard.press(key);
    const {place, fault} = await page.evaluate(() => window.look.lookAtFocus());
    if (place >= 0) seen.set(place, fault);
  }
  const missed = names.filter((_, index) => !seen.has(index)).map((name) => `${name} is never reached.`);
  return [...missed, ...[...seen.values()].filter(Boolean)];
}

const walked: Check = async (stage) => {
  await stage.see(zoomed);
  return walk(stage);
};

/** For a person who needs large text. */
export const zoomChecks: Readonly<Record<string, Check>> = {
  'at 400 % it fits the window, and nothing is cut off': fits(zoomed),
  'at 400 % each control is in sight, and under nothing, when it has the focus': walked,
  'with text of twice the size nothing is cut off': fits(largeText),
  'with more space between lines, words and letters nothing is cut off': fits(spaced),
  'with more space where there is little room nothing is cut off': fits(spacedAndNarrow),
};

export const zoomFaults: readonly Fault[] = [
  {
    title: 'a box of a fixed width',
    markup: '<p style="width: 600px">Wide</p>',
    reports: /The page is 608 px wide/,
    check: fits(zoomed),
  },
  {
    title: 'what scrolls sideways in itself',
    markup: '<div style="overflow: auto"><p style="width: 600px">Wide</p></div>',
    reports: /holds 600 px in 304 px/,
    check: fits(zoomed),
  },
  {
    title: 'text that is cut off',
    markup: '<p style="overflow: hidden; white-space: nowrap">Once upon a time there was a window of little width.</p>',
    reports: /is cut off by <p/,
    check: fits(zoomed),
  },
  {
    title: 'a button of a fixed height',
    markup: '<button style="height: 20px; width: 60px">Large text in it</button>',
    reports: /reaches out of <button/,
    check: fits(largeText),
  },
  {
    title: 'lines that lie over each other',
    markup:
      '<div style="height: 18px"><p style="margin: 0">One line that is broken into several of them here</p></div><p style="margin: 0">Another</p>',
    reports: /lie over each other/,
    check: fits(spacedAndNarrow),
  },
  {
    title: 'a choice that does not fit its field',
    markup: '<select style="width: 80px; line-height: 1"><option>The longest of all options</select>',
    reports: /needs \d+ px in/,
    check: fits(spaced),
  },
  {
    title: 'a bar that covers what has the focus',
    markup: '<p style="position: fixed; inset: 0; height: 150px; background: Canvas">Bar</p><button>A</button>',
    reports: /lies under <p/,
    check: walked,
  },
  {
    title: 'a control that no key comes to',
    markup: '<button onfocus="this.blur()">Away</button>',
    reports: /“Away” is never reached/,
    check: walked,
  },
];
